#include "resolve/texts/address_words.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace factsheet::resolve {
namespace {

constexpr std::string_view white_space = " \t\r\n";

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }
bool is_hexadecimal(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

bool is_coded(std::string_view words, std::size_t at) {
  return words[at] == '%' && at + 2 < words.size() && is_hexadecimal(words[at + 1]) && is_hexadecimal(words[at + 2]);
}

/// Letters of other scripts are coded when the address is written into a file.
bool is_of_another_script(char c) { return static_cast<unsigned char>(c) >= 0x80; }

std::string coded(std::string_view words, std::string_view kept, bool keeps_codes) {
  std::string made;
  for (std::size_t i = 0; i < words.size(); ++i) {
    char const c = words[i];
    bool const stays = is_letter_or_digit(c) || is_of_another_script(c) || kept.find(c) != std::string_view::npos ||
                       (keeps_codes && is_coded(words, i));
    made += stays ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return made;
}

/// In all parts of an address (RFC 3986 §2.3).
constexpr std::string_view unreserved = "-._~";
/// In an address as a whole (RFC 3986 §2.2).
constexpr std::string_view of_addresses = "-._~:/?#[]@!$&'()*+,;=";
constexpr std::string_view of_mailboxes = "-._~@+!$'*=";
constexpr std::string_view of_telephones = "-._~+*#()";

/// Of an address that names a host, where the host ends; npos: not yet.
std::size_t end_of_host(std::string_view address) {
  std::size_t const host = address.find("://");
  return host == std::string_view::npos ? std::string_view::npos : address.find_first_of("/?#", host + 3);
}

bool starts_address(std::string_view word) {
  constexpr auto starts = std::to_array<std::string_view>({"https://", "http://", "mailto:", "tel:", "www."});
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return word.starts_with(start); });
}

/// Behind the last `opening`, unless something of `endings` stands there too.
std::optional<std::string_view> open_since(std::string_view text, std::string_view opening, std::string_view endings) {
  std::size_t const at = text.rfind(opening);
  if (at == std::string_view::npos) return std::nullopt;
  std::string_view const rest = text.substr(at + opening.size());
  return rest.find_first_of(endings) == std::string_view::npos ? std::optional(rest) : std::nullopt;
}

}  // namespace

std::string in_address(std::string_view words, std::string_view before) {
  if (before.starts_with("mailto:") && before.find('?') == std::string_view::npos) {
    return coded(words, of_mailboxes, false);
  }
  if (before.starts_with("tel:")) return coded(words, of_telephones, false);
  bool const is_scheme_or_host =
      before.find_first_of("/?#") == std::string_view::npos ||
      (before.find("://") != std::string_view::npos && end_of_host(before) == std::string_view::npos);
  bool const is_query = before.starts_with("mailto:");
  if (is_scheme_or_host && !is_query) return coded(words, of_addresses, true);
  return coded(words, unreserved, false);
}

std::optional<OpenAddress> open_address(std::string_view text) {
  if (auto const link = open_since(text, "](<", ">\n")) return OpenAddress{AddressForm::link, *link};
  if (auto const link = open_since(text, "](", " \t\n)")) return OpenAddress{AddressForm::link, *link};
  if (auto const link = open_since(text, "<", " \t\n>"); link && starts_address(*link)) {
    return OpenAddress{AddressForm::autolink, *link};
  }
  std::size_t const space = text.find_last_of(white_space);
  std::string_view word = space == std::string_view::npos ? text : text.substr(space + 1);
  word.remove_prefix(std::min(word.find_first_not_of("([{'\"*_"), word.size()));
  return starts_address(word) ? std::optional(OpenAddress{AddressForm::bare, word}) : std::nullopt;
}

}  // namespace factsheet::resolve
