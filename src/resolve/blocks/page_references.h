// The numbers of pages that texts name, "see page {{page:pool}}".
#pragma once
#include "sheet/sheet.h"

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace factsheet::resolve {

/// On which page a block stands, by the block's id.
using PageNumbers = std::map<std::string, int, std::less<>>;

struct PageReferences {
  PageNumbers known;
  PageNumbers used;
  std::set<std::string, std::less<>> left_out;  ///< blocks whose `when` does not hold
};

/// What `{{page:id}}` begins with.
constexpr std::string_view page_prefix = "page:";

/// The pages on which the blocks of a sheet are written.
PageNumbers written_pages(sheet::Sheet const& sheet);

}  // namespace factsheet::resolve
