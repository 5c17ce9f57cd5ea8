#include "resolve/theme/theme_measures.h"

#include "core/enumeration.h"
#include "resolve/remedy.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace factsheet::resolve {

namespace {

enum class Unit { mm, pt };
struct Entry {
  std::string_view name;
  Length Measures::*length;
  Unit unit = Unit::mm;
};

constexpr std::array<Entry, 32> entries{{
    {"page-width", &Measures::page_width},
    {"page-height", &Measures::page_height},
    {"side", &Measures::side},
    {"column-gutter", &Measures::column_gutter},
    {"row-gap", &Measures::row_gap},
    {"band-height", &Measures::band_height},
    {"band-height-small", &Measures::band_height_small},
    {"band-rule", &Measures::band_rule},
    {"below-band", &Measures::below_band},
    {"blocks-end", &Measures::blocks_end},
    {"footer-baseline", &Measures::footer_baseline},
    {"padding", &Measures::padding},
    {"padding-min", &Measures::padding_min},
    {"corner", &Measures::corner},
    {"card-corner", &Measures::card_corner},
    {"rule", &Measures::rule, Unit::pt},
    {"icon", &Measures::icon},
    {"band-icon", &Measures::band_icon},
    {"band-icon-small", &Measures::band_icon_small},
    {"paragraph-gap", &Measures::paragraph_gap},
    {"title-gap", &Measures::title_gap},
    {"ring-outer", &Measures::ring_outer},
    {"ring-hole", &Measures::ring_hole},
    {"ring-max", &Measures::ring_max},
    {"part-gap", &Measures::part_gap},
    {"leader", &Measures::leader, Unit::pt},
    {"guide", &Measures::guide, Unit::pt},
    {"bar-thickness", &Measures::bar_thickness},
    {"bar-pitch", &Measures::bar_pitch},
    {"bar-pitch-max", &Measures::bar_pitch_max},
    {"dot", &Measures::dot},
    {"figure-min", &Measures::figure_min, Unit::pt},
}};
constexpr std::string_view gap_stretch = "gap-stretch";

std::vector<std::string> all_names() {
  std::vector<std::string> names;
  for (auto const& entry : entries) names.emplace_back(entry.name);
  names.emplace_back(gap_stretch);
  return names;
}

/// A page of a metre is no longer a sheet; what is larger is a slip of the unit.
bool is_length(Spanned<double> const& value) { return value.value >= 0 && value.value <= 1000; }

}  // namespace

void report_missing(Span const& at, std::string const& what, std::vector<std::string> const& names, Diagnostics& to) {
  if (names.empty()) return;
  to.push_back(error(at, "incomplete-theme", fmt::format("the theme lacks {}: {}", what, comma_separated(names)),
                     "add what is missing, or let the theme start from another one with \"extends\""));
}

Measures read_measures(sheet::ThemeFile const& file, Diagnostics& to) {
  auto const names = all_names();
  for (auto const& [name, value] : file.measures) {
    if (std::find(names.begin(), names.end(), name) == names.end()) {
      to.push_back(
          error(value.at, "unknown-measure", fmt::format("unknown measure \"{}\"", name), remedy(name, names)));
    } else if (!is_length(value)) {
      to.push_back(error(value.at, "wrong-measure",
                         fmt::format("{} is not a valid length for \"{}\"", value.value, name),
                         "write a number from 0 to 1000"));
    }
  }
  Measures measures;
  std::vector<std::string> missing;
  for (auto const& entry : entries) {
    auto const found = file.measures.find(entry.name);
    if (found == file.measures.end()) {
      missing.emplace_back(entry.name);
    } else {
      auto const number = found->second.value;
      measures.*entry.length = entry.unit == Unit::mm ? Length::from_mm(number) : Length::from_pt(number);
    }
  }
  if (auto const stretch = file.measures.find(gap_stretch); stretch != file.measures.end()) {
    measures.gap_stretch = stretch->second.value;
  } else {
    missing.emplace_back(gap_stretch);
  }
  report_missing(file.at, "the measures", missing, to);
  return measures;
}

}  // namespace factsheet::resolve
