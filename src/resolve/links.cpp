#include "resolve/links.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace factsheet::resolve {

namespace {

constexpr std::array<std::string_view, 3> schemes{"https://", "mailto:", "tel:"};

std::string address_remedy(std::string_view address) {
  constexpr std::string_view old = "http://";
  if (address.starts_with(old)) return fmt::format("write https://{}", address.substr(old.size()));
  bool const bare = address.find(':') == std::string_view::npos && address.find('.') != std::string_view::npos;
  if (!bare) return "write an address that begins with https://, mailto: or tel:";
  bool const is_mail = address.find('@') != std::string_view::npos;
  return fmt::format("write {}{}", is_mail ? "mailto:" : "https://", address);
}

bool is_control_or_space(char c) { return static_cast<unsigned char>(c) <= ' ' || c == 0x7f; }

}  // namespace

std::optional<Diagnostic> check_link(Spanned<std::string> const& link) {
  std::string_view const address = link.value;
  auto const scheme = std::find_if(schemes.begin(), schemes.end(), [&](auto s) { return address.starts_with(s); });
  if (scheme == schemes.end()) {
    return error(link.at, "web-address", fmt::format("the address \"{}\" is no https, mailto or tel address", address),
                 address_remedy(address));
  }
  bool const has_space = std::any_of(address.begin(), address.end(), is_control_or_space);
  if (has_space || address.size() == scheme->size()) {
    return error(link.at, "web-address", fmt::format("the address \"{}\" is not complete", address),
                 "write the whole address, with %20 for a space");
  }
  return std::nullopt;
}

std::string shown_link(std::string_view link) {
  for (auto const scheme : schemes) {
    if (!link.starts_with(scheme)) continue;
    link.remove_prefix(scheme.size());
    break;
  }
  constexpr std::string_view www = "www.";
  if (link.starts_with(www)) link.remove_prefix(www.size());
  return std::string(link);
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
