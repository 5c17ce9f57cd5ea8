#include "resolve/charts/series_rows.h"

#include "markup/markup.h"
#include "resolve/numbers/number_format.h"
#include "resolve/numbers/questions.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace factsheet::resolve {
namespace {

/// The decimals that money of these series was typed with: those without have them too.
int decimals_of_money(sheet::Series const& series, sheet::DataSet const& data) {
  int most = 0;
  for (auto const& row : series.rows) {
    auto const figure = row.figure ? data.figures.find(row.figure->value) : data.figures.end();
    most = std::max(most, figure == data.figures.end() ? row.typed_decimals : figure->second.typed_decimals);
  }
  return most;
}

void align_money(Value& value, int decimals, std::string const& language) {
  if (value.how.format != sheet::Format::currency || value.how.decimals || value.how.typed_decimals >= decimals) return;
  value.how.typed_decimals = decimals;
  value.shown = format_number(value.number, value.how, language);
}

/// Labels of CSV files are escaped where those of data files are markup.
bool same_label(Row const& a, Row const& b) { return text::plain_words(a.label) == text::plain_words(b.label); }

void refuse_other_labels(SeriesRows const& first, SeriesRows const& other, sheet::Name const& id, Diagnostics& to) {
  if (first.rows.size() != other.rows.size()) {
    to.push_back(error(id.at, "unlike-series",
                       fmt::format("the series \"{}\" has {} rows and the first one {}", id.value, other.rows.size(),
                                   first.rows.size()),
                       "give both the same rows in the same order"));
    return;
  }
  for (std::size_t i = 0; i < first.rows.size(); ++i) {
    auto const& row = other.rows[i];
    if (same_label(first.rows[i], row)) continue;
    to.push_back(
        error(row.label.at, "unlike-series",
              fmt::format("the label \"{}\" is \"{}\" in the first series", row.label.text, first.rows[i].label.text),
              "give both series the same labels in the same order"));
  }
}

/// The row is known by the figure that it takes its value from, or by its series.
void note_row(sheet::SeriesRow const& row, std::string const& series, Row const& made, Lookup const& lookup) {
  auto const kind = row.figure ? Use::Kind::figure : Use::Kind::series;
  lookup.note({kind, row.figure ? row.figure->value : series, text::plain_words(made.label), made.value, made.how,
               made.shown.joined(), made.at});
}

enum class Gaps { left_out, in_place };

/// The places before row `before` where the file has no value.
void add_gaps(sheet::Series const& series, std::size_t before, sheet::Name const& id, Texts const& texts,
              std::vector<Row>& to) {
  constexpr std::string_view no_value = "\u2013";
  NumberFormat const how{series.unit.value, {}, 0, series.currency ? series.currency->value : ""};
  for (auto const& gap : series.gaps) {
    if (gap.before != before) continue;
    to.push_back({texts.make(gap.label), 0, {std::string(no_value), {}}, gap.at, how, true});
    texts.lookup.note(
        {Use::Kind::series, id.value, text::plain_words(to.back().label), {}, {}, to.back().shown.joined(), gap.at});
  }
}

/// `money_decimals`: of the money that stands beside it.
std::vector<Row> rows_of(sheet::Series const& series, sheet::Name const& id, Texts const& texts, int money_decimals,
                         Gaps gaps) {
  std::vector<Row> rows;
  money_decimals = std::max(money_decimals, decimals_of_money(series, texts.lookup.data));
  if (series.rows.empty() && !series.faulty) {
    texts.lookup.problems.push_back(error(id.at, "empty-series", fmt::format("the series \"{}\" has no rows", id.value),
                                          "give it a row with a label and a value"));
  }
  for (std::size_t i = 0; i <= series.rows.size(); ++i) {
    if (gaps == Gaps::in_place) add_gaps(series, i, id, texts, rows);
    if (i == series.rows.size()) break;
    auto const& row = series.rows[i];
    auto label = texts.make(row.label);
    auto value = texts.lookup.value(series, row, texts.language);
    if (!value) continue;
    align_money(*value, money_decimals, texts.language);
    rows.push_back({std::move(label), value->number, value->shown, value->at, value->how});
    note_row(row, id.value, rows.back(), texts.lookup);
  }
  return rows;
}

/// Of all the money that stands together.
int decimals_of_money(std::vector<sheet::Name> const& ids, sheet::DataSet const& data) {
  int most = 0;
  for (auto const& id : ids) {
    auto const series = data.series.find(id.value);
    bool const is_money = series != data.series.end() && series->second.unit.value == sheet::Format::currency;
    if (is_money) most = std::max(most, decimals_of_money(series->second, data));
  }
  return most;
}

}  // namespace

std::vector<SeriesRows> rows_side_by_side(std::vector<sheet::Name> const& ids, SeriesNames names, Texts const& texts) {
  std::vector<SeriesRows> all;
  bool all_whole = true;
  int const money_decimals = decimals_of_money(ids, texts.lookup.data);
  for (auto const& id : ids) {
    auto const* const series = texts.lookup.series(id);
    if (series == nullptr) continue;
    all.push_back({texts.make(series->label), rows_of(*series, id, texts, money_decimals, Gaps::in_place)});
    auto with_values = all.back().rows;
    std::erase_if(with_values, [](Row const& row) { return row.missing; });
    ask_about(id, *series, with_values, texts.lookup.problems);
    if (names == SeriesNames::needed && ids.size() > 1 && all.back().label.empty() && !series->faulty) {
      texts.lookup.problems.push_back(error(
          id.at, "nameless-series", fmt::format("the series \"{}\" is shown beside others and has no name", id.value),
          "give it a label where its values are"));
    }
    // What a row without a value does to the others need not be said as well.
    all_whole = all_whole && !series->faulty && all.back().rows.size() == series->rows.size() + series->gaps.size();
    if (all.size() > 1 && all_whole) refuse_other_labels(all.front(), all.back(), id, texts.lookup.problems);
  }
  return all;
}

std::vector<Row> rows_of(sheet::Series const& series, sheet::Name const& id, Texts const& texts) {
  return rows_of(series, id, texts, 0, Gaps::left_out);
}

bool has_gaps(std::vector<SeriesRows> const& series) {
  return std::any_of(series.begin(), series.end(), [](SeriesRows const& one) {
    return std::any_of(one.rows.begin(), one.rows.end(), [](Row const& row) { return row.missing; });
  });
}

std::vector<Datum> charted(std::vector<Row> const& rows, std::string_view language) {
  std::vector<Datum> data;
  for (auto const& row : rows) {
    auto shown = row.shown.joined();
    auto brief = shortened(row.shown, language).joined();
    if (brief == shown) brief.clear();
    data.push_back({row.label, row.value, std::move(shown), row.at, std::move(brief), row.missing});
  }
  return data;
}

std::vector<BarSeries> charted(std::vector<SeriesRows> const& series, std::string_view language) {
  std::vector<BarSeries> made;
  for (auto const& one : series) made.push_back({one.label, charted(one.rows, language)});
  return made;
}

}  // namespace factsheet::resolve
