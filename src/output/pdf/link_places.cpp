#include "output/pdf/link_places.h"

#include "output/fault.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::output {

scene::Bookmark const& find_place(scene::Document const& document, std::string const& uri, Span const& at) {
  std::string const id = uri.substr(1);
  auto const found = std::find_if(document.bookmarks.begin(), document.bookmarks.end(),
                                  [&id](scene::Bookmark const& bookmark) { return bookmark.id == id; });
  if (found == document.bookmarks.end()) {
    fail(at, "unknown-target", fmt::format("the link \"{}\" leads nowhere", uri), "give a block this id");
  }
  return *found;
}

}  // namespace factsheet::output
