// The operations by which figures are made of others.
#pragma once
#include "sheet/data_set.h"

namespace factsheet::sheet {

/// A figure's exact value, with what it takes from the figures that it is made of.
struct Computed {
  double value = 0;
  int decimals = 0;          ///< digits after the point that its parts were typed with
  bool is_quotient = false;  ///< the value came of a division: its digits have no end
  bool is_fraction = false;  ///< and is still a fraction of a whole: 0.2 for what may become 20 %
  Format format = Format::number;
  std::optional<Spanned<int>> decimals_said;
  std::optional<Name> currency;
  std::vector<Name> source;
  std::optional<Spanned<int>> year;
};

/// Computes figures of `data`, each once. What cannot be computed was told, at the place that names it.
class Computer {
 public:
  Computer(DataSet const& data, Diagnostics& faults) : data_(data), faults_(faults) {}

  std::optional<Computed> figure(Name const& id);
  /// What of a merge's row a figure would be made of that has no value there; null: nothing.
  [[nodiscard]] NoValue const* lacked_by(std::string const& id) const;

  std::optional<Computed> operator()(ShareOf const& share);
  std::optional<Computed> operator()(SumOf const& sum);
  std::optional<Computed> operator()(DifferenceOf const& difference);
  std::optional<Computed> operator()(RatioOf const& ratio);

 private:
  std::optional<Computed> made(Name const& id, Figure const& figure);
  void say_circle(Name const& id);
  Series const* series(Name const& id);
  std::optional<Computed> row_value(Series const& series, SeriesRow const& row);
  SeriesRow const* row_named(Series const& series, Name const& name);
  std::optional<Computed> sum_of(Series const& series);
  std::optional<Computed> sum_of_rows(Series const& series);
  std::optional<Computed> quotient(Computed part, Computed const& whole, Name const& whole_id);
  /// Whether both are counted in one unit; if not, says so at the second.
  bool is_like(Computed const& first, Name const& first_id, Computed const& second, Name const& second_id);
  /// The same for what is divided: currencies alone can make nonsense of that.
  bool can_divide(Computed const& part, Name const& part_id, Computed const& whole, Name const& whole_id);
  void say(Span at, std::string rule, std::string message, std::string help);

  /// What came of something, and what of the row it lacked.
  struct Outcome {
    std::optional<Computed> value;
    NoValue const* lacking = nullptr;
  };
  template <class Work>
  Outcome outcome_of(Work const& work);
  /// Whoever asks lacks the same.
  std::optional<Computed> take(Outcome const& outcome);

  DataSet const& data_;
  Diagnostics& faults_;
  ById<Outcome> done_;
  NoValue const* lacking_ = nullptr;  ///< by what is being computed
  std::vector<std::string> path_;     // figures that wait for the one that is computed

  struct RowByLabel {
    SeriesRow const* row = nullptr;
    bool is_one_of_several = false;
  };
  using RowsByLabel = ById<RowByLabel>;
  RowsByLabel const& rows_of(Series const& series);
  template <class T>
  std::string remedy(std::string const& id, ById<T> const& known);

  // Thousands of figures may be shares of one series with thousands of rows.
  std::map<Series const*, RowsByLabel> rows_;
  std::map<Series const*, Outcome> sums_;
  int searches_ = 200;  // after ids that are like unknown ones; more would take the square of the file's length
};

}  // namespace factsheet::sheet
