#include "layout/pages/link_targets.h"

#include "resolve/remedy.h"

#include <algorithm>
#include <string>
#include <string_view>
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

/// The number behind a word for "page" in the words of a link; 0: none.
int page_named_in(std::string const& words) {
  for (char const* word : {"pagina ", "bladzijde ", "page ", "blz. ", "p. ", "pagina\u00A0", "bladzijde\u00A0",
                           "page\u00A0", "blz.\u00A0", "p.\u00A0"}) {
    std::size_t const at = words.find(word);
    bool const whole = at != std::string::npos && (at == 0 || words[at - 1] == ' ' || words[at - 1] == '(');
    if (!whole) continue;
    int number = 0;
    for (std::size_t i = at + std::string_view(word).size(); i < words.size() && number < 1000; ++i) {
      if (words[i] < '0' || words[i] > '9') break;
      number = number * 10 + (words[i] - '0');
    }
    if (number > 0) return number;
  }
  return 0;
}

void warn_of_stale_page(scene::Document const& document, scene::Item const& item, scene::Link const& link,
                        Diagnostics& problems) {
  int const named = page_named_in(link.contents);
  auto const target = std::find_if(document.bookmarks.begin(), document.bookmarks.end(),
                                   [&](scene::Bookmark const& one) { return "#" + one.id == link.uri; });
  if (named == 0 || target == document.bookmarks.end() || target->page + 1 == named) return;
  problems.push_back(warning(
      item.span, "stale-page",
      fmt::format("the link \"{}\" says page {}, and its block stands on page {}", link.uri, named, target->page + 1),
      fmt::format("write {{{{page:{}}}}} in place of {}", target->id, named)));
}

}  // namespace

void check_link_targets(scene::Document const& document, std::set<std::string, std::less<>> const& left_out,
                        Diagnostics& problems) {
  std::vector<std::string> const targets = targets_of(document);
  int told = -1;  // a link of several lines is one
  for (scene::Page const& page : document.pages) {
    for (scene::Item const& item : page.items) {
      auto const* link = std::get_if<scene::Link>(&item.what);
      if (!link || !link->uri.starts_with('#') || item.tag.node == told) continue;
      told = item.tag.node;
      if (std::find(targets.begin(), targets.end(), link->uri) != targets.end()) {
        warn_of_stale_page(document, item, *link, problems);
        continue;
      }
      if (left_out.contains(link->uri.substr(1))) {
        problems.push_back(
            error(item.span, "unknown-target",
                  fmt::format("the link \"{}\" leads to a block that \"when\" leaves out here", link->uri),
                  "give the block with the link the same \"when\""));
        continue;
      }
      problems.push_back(error(item.span, "unknown-target", fmt::format("the link \"{}\" leads nowhere", link->uri),
                               way_out(link->uri, targets)));
    }
  }
}

}  // namespace factsheet::layout
