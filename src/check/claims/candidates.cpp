#include "check/claims/candidates.h"

#include "check/claims/operand.h"
#include "check/figures/shown_data.h"
#include "check/texts/numbers.h"
#include "markup/markup.h"

#include <algorithm>
#include <cmath>

namespace factsheet::check {
namespace {

SourceText const* version_for(sheet::Text const& text, std::string const& language) {
  for (auto const& version : text.versions) {
    if (version.language.empty() || version.language == language) return &version.text;
  }
  return nullptr;
}

bool is_percentage_of(Operand const& operand) { return operand.how && operand.how->format == sheet::Format::percent; }

int year_in(std::vector<std::string> const& words) {
  for (std::string const& word : words) {
    if (is_year(word)) return std::stoi(word);
  }
  return 0;
}

bool are_of_time(std::vector<Candidate> const& rows) {
  int last = 0;
  for (Candidate const& row : rows) {
    int const year = year_in(row.words);
    if (year <= last) return false;
    last = year;
  }
  return rows.size() > 1;
}

/// Do they add up to all, but for rounding?
bool are_parts(std::vector<Candidate> const& rows) {
  constexpr double whole = 100, slack = 1;
  double sum = 0;
  for (Candidate const& row : rows) sum += row.number;
  return rows.size() > 1 && rows.front().is_percentage && std::abs(sum - whole) <= slack;
}

}  // namespace

Candidates::Candidates(ClaimingText const& heading, Subject const& subject, std::string const& language)
    : forms_(language_of(language)) {
  for (sheet::Block const* block : heading.blocks) {
    NamedData const named = named_by(*block);
    for (sheet::Name const& series : named.series) add_series(series, subject, language);
    for (sheet::Name const& figure : named.figures) add_figure(figure, true, subject, language);
  }
  add_of_texts(heading, subject, language);
}

void Candidates::add_of_texts(ClaimingText const& heading, Subject const& subject, std::string const& language) {
  auto const is_among = [](auto const& all, auto const* one) {
    return std::find(all.begin(), all.end(), one) != all.end();
  };
  for (Version const& version : subject.versions) {
    PlacedText const& placed = *version.placed;
    bool const is_of_card = is_among(heading.texts, placed.text);
    bool const is_of_block = placed.block != nullptr && is_among(heading.blocks, placed.block);
    bool const is_in_it = version.language.empty() || version.language == language;
    if (!is_in_it || !(is_of_card || is_of_block)) continue;
    for (sheet::Name const& figure : figures_in(*version.text)) add_figure(figure, is_of_card, subject, language);
    bool const is_own = is_of_card || placed.block == heading.blocks.front();
    bool const tells = is_own && placed.key == "text" && all_.size() == 1;
    if (tells) all_.front().told_by = forms_.words_of(version.outline.own_words());
  }
}

void Candidates::add_series(sheet::Name const& series, Subject const& subject, std::string const& language) {
  auto const found = subject.data.series.find(series.value);
  if (found == subject.data.series.end()) return;
  DrawnSeries drawn{series.value, {}, {}, false};
  if (found->second.label) {
    auto const* label = version_for(*found->second.label, language);
    if (label != nullptr) drawn.words = telling_words(text::plain_words(*label));
  }
  Diagnostics told_elsewhere;
  for (Operand const& row : Operands(subject.data, language, told_elsewhere).rows_of(series)) {
    auto const* label = row.row != nullptr && row.row->label ? version_for(*row.row->label, language) : nullptr;
    drawn.rows.push_back({series.value + "." + row.name,
                          row.number,
                          row.shown,
                          is_percentage_of(row),
                          found->second.rows.size() > 1,
                          false,
                          true,
                          label != nullptr ? telling_words(text::plain_words(*label)) : std::vector<std::string>(),
                          {}});
  }
  drawn.is_of_time = are_of_time(drawn.rows);
  for (Candidate& row : drawn.rows) row.is_part = are_parts(drawn.rows);
  all_.insert(all_.end(), drawn.rows.begin(), drawn.rows.end());
  series_.push_back(std::move(drawn));
}

void Candidates::add_figure(sheet::Name const& figure, bool is_drawn, Subject const& subject,
                            std::string const& language) {
  bool const known =
      std::any_of(all_.begin(), all_.end(), [&](Candidate const& one) { return one.name == figure.value; });
  if (known || !subject.data.figures.contains(figure.value)) return;
  Diagnostics told_elsewhere;
  auto const operand = Operands(subject.data, language, told_elsewhere).one(figure);
  if (!operand) return;
  all_.push_back({figure.value,
                  operand->number,
                  operand->shown,
                  is_percentage_of(*operand),
                  false,
                  false,
                  is_drawn,
                  telling_words(figure.value),
                  {}});
}

std::vector<std::string> Candidates::telling_words(std::string const& text) const {
  std::vector<std::string> words = forms_.words_of(text);
  std::erase_if(words, [&](std::string const& word) { return forms_.is_filler(word); });
  return words;
}

bool Candidates::has(std::vector<std::string> const& words, std::string const& word) const {
  return std::any_of(words.begin(), words.end(), [&](auto const& one) { return forms_.are_of_one(one, word); });
}

bool Candidates::has_all(std::vector<std::string> const& words, std::vector<std::string> const& wanted) const {
  return std::all_of(wanted.begin(), wanted.end(), [&](std::string const& one) { return has(words, one); });
}

std::vector<Candidate> Candidates::named_in(std::vector<std::string> const& words) const {
  std::vector<Candidate> named;
  for (Candidate const& one : all_) {
    if (!one.words.empty() && has_all(words, one.words)) named.push_back(one);
  }
  std::vector<Candidate> closest;
  for (Candidate const& one : named) {
    bool const is_part = std::any_of(named.begin(), named.end(), [&](Candidate const& other) {
      return other.words.size() > one.words.size() && has_all(other.words, one.words);
    });
    if (!is_part) closest.push_back(one);
  }
  return closest;
}

std::vector<Candidate> Candidates::told_by(Heading const& heading) const {
  constexpr std::size_t fewest = 2;  // words: "most children" stands beside any number
  if (all_.size() != 1 || all_.front().told_by.empty()) return {};
  std::vector<std::string> words = heading.words;
  auto const comparing = split_words(heading.comparing);
  std::erase_if(words, [&](std::string const& word) {
    return forms_.is_filler(word) || std::find(comparing.begin(), comparing.end(), word) != comparing.end();
  });
  return words.size() >= fewest && has_all(all_.front().told_by, words) ? all_ : std::vector<Candidate>();
}

}  // namespace factsheet::check
