#include "core/web_address.h"

#include "core/ascii.h"
#include "core/invisible.h"
#include "core/utf8.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace factsheet {
namespace {

constexpr std::string_view web = "https://", mail = "mailto:", phone = "tel:";

bool is_control_or_space(char c) { return static_cast<unsigned char>(c) <= ' ' || c == 0x7f; }

bool is_figure(char c) { return c >= '0' && c <= '9'; }

bool is_letter_or_digit(char c) {
  return is_figure(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

std::string scheme_remedy(std::string_view address) {
  for (std::string_view const scheme : {web, std::string_view("http://"), mail, phone}) {
    if (!in_small_letters(address.substr(0, scheme.size())).starts_with(scheme)) continue;
    std::string_view const right = scheme == "http://" ? web : scheme;
    return "write " + std::string(right) + std::string(address.substr(scheme.size()));
  }
  bool const bare = address.find(':') == std::string_view::npos && address.find('.') != std::string_view::npos;
  if (!bare) return "write an address that begins with https://, mailto: or tel:";
  bool const is_mail = address.find('@') != std::string_view::npos;
  return "write " + std::string(is_mail ? mail : web) + std::string(address);
}

/// Labels of letters, digits and hyphens with a dot between them, or a number in brackets.
bool is_host(std::string_view host) {
  if (host.starts_with('[')) return host.ends_with(']');
  for (std::size_t begin = 0; begin <= host.size();) {
    std::size_t const end = std::min(host.find('.', begin), host.size());
    std::string_view const label = host.substr(begin, end - begin);
    bool const last = end == host.size() && begin > 0;
    bool const named = std::any_of(label.begin(), label.end(), is_letter_or_digit);
    if (!named && !(label.empty() && last)) return false;
    begin = end + 1;
  }
  return true;
}

bool names_host(std::string_view behind_scheme) {
  std::string_view authority = behind_scheme.substr(0, behind_scheme.find_first_of("/?#\\"));
  std::size_t const user = authority.rfind('@');
  if (user != std::string_view::npos) authority.remove_prefix(user + 1);
  std::size_t const port = authority.rfind(':');
  if (port != std::string_view::npos && !authority.ends_with(']')) authority = authority.substr(0, port);
  return is_host(authority);
}

bool names_mailbox(std::string_view behind_scheme) {
  std::string_view const mailbox = behind_scheme.substr(0, behind_scheme.find('?'));
  std::size_t const at = mailbox.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < mailbox.size();
}

bool has_override(std::string_view address) {
  for (std::size_t at = 0; at < address.size();) {
    char32_t const c = next_code_point(address, at);
    if (is_direction_override(c) || is_forbidden(c) || (c >= 0x200C && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
        (c >= 0x2060 && c <= 0x206F)) {
      return true;
    }
  }
  return false;
}

std::string hexadecimal(unsigned char byte) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  return {'%', digits[byte / 16], digits[byte % 16]};
}

}  // namespace

std::optional<AddressFault> fault_of_address(std::string_view address) {
  constexpr std::array schemes{web, mail, phone};
  auto const scheme = std::find_if(schemes.begin(), schemes.end(), [&](auto one) { return address.starts_with(one); });
  if (scheme == schemes.end()) return AddressFault{"is not an https, mailto or tel address", scheme_remedy(address)};
  bool const has_space = std::any_of(address.begin(), address.end(), is_control_or_space);
  std::string_view const rest = address.substr(scheme->size());
  if (std::string const seen = without_invisible(address); seen != address || has_override(address)) {
    return AddressFault{"holds a character that cannot be seen", "delete the address and type it again"};
  }
  if (has_space && *scheme == phone) {
    std::string number(phone);
    std::copy_if(rest.begin(), rest.end(), std::back_inserter(number), [](char c) { return c == '+' || is_figure(c); });
    return AddressFault{"has spaces", "write the number without them: " + number};
  }
  if (has_space || rest.empty()) {
    return AddressFault{"is not complete", "write the whole address, with %20 for a space"};
  }
  if (*scheme == web && !names_host(rest)) {
    return AddressFault{"names no site",
                        "write the name of the site behind https://, such as https://example.org/page"};
  }
  if (*scheme == mail && !names_mailbox(rest)) {
    return AddressFault{"names no mailbox", "write it in full, such as mailto:name@example.org"};
  }
  if (*scheme == phone && std::none_of(rest.begin(), rest.end(), is_figure)) {
    return AddressFault{"has no number", "write the number in digits, such as tel:+31201234567"};
  }
  return std::nullopt;
}

std::string dialled(std::string_view address) {
  std::string number(phone);
  bool const abroad = address.starts_with("tel:+");
  for (std::size_t i = phone.size(); i < address.size(); ++i) {
    if (address.substr(i, 3) == "%20") {
      i += 2;
    } else if (abroad && address.substr(i, 3) == "(0)") {
      i += 2;
    } else if (std::string_view("-.()/").find(address[i]) == std::string_view::npos) {
      number += address[i];
    }
  }
  return number;
}

std::string ascii_address(std::string_view address) {
  std::string ascii;
  ascii.reserve(address.size());
  for (char const c : address) {
    auto const byte = static_cast<unsigned char>(c);
    bool const plain = byte > 0x20 && byte < 0x7f;
    if (plain) {
      ascii += c;
    } else {
      ascii += hexadecimal(byte);
    }
  }
  return ascii;
}

std::string readable_address(std::string_view address) {
  // What stands behind the mailbox, such as a subject, is for programs.
  if (address.starts_with(mail)) address = address.substr(0, address.find('?'));
  for (std::string_view const start : {web, mail, phone, std::string_view("www.")}) {
    if (address.starts_with(start)) address.remove_prefix(start.size());
  }
  bool const lone_slash = !address.empty() && address.find('/') == address.size() - 1;
  if (lone_slash) address.remove_suffix(1);
  return std::string(address);
}

}  // namespace factsheet
