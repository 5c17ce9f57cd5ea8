#include "sheet/compute/computing.h"

#include "core/markup.h"
#include "sheet/compute/units.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

constexpr std::size_t deepest = 64;

Computed of_figure(Figure const& figure) {
  Computed made;
  made.value = figure.value->value;
  made.decimals = figure.typed_decimals;
  made.format = figure.format.value;
  made.decimals_said = figure.decimals;
  made.currency = figure.currency;
  made.source = figure.source;
  made.year = figure.year;
  return made;
}

Computed of_series(Series const& series) {
  Computed made;
  made.format = series.unit.value;
  made.decimals_said = series.decimals;
  made.currency = series.currency;
  made.source = series.source;
  made.year = series.year;
  return made;
}

/// A cell of the row that has no value.
NoValue const* lack_of_row(DataSet const& data, std::string const& id) {
  if (!data.row) return nullptr;
  auto const found = data.row->no_values.find(id);
  return found == data.row->no_values.end() ? nullptr : &found->second;
}

/// Sums of decimal fractions are off by binary rounding.
void add(Computed const& more, Computed& to) {
  to.decimals = std::max(to.decimals, more.decimals);
  to.value += more.value;
  bool const typed = !to.is_quotient && !more.is_quotient && to.decimals <= 15;
  double const scale = std::pow(10.0, to.decimals);
  if (typed && std::abs(to.value) < 1e15 / scale) to.value = std::round(to.value * scale) / scale;
  to.is_quotient = to.is_quotient || more.is_quotient;
}

void add_sources(Computed const& more, Computed& to) {
  for (Name const& name : more.source) {
    auto const is_it = [&](Name const& known) { return known.value == name.value; };
    if (std::none_of(to.source.begin(), to.source.end(), is_it)) to.source.push_back(name);
  }
}

/// What the figure says itself goes before what it is made of.
void take_own(Figure const& figure, Computed& computed) {
  // Two percentages differ by points, also where the figure says that it is a percentage.
  bool const is_points = computed.format == Format::points && figure.format.value == Format::percent;
  if (figure.format.at.file && !is_points) computed.format = figure.format.value;
  if (computed.is_fraction && computed.format == Format::percent) computed.value *= 100;
  computed.is_fraction = false;
  if (computed.is_quotient) computed.decimals_said = std::nullopt;
  if (figure.decimals) computed.decimals_said = figure.decimals;
  if (figure.currency) computed.currency = figure.currency;
  if (!figure.source.empty()) computed.source = figure.source;
  if (figure.year) computed.year = figure.year;
}

}  // namespace

template <class T>
std::string Computer::remedy(std::string const& id, ById<T> const& known) {
  std::vector<std::string> ids;
  if (searches_-- > 0) {
    for (auto const& entry : known) ids.push_back(entry.first);
  }
  auto const near = did_you_mean(id, ids);
  return near ? fmt::format("did you mean \"{}\"?", *near) : "name one that a data file of the sheet has";
}

void Computer::say(Span at, std::string rule, std::string message, std::string help) {
  faults_.push_back(error(std::move(at), std::move(rule), std::move(message), std::move(help)));
}

template <class Work>
Computer::Outcome Computer::outcome_of(Work const& work) {
  NoValue const* const before = std::exchange(lacking_, nullptr);
  Outcome outcome{work(), nullptr};
  outcome.lacking = std::exchange(lacking_, before);
  return outcome;
}

std::optional<Computed> Computer::take(Outcome const& outcome) {
  if (outcome.lacking != nullptr) lacking_ = outcome.lacking;
  return outcome.value;
}

NoValue const* Computer::lacked_by(std::string const& id) const {
  auto const found = done_.find(id);
  return found == done_.end() || found->second.value ? nullptr : found->second.lacking;
}

std::optional<Computed> Computer::figure(Name const& id) {
  auto const found = data_.figures.find(id.value);
  if (found == data_.figures.end()) {
    if (auto const* const lacking = lack_of_row(data_, id.value)) {
      lacking_ = lacking;
    } else if (!data_.incomplete) {
      say(id.at, "unknown-figure", fmt::format("unknown figure \"{}\"", id.value), remedy(id.value, data_.figures));
    }
    return std::nullopt;
  }
  Figure const& figure = found->second;
  if (figure.computed) return made(id, figure);
  if (figure.value) return of_figure(figure);
  if (figure.text) {
    say(id.at, "not-a-number", fmt::format("the figure \"{}\" is a text", id.value), "use a figure that is a number");
  }
  return std::nullopt;
}

bool Computer::is_like(Computed const& first, Name const& first_id, Computed const& second, Name const& second_id) {
  Unit const one = unit_of(first.format, first.currency);
  Unit const other = unit_of(second.format, second.currency);
  if (one == other) return true;
  say(second_id.at, "unlike-units",
      fmt::format("\"{}\" is {}, and \"{}\" is {}", first_id.value, unit_in_words(one), second_id.value,
                  unit_in_words(other)),
      one.format == Format::currency && other.format == Format::currency
          ? fmt::format("give both in one currency: change one of them into {}", one.currency)
          : fmt::format("figures in different units cannot be added or subtracted; if both are the same, write \"{}\" "
                        "in \"{}\"",
                        unit_as_key(one, "format"), second_id.value));
  return false;
}

bool Computer::can_divide(Computed const& part, Name const& part_id, Computed const& whole, Name const& whole_id) {
  bool const is_money = part.format == Format::currency && whole.format == Format::currency;
  bool const is_one = unit_of(part.format, part.currency) == unit_of(whole.format, whole.currency);
  if (!is_money || is_one) return true;
  return is_like(part, part_id, whole, whole_id);
}

/// The figure, if need be by way of those that it is made of.
std::optional<Computed> Computer::made(Name const& id, Figure const& figure) {
  auto const known = done_.find(id.value);
  if (known != done_.end()) return take(known->second);
  if (std::find(path_.begin(), path_.end(), id.value) != path_.end()) {
    say_circle(id);
    return std::nullopt;
  }
  if (path_.size() == deepest) {
    say(id.at, "limit", fmt::format("figures are computed from one another more than {} levels deep", deepest),
        "compute it from figures that are numbers");
    return std::nullopt;
  }
  path_.push_back(id.value);
  Outcome outcome = outcome_of([&] { return std::visit(*this, figure.computed->value); });
  path_.pop_back();
  if (outcome.value) take_own(figure, *outcome.value);
  return take(done_.emplace(id.value, std::move(outcome)).first->second);
}

void Computer::say_circle(Name const& id) {
  std::string way;
  for (auto at = std::find(path_.begin(), path_.end(), id.value); at != path_.end(); ++at) way += *at + " → ";
  say(id.at, "figure-circle", fmt::format("the figure \"{}\" depends on itself: {}{}", id.value, way, id.value),
      "give one of them a value");
}

Series const* Computer::series(Name const& id) {
  auto const found = data_.series.find(id.value);
  if (found != data_.series.end()) return found->second.faulty ? nullptr : &found->second;
  if (!data_.incomplete) {
    say(id.at, "unknown-series", fmt::format("unknown series \"{}\"", id.value), remedy(id.value, data_.series));
  }
  return nullptr;
}

Computer::RowsByLabel const& Computer::rows_of(Series const& series) {
  auto const [place, fresh] = rows_.try_emplace(&series);
  if (!fresh) return place->second;
  for (SeriesRow const& row : series.rows) {
    if (!row.label) continue;
    for (Text::Version const& version : row.label->versions) {
      RowByLabel& known = place->second[version.text.text];
      known.is_one_of_several = known.is_one_of_several || (known.row && known.row != &row);
      if (!known.row) known.row = &row;
    }
  }
  return place->second;
}

SeriesRow const* Computer::row_named(Series const& series, Name const& name) {
  RowsByLabel const& rows = rows_of(series);
  auto found = rows.find(name.value);
  if (found == rows.end()) found = rows.find(escaped(name.value));  // the labels of a CSV file are escaped
  if (found == rows.end()) {
    std::vector<std::string> labels;
    if (searches_-- > 0) {
      for (auto const& entry : rows) labels.push_back(entry.first);
    }
    auto const near = did_you_mean(name.value, labels);
    say(name.at, "unknown-row", fmt::format("the series has no row \"{}\"", name.value),
        near ? fmt::format("did you mean \"{}\"?", *near) : "write the label of a row, in any of its languages");
    return nullptr;
  }
  if (found->second.is_one_of_several) {
    say(name.at, "unknown-row", fmt::format("the series has several rows \"{}\"", name.value),
        "give each row a label of its own");
    return nullptr;
  }
  return found->second.row;
}

std::optional<Computed> Computer::row_value(Series const& series, SeriesRow const& row) {
  if (row.figure) {
    auto made = figure(*row.figure);
    // The series tells what its rows are.
    if (made && series.unit.at.file) {
      made->format = series.unit.value;
      made->currency = series.currency;
    }
    return made;
  }
  if (!row.value) return std::nullopt;
  Computed made = of_series(series);
  made.value = row.value->value;
  made.decimals = row.typed_decimals;
  return made;
}

std::optional<Computed> Computer::sum_of(Series const& series) {
  auto const known = sums_.find(&series);
  if (known != sums_.end()) return take(known->second);
  return take(sums_.emplace(&series, outcome_of([&] { return sum_of_rows(series); })).first->second);
}

std::optional<Computed> Computer::sum_of_rows(Series const& series) {
  Computed sum = of_series(series);
  std::optional<Unit> unit;
  for (SeriesRow const& row : series.rows) {
    auto const value = row_value(series, row);
    if (!value) return std::nullopt;
    // Rows of unlike units are told where the series is.
    if (!unit) {
      unit = unit_of(value->format, value->currency);
      sum.format = value->format;
      sum.currency = value->currency;
    }
    if (*unit != unit_of(value->format, value->currency)) return std::nullopt;
    add(*value, sum);
    if (series.source.empty()) add_sources(*value, sum);
  }
  return sum;
}

/// `part` divided by `whole`, which must be more than nothing.
std::optional<Computed> Computer::quotient(Computed part, Computed const& whole, Name const& whole_id) {
  if (!(whole.value > 0)) {
    say(whole_id.at, "no-whole",
        fmt::format("\"{}\" is {}, and a share of 0 has no meaning", whole_id.value, fmt::format("{}", whole.value)),
        "compare with a figure greater than 0");
    return std::nullopt;
  }
  part.value /= whole.value;
  part.is_quotient = true;
  part.is_fraction = true;
  part.currency = std::nullopt;
  add_sources(whole, part);
  return part;
}

std::optional<Computed> Computer::operator()(ShareOf const& share) {
  Series const* const from = series(share.series);
  SeriesRow const* const row = from ? row_named(*from, share.row) : nullptr;
  if (!row) return std::nullopt;
  auto part = row_value(*from, *row);
  auto const whole = share.of ? figure(*share.of) : sum_of(*from);
  if (!part || !whole) return std::nullopt;
  if (share.of && !is_like(*part, share.row, *whole, *share.of)) return std::nullopt;
  if (part->value < 0 || (whole->value > 0 && part->value > whole->value)) {
    say(share.row.at, "wrong-share", fmt::format("{} cannot be a share of {}", part->value, whole->value),
        "a share is neither negative nor more than the whole");
    return std::nullopt;
  }
  auto made = quotient(*std::move(part), *whole, share.of.value_or(share.series));
  if (made) made->format = Format::percent;
  return made;
}

std::optional<Computed> Computer::operator()(SumOf const& sum) {
  if (sum.series) {
    Series const* const from = series(*sum.series);
    return from ? sum_of(*from) : std::nullopt;
  }
  std::optional<Computed> total;
  bool whole = true;
  for (Name const& id : sum.figures) {
    auto const value = figure(id);
    whole = whole && value;
    if (!value) continue;
    if (!total) {
      total = *value;
      continue;
    }
    if (!is_like(*total, sum.figures.front(), *value, id)) return std::nullopt;
    add(*value, *total);
    add_sources(*value, *total);
  }
  return whole ? total : std::nullopt;
}

std::optional<Computed> Computer::operator()(DifferenceOf const& difference) {
  auto made = figure(difference.of);
  auto from = figure(difference.from);
  if (!made || !from) return std::nullopt;
  if (!is_like(*made, difference.of, *from, difference.from)) return std::nullopt;
  from->value = -from->value;
  add(*from, *made);
  add_sources(*from, *made);
  if (!difference.in_percent) {
    if (made->format == Format::percent) made->format = Format::points;
    return made;
  }
  from->value = -from->value;
  auto share = quotient(*std::move(made), *from, difference.from);
  if (!share) return std::nullopt;
  share->format = Format::percent;
  share->value *= 100;
  share->is_fraction = false;
  return share;
}

std::optional<Computed> Computer::operator()(RatioOf const& ratio) {
  auto part = figure(ratio.of);
  auto const whole = figure(ratio.to);
  if (!part || !whole || !can_divide(*part, ratio.of, *whole, ratio.to)) return std::nullopt;
  auto made = quotient(*std::move(part), *whole, ratio.to);
  if (made) made->format = Format::ratio;
  return made;
}

}  // namespace factsheet::sheet
