// A library that the program runs with.
#pragma once
#include <string>
#include <vector>

namespace factsheet {

struct LibraryVersion {
  std::string name, version;
};
using LibraryVersions = std::vector<LibraryVersion>;

}  // namespace factsheet
