// Which build of the program is running.
#pragma once
#include <string>

namespace factsheet::cli {

/// The digest that the linker left in the running program (the note NT_GNU_BUILD_ID of an ELF file), in hexadecimal;
/// of a program without one, the SHA-256 of its file. Empty when its file cannot be read.
std::string build_id();

}  // namespace factsheet::cli
