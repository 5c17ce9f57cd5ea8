// What all sheets of a run depend on beside their own files.
#pragma once
#include <filesystem>
#include <set>
#include <string>

namespace factsheet::cli {

/// The names of the libraries that are loaded or come with a module, behind the links, which say the version, and their
/// sizes: "libqpdf.so.29.3.0 2891408".
std::set<std::string> libraries_in_use();

/// A digest of the build of the program, the libraries in use, the hyphenation patterns, and the fonts, icons and
/// colour profiles below `assets`. Equal ones make equal PDFs of equal sheets.
std::string digest_of_surroundings(std::filesystem::path const& assets);

/// SOURCE_DATE_EPOCH, as it is; empty: there is none.
std::string environment_date();

}  // namespace factsheet::cli
