// Which build of the program is running.
#pragma once
#include <string>

namespace factsheet::cli {

/// The digest of the sources that the program was built from and of the compiler, in hexadecimal: the same sources have
/// the same, wherever they were built. CMake hands it in (cmake/BuildId.cmake).
std::string build_id();

}  // namespace factsheet::cli
