// Words that are filled into an address: what an address cannot hold, or what would end a part of it, is written as
// its percent code (RFC 3986 §2.1).
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace factsheet::resolve {

/// `words` behind `before`, which is the address so far. Where the words are an address or the name of a host, what
/// parts it stays; where they stand in a path or behind "?", they are one piece of it, and "/" and "&" are letters.
std::string in_address(std::string_view words, std::string_view before);

/// In what way the markup before a figure makes it a part of an address.
enum class AddressForm { link, autolink, bare };
struct OpenAddress {
  AddressForm form = AddressForm::link;
  std::string_view so_far;
};
/// The address that is open at the end of a text in CommonMark: `[words](https://…`, `<https://…` or `https://…`.
std::optional<OpenAddress> open_address(std::string_view text);

}  // namespace factsheet::resolve
