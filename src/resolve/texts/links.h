// Web addresses, mail addresses and phone numbers as links.
#pragma once
#include "core/diagnostic.h"
#include "core/span.h"

#include <optional>
#include <string>
#include <string_view>

namespace factsheet::resolve {

/// What is wrong with an address: only https, mailto and tel lead somewhere from a page, and none holds a space.
std::optional<Diagnostic> check_link(Spanned<std::string> const& link);

/// What is wrong with a phone number as it is printed: two numbers in one, or letters that nobody can dial.
std::optional<Diagnostic> check_phone(std::string_view phone, Span const& at);

/// `tel:` and the digits of a phone number as it is printed, with a leading plus, without "(0)" behind a country's
/// number and a remark in brackets at its end; empty when it is no number, or two.
std::string phone_link(std::string_view phone);

}  // namespace factsheet::resolve
