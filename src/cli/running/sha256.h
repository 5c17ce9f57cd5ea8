// SHA-256 (FIPS 180-4). A run of copies digests each file that it makes, so it is done with the processor's own
// instructions where there are some.
#pragma once
#include <string>
#include <string_view>

namespace factsheet::cli {

/// As 64 hexadecimal digits.
std::string sha256(std::string_view bytes);
/// The same without these instructions.
std::string sha256_anywhere(std::string_view bytes);

}  // namespace factsheet::cli
