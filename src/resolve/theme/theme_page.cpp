#include "resolve/theme/theme_page.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

namespace factsheet::resolve {

namespace {

struct PaperSize {
  std::string_view name;
  double width, height;  ///< in millimetres, upright
};
constexpr std::array<PaperSize, 4> paper_sizes{
    {{"a4", 210, 297}, {"a5", 148, 210}, {"a3", 297, 420}, {"letter", 215.9, 279.4}}};

Spanned<double> const* find(sheet::ThemeFile const& file, std::string_view name) {
  auto const found = file.measures.find(name);
  return found == file.measures.end() ? nullptr : &found->second;
}

void set_page(sheet::ThemeFile& whole, sheet::PaperSource const& page) {
  auto const* width = find(whole, "page-width");
  auto const* height = find(whole, "page-height");
  std::array<double, 2> sides{width ? width->value : 0, height ? height->value : 0};
  auto const* const named =
      !page.size ? paper_sizes.end() : std::find_if(paper_sizes.begin(), paper_sizes.end(), [&](PaperSize const& one) {
        return one.name == page.size->value;
      });
  if (named != paper_sizes.end()) sides = {named->width, named->height};
  // A size alone is upright, whatever the theme that is extended has.
  if (page.size || page.orientation) std::sort(sides.begin(), sides.end());
  if (page.orientation && page.orientation->value == "landscape") std::swap(sides[0], sides[1]);
  if (sides[0] <= 0 || sides[1] <= 0) return;
  whole.measures.insert_or_assign("page-width", Spanned<double>{sides[0], page.at});
  whole.measures.insert_or_assign("page-height", Spanned<double>{sides[1], page.at});
}

/// What the author can change for a measure: it where it stands in the theme, or else the size of the page.
Span place_of(sheet::ThemeFile const& own, std::string_view measure, bool across) {
  if (auto const* given = find(own, measure)) return given->at;
  if (own.page) return own.page->at;
  if (auto const* size = find(own, across ? "page-width" : "page-height")) return size->at;
  return own.at;
}

struct PageChecker {
  sheet::ThemeFile const& whole;
  sheet::ThemeFile const& own;
  Measures const& measures;
  Diagnostics& problems;

  [[nodiscard]] std::string size() const {
    return fmt::format("a page of {:.6g} × {:.6g} mm", measures.page_width.mm(), measures.page_height.mm());
  }

  void at_most(std::string_view name, Length value, Length most, bool across) const {
    if (value <= most + Length::from_mm(0.001)) return;
    problems.push_back(error(place_of(own, name, across), "wrong-measure",
                             fmt::format("\"{}\" is {:.6g} mm, which is too much on {}", name, value.mm(), size()),
                             fmt::format("write \"{}: {:g}\" or less", name, std::max(0.0, std::floor(most.mm())))));
  }

  void foot() const {
    constexpr Length below_the_line = Length::from_mm(6);  // no printer reaches the last 5 mm
    constexpr Length above_the_line = Length::from_mm(2);
    Length const lowest = measures.page_height - below_the_line;
    at_most("footer-baseline", measures.footer_baseline, lowest, false);
    at_most("blocks-end", measures.blocks_end, std::min(lowest, measures.footer_baseline) - above_the_line, false);
  }

  void head() const {
    constexpr Length least_for_blocks = Length::from_mm(30);
    Length const most = measures.blocks_end - measures.below_band - least_for_blocks;
    at_most("band-height", measures.band_height, most, false);
    at_most("band-height-small", measures.band_height_small, most, false);
  }

  void across() const {
    constexpr Length narrowest_column = Length::from_mm(3);
    constexpr double columns = 12;
    Length const most_gutter = (measures.page_width - measures.side * 2 - narrowest_column * columns) / (columns - 1);
    at_most("side", measures.side, (measures.page_width - narrowest_column * columns) / 2, true);
    if (measures.page_width - measures.side * 2 < narrowest_column * columns) return;
    at_most("column-gutter", measures.column_gutter, most_gutter, true);
    Length const width = measures.page_width - measures.side * 2;
    for (auto const& [name, value] :
         {std::pair{"band-icon", measures.band_icon}, std::pair{"band-icon-small", measures.band_icon_small},
          std::pair{"icon", measures.icon}, std::pair{"padding", measures.padding},
          std::pair{"ring-outer", measures.ring_outer}}) {
      at_most(name, value, width / 2, true);
    }
  }
};

}  // namespace

void take_page(sheet::ThemeFile& whole, sheet::ThemeFile const& file) {
  auto const height_of = [](sheet::ThemeFile const& one) {
    auto const* height = find(one, "page-height");
    return height ? height->value : 0;
  };
  double const before = height_of(whole);
  if (file.page) {
    whole.page = file.page;
    set_page(whole, *file.page);
  }
  for (auto const& [name, value] : file.measures) whole.measures.insert_or_assign(name, value);
  double const after = height_of(whole);
  if (before <= 0 || after == before) return;
  for (char const* foot : {"blocks-end", "footer-baseline"}) {
    auto const placed = whole.measures.find(foot);
    if (find(file, foot) == nullptr && placed != whole.measures.end()) placed->second.value += after - before;
  }
}

void check_page(sheet::ThemeFile const& whole, sheet::ThemeFile const& own, Measures const& measures, Diagnostics& to) {
  for (char const* name : {"page-width", "page-height"}) {
    auto const* given = find(own, name);
    if (!own.page || !given) continue;
    to.push_back(error(given->at, "wrong-measure", fmt::format("the page has a size by name, and \"{}\" too", name),
                       fmt::format("remove \"{}\" or \"page\"", name)));
  }
  PageChecker const check{whole, own, measures, to};
  check.across();
  check.foot();
  check.head();
}

}  // namespace factsheet::resolve
