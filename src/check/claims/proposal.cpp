#include "check/claims/proposal.h"

#include "check/claims/claim.h"
#include "check/claims/operand.h"
#include "check/figures/shown_data.h"
#include "check/texts/letters.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace factsheet::check {
namespace {

/// Do the words stand in the text as such?
bool has_words(std::string const& text, std::string_view words) {
  return (" " + text + " ").find(" " + std::string(words) + " ") != std::string::npos;
}

/// In quotes where YAML would read it otherwise.
std::string as_yaml(std::string const& name) {
  bool const plain = name.find_first_of(",:#[]{}'\"&*") == std::string::npos;
  return plain ? name : "\"" + name + "\"";
}

/// Tries claims about the block's data until one holds.
class Proposer {
 public:
  Proposer(sheet::Block const& block, sheet::DataSet const& data, std::string const& language)
      : named_(named_by(block)), data_(data), language_(language) {
    Diagnostics told_elsewhere;
    Operands const operands(data, language, told_elsewhere);
    for (sheet::Name const& series : named_.series) {
      for (Operand const& row : operands.rows_of(series)) rows_.push_back({series.value + "." + row.name, row.number});
    }
  }

  [[nodiscard]] std::optional<std::string> propose(Comparison comparison) const {
    switch (comparison) {
      case Comparison::most:
        return first_of("largest", Relation::largest, each_row());
      case Comparison::fewest:
        return first_of("smallest", Relation::smallest, each_row());
      case Comparison::more:
        return first_of("above", Relation::above, pairs_from_the_ends());
      case Comparison::fewer:
        return first_of("below", Relation::below, pairs_from_the_ends());
      case Comparison::half:
        return half();
      case Comparison::twice:
        return first_of("twice", Relation::twice, all_pairs());
      case Comparison::rises:
        return first_of("rises", Relation::rises, each_series());
      case Comparison::falls:
        return first_of("falls", Relation::falls, each_series());
    }
    return std::nullopt;
  }

 private:
  using Names = std::vector<std::string>;

  [[nodiscard]] bool holds(Relation relation, Names const& names) const {
    Claim claim{relation, {}, {}, language_, {}};
    for (std::string const& name : names) claim.of.push_back({name, {}});
    Diagnostics faults;
    return !contradiction(claim, data_, faults) && faults.empty();
  }

  [[nodiscard]] std::optional<std::string> first_of(std::string_view name, Relation relation,
                                                    std::vector<Names> const& candidates) const {
    for (Names const& names : candidates) {
      if (!holds(relation, names)) continue;
      std::vector<std::string> written;
      for (std::string const& one : names) written.push_back(as_yaml(one));
      std::string const of = fmt::format("{}", fmt::join(written, ", "));
      return fmt::format("holds: {{{}: {}}}", name, names.size() == 1 ? of : "[" + of + "]");
    }
    return std::nullopt;
  }

  [[nodiscard]] std::vector<Names> each_row() const {
    std::vector<Names> all;
    if (rows_.size() < 2) return all;
    for (auto const& row : rows_) all.push_back({row.first});
    return all;
  }
  [[nodiscard]] std::vector<Names> each_series() const {
    std::vector<Names> all;
    for (sheet::Name const& series : named_.series) {
      auto const found = data_.series.find(series.value);
      if (found != data_.series.end() && found->second.rows.size() > 1) all.push_back({series.value});
    }
    return all;
  }

  /// The largest and the smallest row of a series; a row of two series.
  [[nodiscard]] std::vector<Names> pairs_from_the_ends() const {
    if (rows_.size() < 2 || named_.series.size() > 1) return {};
    auto const less = [](auto const& a, auto const& b) { return a.second < b.second; };
    auto const [least, most] = std::minmax_element(rows_.begin(), rows_.end(), less);
    return {{most->first, least->first}, {least->first, most->first}};
  }
  [[nodiscard]] std::vector<Names> all_pairs() const {
    constexpr std::size_t most = 12;  // rows: pairs grow with their square
    std::vector<Names> all;
    for (std::size_t i = 0; i < std::min(rows_.size(), most); ++i) {
      for (std::size_t k = 0; k < std::min(rows_.size(), most); ++k) {
        if (i != k) all.push_back({rows_[i].first, rows_[k].first});
      }
    }
    return all;
  }

  /// More than half, less than half, or half.
  [[nodiscard]] std::optional<std::string> half() const {
    std::vector<Names> candidates;
    for (sheet::Name const& figure : named_.figures) {
      auto const found = data_.figures.find(figure.value);
      bool const is_percentage = found != data_.figures.end() && found->second.format.value == sheet::Format::percent;
      if (is_percentage) candidates.push_back({figure.value, "50"});
    }
    if (auto above = first_of("above", Relation::above, candidates)) return above;
    return first_of("below", Relation::below, candidates);
  }

  NamedData named_;
  sheet::DataSet const& data_;
  std::string const& language_;
  std::vector<std::pair<std::string, double>> rows_;
};

}  // namespace

std::optional<ComparingWord> comparison_in(std::string const& text, Language const& language) {
  std::string const words = lower_words(text, language.locale);
  std::optional<ComparingWord> best;
  for (ComparingWord const& one : language.comparing_words) {
    if (!has_words(words, one.words) || (best && best->words.size() >= one.words.size())) continue;
    bool const needs_than = one.comparison == Comparison::more || one.comparison == Comparison::fewer;
    if (needs_than && !has_words(words, language.than)) continue;
    best = one;
  }
  return best;
}

std::optional<std::string> proposed_claim(Comparison comparison, sheet::Block const& block, sheet::DataSet const& data,
                                          std::string const& language) {
  return Proposer(block, data, language).propose(comparison);
}

}  // namespace factsheet::check
