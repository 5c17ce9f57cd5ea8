#include "layout/pages/link_targets.h"

#include "resolve/remedy.h"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include <fmt/format.h>

namespace factsheet::layout {
namespace {

/// As links name them: `#pool`.
std::vector<std::string> targets_of(scene::Document const& document) {
  std::vector<std::string> targets;
  for (scene::Bookmark const& bookmark : document.bookmarks) {
    if (!bookmark.id.empty()) targets.push_back("#" + bookmark.id);
  }
  return targets;
}

std::string way_out(std::string const& address, std::vector<std::string> const& targets) {
  std::string const known = resolve::remedy(address, targets);
  return known.empty() ? "give a block this id" : known;
}

}  // namespace

void check_link_targets(scene::Document const& document, Diagnostics& problems) {
  std::vector<std::string> const targets = targets_of(document);
  int told = -1;  // a link of several lines is one
  for (scene::Page const& page : document.pages) {
    for (scene::Item const& item : page.items) {
      auto const* link = std::get_if<scene::Link>(&item.what);
      if (!link || !link->uri.starts_with('#') || item.tag.node == told) continue;
      if (std::find(targets.begin(), targets.end(), link->uri) != targets.end()) continue;
      told = item.tag.node;
      problems.push_back(error(item.span, "unknown-target", fmt::format("the link \"{}\" leads nowhere", link->uri),
                               way_out(link->uri, targets)));
    }
  }
}

}  // namespace factsheet::layout
