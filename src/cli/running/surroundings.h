// What all sheets of a run depend on beside their own files.
#pragma once
#include <filesystem>
#include <string>

namespace factsheet::cli {

/// SHA-256 over the build of the program, the names and sizes of the libraries that it runs with, the hyphenation
/// patterns, and the fonts, icons and colour profiles below `assets`. Equal ones make equal PDFs of equal sheets.
std::string digest_of_surroundings(std::filesystem::path const& assets);

}  // namespace factsheet::cli
