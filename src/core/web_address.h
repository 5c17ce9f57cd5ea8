// Addresses that a page may lead to: of the web, of a mailbox, of a telephone.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace factsheet {

/// What is wrong with an address: "is not complete", and what to write in its place.
struct AddressFault {
  std::string what, remedy;
};

/// Only https, mailto and tel lead somewhere from a page. None holds a space or a control character; the first names a
/// host, the second a mailbox, the third has a digit.
std::optional<AddressFault> fault_of_address(std::string_view address);

/// The address in ASCII, as PDF files and the readers of codes want it: other letters are written as their UTF-8 bytes
/// (RFC 3987 §3.1).
std::string ascii_address(std::string_view address);

/// As it stands on paper: without `https://` and `www.`, `mailto:` or `tel:`, and without a slash that is all of its
/// path.
std::string readable_address(std::string_view address);

/// A tel: address with nothing in it but what is dialled: no spaces (%20), hyphens and brackets, no "(0)" behind a
/// country's number.
std::string dialled(std::string_view address);

}  // namespace factsheet
