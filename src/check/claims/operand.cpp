#include "check/claims/operand.h"

#include "core/markup.h"
#include "resolve/numbers/lookup.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

namespace factsheet::check {
namespace {

std::optional<double> number_in(std::string const& text) {
  double number = 0;
  auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  bool const plain = text.find_first_not_of("-.0123456789") == std::string::npos;
  return plain && fault == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

struct NamedRow {
  sheet::Series const* series = nullptr;
  std::string row;
};

/// Ids may have points in them, and so may labels: the longest series goes first.
std::optional<NamedRow> row_named(sheet::DataSet const& data, std::string const& name) {
  for (auto point = name.rfind('.'); point != std::string::npos && point > 0; point = name.rfind('.', point - 1)) {
    auto const series = data.series.find(name.substr(0, point));
    if (series != data.series.end()) return NamedRow{&series->second, name.substr(point + 1)};
  }
  return std::nullopt;
}

bool has_label(sheet::SeriesRow const& row, std::string const& label) {
  if (!row.label) return false;
  // The labels of a CSV file are escaped.
  return std::any_of(row.label->versions.begin(), row.label->versions.end(), [&](auto const& version) {
    return version.text.text == label || version.text.text == escaped(label);
  });
}

std::string label_in(sheet::SeriesRow const& row, std::string const& language) {
  if (!row.label || row.label->versions.empty()) return {};
  for (auto const& version : row.label->versions) {
    if (version.language == language) return version.text.text;
  }
  return row.label->versions.front().text.text;
}

std::string known_names(sheet::DataSet const& data, std::string const& name, std::string const& language) {
  std::vector<std::string> known;
  for (auto const& [id, figure] : data.figures) known.push_back(id);
  for (auto const& [id, series] : data.series) {
    for (sheet::SeriesRow const& row : series.rows) known.push_back(id + "." + label_in(row, language));
  }
  auto const near = did_you_mean(name, known);
  if (near) return fmt::format("did you mean \"{}\"?", *near);
  return "write the id of a figure, a series and the label of its row (ways.bike), or a number";
}

/// Numbers of unlike kinds cannot be compared.
std::pair<int, std::string> kind_of(resolve::NumberFormat const& how) {
  using sheet::Format;
  switch (how.format) {
    case Format::percent:
    case Format::points:
      return {1, {}};
    case Format::ratio:
      return {2, {}};
    case Format::currency:
      return {3, how.currency};
    case Format::year:
      return {4, {}};
    default:
      return {0, {}};
  }
}

}  // namespace

Operands::Operands(sheet::DataSet const& data, std::string language, Diagnostics& faults)
    : data_(data), language_(std::move(language)), faults_(faults) {}

std::optional<Operand> Operands::one(sheet::Name const& name) const {
  if (data_.figures.contains(name.value)) {
    Diagnostics found;
    auto const value = resolve::Lookup{data_, found}.value(name, language_);
    for (Diagnostic& fault : found) {
      if (fault.severity == Severity::error) faults_.push_back(std::move(fault));
    }
    if (!value) return std::nullopt;
    return Operand{name.value, resolve::as_printed(value->number, value->how), value->shown.joined(), value->how,
                   nullptr};
  }
  if (auto const number = number_in(name.value)) return Operand{name.value, *number, name.value, std::nullopt, nullptr};
  if (auto const named = row_named(data_, name.value)) {
    auto const& rows = named->series->rows;
    auto const is_it = [&](sheet::SeriesRow const& row) { return has_label(row, named->row); };
    auto const found = std::find_if(rows.begin(), rows.end(), is_it);
    if (found != rows.end() && std::find_if(std::next(found), rows.end(), is_it) == rows.end()) {
      return row(*named->series, *found, name.value);
    }
  }
  if (!data_.incomplete) faults_.push_back(no_number(name));
  return std::nullopt;
}

Diagnostic Operands::no_number(sheet::Name const& name) const {
  auto const series = data_.series.find(name.value);
  if (series == data_.series.end()) {
    return error(name.at, "wrong-claim", fmt::format("the data have no number \"{}\"", name.value),
                 known_names(data_, name.value, language_));
  }
  auto const& rows = series->second.rows;
  std::string const example = rows.empty() ? std::string("and the label of a row") : label_in(rows.front(), language_);
  return error(name.at, "wrong-claim", fmt::format("\"{}\" is a series, and one number is meant", name.value),
               fmt::format("write one of its rows, {}.{}", name.value, example));
}

bool Operands::is_row(sheet::Name const& name) const {
  return !data_.figures.contains(name.value) && !number_in(name.value) && row_named(data_, name.value);
}

std::vector<Operand> Operands::rows_of(sheet::Name const& name) const {
  sheet::Series const* series = nullptr;
  if (is_series(name)) {
    series = &data_.series.find(name.value)->second;
  } else if (auto const named = row_named(data_, name.value)) {
    series = named->series;
  }
  std::vector<Operand> rows;
  if (series == nullptr) return rows;
  for (sheet::SeriesRow const& one : series->rows) {
    if (auto operand = row(*series, one, label_in(one, language_))) rows.push_back(*std::move(operand));
  }
  return rows;
}

std::optional<Operand> Operands::row(sheet::Series const& series, sheet::SeriesRow const& row,
                                     std::string const& name) const {
  Diagnostics told_elsewhere;
  auto const value = resolve::Lookup{data_, told_elsewhere}.value(series, row, language_);
  if (!value) return std::nullopt;
  return Operand{name, resolve::as_printed(value->number, value->how), value->shown.joined(), value->how, &row};
}

bool are_alike(std::vector<Operand> const& operands) {
  std::optional<std::pair<int, std::string>> kind;
  for (Operand const& operand : operands) {
    if (!operand.how) continue;
    auto const own = kind_of(*operand.how);
    if (kind && *kind != own) return false;
    kind = own;
  }
  return true;
}

}  // namespace factsheet::check
