// What all sheets of a run depend on beside their own files.
#pragma once
#include <filesystem>
#include <string>

namespace factsheet::cli {

/// A digest of the build of the program, the names and sizes of the libraries that it runs with, the hyphenation
/// patterns, and the fonts, icons and colour profiles below `assets`. Equal ones make equal PDFs of equal sheets.
std::string digest_of_surroundings(std::filesystem::path const& assets);

/// SOURCE_DATE_EPOCH, as it is; empty: there is none.
std::string environment_date();

}  // namespace factsheet::cli
