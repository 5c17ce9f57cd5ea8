// Archives whose sums are right, so that what is in them is read.
#pragma once
#include "folder.h"

#include <string>

namespace factsheet::fuzz {

/// A ZIP archive of the files, unpacked.
std::string zip_of(Folder const& folder);

}  // namespace factsheet::fuzz
