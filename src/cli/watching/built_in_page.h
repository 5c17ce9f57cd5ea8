// The page that a browser shows, from the files beside this one, compiled into the program.
#pragma once
#include <string_view>

namespace factsheet::cli {

struct BuiltInPageFile {
  std::string_view name;  ///< empty: the page itself
  std::string_view type;
  std::string_view bytes;
};

/// Null: there is none of that name.
BuiltInPageFile const* built_in_page_file(std::string_view name);

}  // namespace factsheet::cli
