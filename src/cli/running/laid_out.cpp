#include "cli/running/laid_out.h"

#include "layout/pages/layout.h"
#include "resolve/resolve.h"

#include <algorithm>
#include <iterator>

namespace factsheet::cli {
namespace {

/// Nothing is missing that was told as a fault of the data: a page without it would have faults that are none.
bool is_whole(sheet::DataSet const& data) {
  auto const has_value = [](sheet::SeriesRow const& row) { return row.value || row.figure; };
  auto const is_sound = [&](auto const& entry) {
    sheet::Series const& series = entry.second;
    return !series.faulty && std::all_of(series.rows.begin(), series.rows.end(), has_value);
  };
  return !data.incomplete && std::all_of(data.series.begin(), data.series.end(), is_sound);
}

/// Takes the pages on which the blocks came to stand; true when those that the texts name were right.
bool take_pages(scene::Document const& document, resolve::PageNumbers const& named, resolve::PageNumbers& pages) {
  bool right = true;
  for (scene::Bookmark const& bookmark : document.bookmarks) {
    auto const found = named.find(bookmark.id);
    if (found == named.end()) continue;
    right = right && found->second == bookmark.page + 1;
    pages.insert_or_assign(bookmark.id, bookmark.page + 1);
  }
  return right;
}

}  // namespace

std::optional<scene::Document> lay_out(LoadedSheet const& loaded, std::string const& language, bool layout,
                                       Bundle const& bundle, Diagnostics& faults, bool& sound, CopyStore* store) {
  if (!loaded.theme) return std::nullopt;
  // A page that rows ran on to has another number than the one on which its blocks are written. With the right number
  // in the text a line may become longer, so what is named is compared once more.
  constexpr int most_tries = 4;
  resolve::PageNumbers pages;
  for (int tries = 0;; ++tries) {
    Diagnostics found;
    auto const resolved = resolve::resolve(loaded.sheet, loaded.data, loaded.theme, loaded.assets, language, pages,
                                           store != nullptr ? &store->blocks : nullptr)
                              .take(found);
    // A gap that a fault left would be told a second time as a page that is not full.
    if (!resolved || has_errors(found)) sound = false;
    std::optional<scene::Document> document;
    if (sound && layout && is_whole(loaded.data))
      document = layout::lay_out(*resolved, *bundle.shaper, *bundle.codes, store != nullptr ? &store->layout : nullptr)
                     .take(found);
    bool const settled = !document || take_pages(*document, resolved->page_references, pages);
    if (!settled && tries < most_tries) continue;
    std::move(found.begin(), found.end(), std::back_inserter(faults));
    return document;
  }
}

output::Press press_of(sheet::Sheet const& sheet, std::string const& language) {
  output::Press press;
  press.name = sheet.name + "." + language;
  if (!sheet.press) return press;
  sheet::Press const& asked = *sheet.press;
  if (asked.standard && asked.standard->value == "x4") press.standard = output::PressStandard::x4;
  if (asked.paper && asked.paper->value == "uncoated") press.paper = output::Paper::uncoated;
  if (asked.bleed) press.bleed = Length::from_mm(asked.bleed->value);
  press.marks = asked.marks && asked.marks->value;
  return press;
}

}  // namespace factsheet::cli
