#include "resolve/links.h"

#include "core/web_address.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace factsheet::resolve {

std::optional<Diagnostic> check_link(Spanned<std::string> const& link) {
  auto fault = fault_of_address(link.value);
  if (!fault) return std::nullopt;
  return error(link.at, "web-address", fmt::format("the address \"{}\" {}", link.value, fault->what),
               std::move(fault->remedy));
}

std::string phone_link(std::string_view phone) {
  constexpr std::string_view separators = " -()./";
  std::string digits;
  for (std::size_t i = 0; i < phone.size(); ++i) {
    auto const c = phone[i];
    if ((c >= '0' && c <= '9') || (c == '+' && digits.empty())) {
      digits += c;
    } else if (phone.substr(i, 2) == "\u00A0") {
      ++i;
    } else if (phone.substr(i, 3) == "\u2013") {
      i += 2;
    } else if (separators.find(c) == std::string_view::npos) {
      return {};
    }
  }
  bool const has_digit = std::any_of(digits.begin(), digits.end(), [](char c) { return c != '+'; });
  return has_digit ? "tel:" + digits : "";
}

}  // namespace factsheet::resolve
