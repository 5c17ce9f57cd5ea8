#include "resolve/charts/alternative_text.h"

#include "core/language.h"
#include "core/number_in_words.h"
#include "markup/markup.h"
#include "resolve/texts/source_text.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::resolve {

namespace {

ChartNames const& chart_names(Common const& common) { return language_of(common.language).words.charts; }

/// "girls, 91%"
std::string named(SourceText const& label, std::string const& shown) {
  auto const name = text::plain_words(label);
  return name.empty() ? shown : name + ", " + shown;
}

/// The one value that is greater than all others, if there is one.
Datum const* greatest(std::vector<Datum> const& data) {
  Datum const* found = nullptr;
  bool alone = false;
  for (auto const& datum : data) {
    if (datum.missing) continue;
    if (found != nullptr && datum.value == found->value) alone = false;
    if (found != nullptr && datum.value <= found->value) continue;
    found = &datum;
    alone = true;
  }
  return alone && data.size() > 1 ? found : nullptr;
}

std::string with_greatest(std::string_view kind, std::string_view what, std::vector<Datum> const& data) {
  auto const* const datum = greatest(data);
  if (datum == nullptr) return fmt::format("{}.", kind);
  return fmt::format("{}. {}: {}.", kind, what, named(datum->label, datum->shown));
}

}  // namespace

std::string alternative_text(Common const& common, Pie const& pie) {
  auto const& names = chart_names(common);
  return with_greatest(pie.hole ? names.ring : names.pie, names.largest_part, pie.parts);
}

std::string alternative_text(Common const& common, Bar const& bar) {
  auto const& names = chart_names(common);
  if (bar.series.size() == 1) return with_greatest(names.bars, names.highest, bar.series.front().bars);
  std::string text = fmt::format(fmt::runtime(names.bars_of_series), fmt::arg("count", bar.series.size()));
  for (auto const& series : bar.series) {
    text += (&series == &bar.series.front() ? ": " : ", ") + text::plain_words(series.label);
  }
  return text + ".";
}

/// What the picture says stands beside it in words.
std::string alternative_text(Common const& common, Pictogram const& pictogram) {
  auto const& names = chart_names(common);
  if (pictogram.shares.empty()) return fmt::format("{}.", names.pictogram);
  auto const& first = pictogram.shares.front();
  auto const label = text::plain_words(first.label);
  bool const said = names_number(label, first.shown);
  return fmt::format("{}. {}.", names.pictogram, said ? label : named(first.label, first.shown));
}

}  // namespace factsheet::resolve
