#include "check/claims/proposal.h"

#include "check/claims/candidates.h"
#include "check/claims/claim.h"
#include "core/enumeration.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace factsheet::check {
namespace {

constexpr std::string_view rests_on_data = "rests on the data, and an update can make it false";
constexpr std::string_view half_of_all = "50";
constexpr double half_of_hundred = 50;

/// In quotes where YAML would read it otherwise.
std::string as_yaml(std::string const& name) {
  bool const plain = name.find_first_of(",:#[]{}'\"&*") == std::string::npos;
  return plain ? name : "\"" + name + "\"";
}

class Proposer {
 public:
  Proposer(Heading const& heading, ClaimingText const& text, std::string const& written, Subject const& subject,
           std::string const& language)
      : heading_(heading),
        place_(text.place),
        written_(written),
        data_(subject.data),
        language_(language),
        candidates_(text, subject, language) {
    named_ = named_by_clause();
    for (Candidate const& one : candidates_.all()) {
      if (one.is_drawn) drawn_.push_back(one);
    }
  }

  [[nodiscard]] std::optional<Proposal> propose() const {
    switch (heading_.comparison) {
      case Comparison::most:
        return extreme("largest", Relation::largest);
      case Comparison::fewest:
        return extreme("smallest", Relation::smallest);
      case Comparison::more:
        return pair("above", Relation::above);
      case Comparison::fewer:
        return pair("below", Relation::below);
      case Comparison::half:
        return half();
      case Comparison::over_half:
        return part_of_half("above", Relation::above);
      case Comparison::under_half:
        return part_of_half("below", Relation::below);
      case Comparison::twice:
        return twice();
      case Comparison::doubles:
        return course("twice", Relation::twice, {"twice", Relation::twice});
      case Comparison::rises:
        return course("rises", Relation::rises, {"above", Relation::above});
      case Comparison::falls:
        return course("falls", Relation::falls, {"below", Relation::below});
    }
    return std::nullopt;
  }

 private:
  using Names = std::vector<std::string>;

  [[nodiscard]] std::vector<Candidate> named_by_clause() const {
    for (auto const& words : {heading_.words, heading_.sentence}) {
      auto named = candidates_.named_in(words);
      if (!named.empty()) return named;
    }
    return candidates_.told_by(heading_);
  }

  /// The one that the words name; null where they name none, or several, or are turned round.
  [[nodiscard]] Candidate const* named() const {
    return named_.size() == 1 && !is_negated() ? &named_.front() : nullptr;
  }

  [[nodiscard]] bool is_negated() const {
    auto const& negations = language_of(language_).negations;
    return std::any_of(heading_.words.begin(), heading_.words.end(), [&](std::string const& word) {
      bool const is_of_name = std::any_of(named_.begin(), named_.end(),
                                          [&](Candidate const& one) { return candidates_.has(one.words, word); });
      return !is_of_name && std::find(negations.begin(), negations.end(), word) != negations.end();
    });
  }

  /// The words behind those that compare, without those that tell nothing.
  [[nodiscard]] Names told_of() const {
    Names words = heading_.subject;
    std::erase_if(words, [&](std::string const& word) { return candidates_.forms().is_filler(word); });
    return words;
  }
  /// "most boys", and not "boys read most"
  [[nodiscard]] bool is_subject(Candidate const& one) const {
    Names const words = told_of();
    return !words.empty() && candidates_.has(one.words, words.front());
  }

  // --- what comes of it ---

  /// Behind words, names are parted by commas and end with a brace.
  [[nodiscard]] bool can_be_written(Names const& of) const {
    return place_ == ClaimPlace::block || std::none_of(of.begin(), of.end(), [](std::string const& name) {
             return name.find_first_of(",{}\"") != std::string::npos;
           });
  }

  [[nodiscard]] std::string claim_of(std::string_view name, Names const& of) const {
    if (place_ == ClaimPlace::words) return fmt::format("[{}]{{holds={} {}}}", written_, name, fmt::join(of, ", "));
    Names written;
    for (std::string const& one : of) written.push_back(one == "…" ? one : as_yaml(one));
    std::string const list = fmt::format("{}", fmt::join(written, ", "));
    return fmt::format("holds: {{{}: {}}}", name, of.size() == 1 ? list : "[" + list + "]");
  }

  [[nodiscard]] std::string to_write(std::string const& claim) const {
    if (place_ == ClaimPlace::block) return fmt::format("add \"{}\" to the block", claim);
    return fmt::format("write \"{}\"", claim);
  }

  /// The claim about what the words name, or that they look false.
  [[nodiscard]] std::optional<Proposal> tested(std::string_view name, Relation relation, Names const& of,
                                               std::string const& note = {}) const {
    if (!can_be_written(of)) return std::nullopt;
    Claim claim{relation, {}, {}, language_, {}};
    for (std::string const& one : of) claim.of.push_back({one, {}});
    Diagnostics faults;
    auto const instead = contradiction(claim, data_, faults);
    if (!faults.empty()) return std::nullopt;
    if (instead) return refuted(*instead);
    std::string const made = claim_of(name, of);
    return Proposal{true, std::string(rests_on_data), made,
                    fmt::format("{}, if {}", to_write(made),
                                note.empty() ? fmt::format("that is what \"{}\" says", heading_.comparing) : note)};
  }

  [[nodiscard]] static Proposal refuted(std::string const& instead) {
    return {true, "looks false: " + instead, {}, "change the words, or say with \"holds\" what they rest on"};
  }

  /// To be filled in from what is named, or from all.
  [[nodiscard]] std::optional<Proposal> open(std::string_view name, Names const& of,
                                             std::vector<Candidate> const& from) const {
    constexpr std::size_t most = 8;  // listed
    auto const places = static_cast<std::size_t>(std::count(of.begin(), of.end(), "…"));
    if (heading_.in_passing || from.size() < places) return std::nullopt;
    Names listed;
    for (Candidate const& one : from) {
      if (listed.size() == most) break;
      listed.push_back(fmt::format("{} ({})", one.name, one.shown));
    }
    if (from.size() > most) listed.emplace_back("another one");
    std::string const which = places == 1 ? "the one" : "those";
    std::string const made = claim_of(name, of);
    return Proposal{false, std::string(rests_on_data), made,
                    fmt::format("{}, with {} that \"{}\" is about: {}", to_write(made), which, heading_.comparing,
                                enumerated(listed, places == 1 ? "or" : "and"))};
  }
  [[nodiscard]] std::vector<Candidate> const& choice() const { return named_.size() > 1 ? named_ : drawn_; }
  [[nodiscard]] std::vector<Candidate> percentages() const {
    std::vector<Candidate> all;
    for (Candidate const& one : drawn_) {
      if (one.is_percentage) all.push_back(one);
    }
    return all;
  }

  // --- by comparison ---

  [[nodiscard]] std::optional<Proposal> extreme(std::string_view name, Relation relation) const {
    if (Candidate const* const one = named()) {
      auto const made = relation == Relation::largest ? most(*one) : smallest(*one);
      if (made) return made;
    }
    bool const has_rows = std::any_of(choice().begin(), choice().end(), [](auto const& one) { return one.has_others; });
    if (has_rows) return open(name, {"…"}, choice());
    bool const is_most = relation == Relation::largest;
    return is_most ? open("above", {"…", std::string(half_of_all)}, percentages()) : std::nullopt;
  }

  [[nodiscard]] std::optional<Proposal> smallest(Candidate const& one) const {
    return one.has_others ? tested("smallest", Relation::smallest, {one.name}) : std::nullopt;
  }

  [[nodiscard]] std::optional<Proposal> most(Candidate const& one) const {
    bool const is_subject = this->is_subject(one);
    bool const is_whole_of_own = one.is_percentage && !one.is_part && (is_subject || !one.has_others);
    if (is_whole_of_own) return tested("above", Relation::above, {one.name, std::string(half_of_all)});
    if (!one.has_others || (is_subject && !one.is_percentage)) return std::nullopt;
    bool const is_short = one.is_percentage && one.number <= half_of_hundred && !heading_.in_passing;
    auto made = tested("largest", Relation::largest, {one.name}, is_short ? no_majority(one) : std::string());
    // "Most boys read" may be about boys, of whom the parts say nothing.
    bool const is_doubtful = is_subject && told_of().size() > 1 && made && made->claim.empty();
    return is_doubtful ? std::nullopt : std::move(made);
  }

  [[nodiscard]] std::string no_majority(Candidate const& one) const {
    return fmt::format("\"{}\" says that it is the largest: {} is not more than half", heading_.comparing, one.shown);
  }

  [[nodiscard]] std::optional<Proposal> pair(std::string_view name, Relation relation) const {
    if (heading_.number) {
      Candidate const* const one = named();
      bool const alike = one != nullptr && one->is_percentage == heading_.number_is_percent;
      return alike ? tested(name, relation, {one->name, *heading_.number})
                   : open(name, {"…", *heading_.number}, choice());
    }
    auto const sides = both_sides();
    return sides ? tested(name, relation, {sides->first, sides->second}) : open(name, {"…", "…"}, choice());
  }

  [[nodiscard]] std::optional<std::pair<std::string, std::string>> both_sides() const {
    auto const before = candidates_.named_in(heading_.before), behind = candidates_.named_in(heading_.behind);
    bool const is_sure = before.size() == 1 && behind.size() == 1 && before[0].name != behind[0].name && !is_negated();
    if (!is_sure) return std::nullopt;
    return std::pair(before[0].name, behind[0].name);
  }

  [[nodiscard]] std::optional<Proposal> twice() const {
    auto const sides = both_sides();
    if (sides) return tested("twice", Relation::twice, {sides->first, sides->second});
    return open("twice", {"…", "…"}, choice());
  }

  [[nodiscard]] std::optional<Proposal> part_of_half(std::string_view name, Relation relation) const {
    Candidate const* const one = named();
    bool const is_sure = one != nullptr && one->is_percentage;
    return is_sure ? tested(name, relation, {one->name, std::string(half_of_all)})
                   : open(name, {"…", std::string(half_of_all)}, percentages());
  }

  /// "half as many girls as boys", "half of the girls"
  [[nodiscard]] std::optional<Proposal> half() const {
    if (auto const sides = both_sides()) return tested("twice", Relation::twice, {sides->second, sides->first});
    Candidate const* const one = named();
    if (one == nullptr || !one->is_percentage) return open("twice", {"100", "…"}, percentages());
    if (one->number == half_of_hundred) return tested("equal", Relation::equal, {one->name, std::string(half_of_all)});
    return tested("twice", Relation::twice, {"100", one->name});
  }

  using Step = std::pair<std::string_view, Relation>;

  [[nodiscard]] std::optional<Proposal> course(std::string_view name, Relation relation, Step const& ends) const {
    std::vector<DrawnSeries const*> over_time, named_series;
    for (DrawnSeries const& one : candidates_.series()) {
      if (!one.is_of_time) continue;
      over_time.push_back(&one);
      bool const is_named =
          !one.words.empty() && std::all_of(one.words.begin(), one.words.end(),
                                            [&](auto const& word) { return candidates_.has(heading_.words, word); });
      if (is_named) named_series.push_back(&one);
    }
    bool const is_only = candidates_.series().size() == 1 && over_time.size() == 1;
    if (is_only) named_series = over_time;
    // "Loans rise since 2024" is about a part of it.
    if (named_series.size() == 1 && !is_negated() && !names_row_of(*named_series.front())) {
      return course_of(*named_series.front(), name, relation, ends);
    }
    return open(name, {"…", "…"}, choice());
  }

  [[nodiscard]] bool names_row_of(DrawnSeries const& series) const {
    return std::any_of(series.rows.begin(), series.rows.end(), [&](Candidate const& row) {
      return std::any_of(named_.begin(), named_.end(), [&](Candidate const& one) { return one.name == row.name; });
    });
  }

  /// All the way, or from the first to the last.
  [[nodiscard]] std::optional<Proposal> course_of(DrawnSeries const& series, std::string_view name, Relation relation,
                                                  Step const& ends) const {
    if (relation != ends.second) {
      auto const all_the_way = tested(name, relation, {series.id});
      if (all_the_way && !all_the_way->claim.empty()) return all_the_way;
    }
    return tested(ends.first, ends.second, {series.rows.back().name, series.rows.front().name});
  }

  Heading const& heading_;
  ClaimPlace place_;
  std::string const& written_;
  sheet::DataSet const& data_;
  std::string const& language_;
  Candidates candidates_;
  std::vector<Candidate> named_, drawn_;
};

}  // namespace

std::optional<Proposal> proposal_for(Heading const& heading, ClaimingText const& text, std::string const& written,
                                     Subject const& subject, std::string const& language) {
  return Proposer(heading, text, written, subject, language).propose();
}

}  // namespace factsheet::check
