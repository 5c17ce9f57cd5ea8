#include "check/claims/heading.h"

#include "check/texts/letters.h"
#include "check/texts/numbers.h"

#include <algorithm>

namespace factsheet::check {
namespace {

using Words = std::vector<std::string>;

Words part(Words const& words, std::size_t begin, std::size_t end) {
  return {words.begin() + static_cast<std::ptrdiff_t>(begin), words.begin() + static_cast<std::ptrdiff_t>(end)};
}

/// Cut behind one of the signs, where a space or the end follows.
std::vector<std::string> cut_behind(std::string const& text, std::string_view signs) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    bool const ends = signs.find(text[at]) != std::string_view::npos && (at + 1 == text.size() || text[at + 1] == ' ');
    if (!ends) continue;
    parts.push_back(text.substr(begin, at + 1 - begin));
    begin = at + 1;
  }
  if (begin < text.size()) parts.push_back(text.substr(begin));
  return parts;
}

/// Finds the words that compare in one clause.
class ClauseReader {
 public:
  ClauseReader(std::string const& clause, Language const& language)
      : clause_(lower_case(clause, language.locale)),
        language_(language),
        forms_(language),
        plain_(split_words(lower_words(clause, language.locale))) {}

  [[nodiscard]] std::optional<Heading> read() const {
    ComparingWord const* best = nullptr;
    std::size_t best_at = 0;
    for (ComparingWord const& one : language_.comparing_words) {
      auto const at = place_of_comparing(one);
      if (at == std::string::npos || (best != nullptr && best->words.size() >= one.words.size())) continue;
      best = &one;
      best_at = at;
    }
    if (best == nullptr) return std::nullopt;
    return heading(*best, best_at + split_words(best->words).size());
  }

 private:
  [[nodiscard]] std::size_t place_of_comparing(ComparingWord const& one) const {
    Words const words = split_words(one.words);
    for (std::size_t at = find_words(plain_, words); at != std::string::npos; at = find_words(plain_, words, at + 1)) {
      bool const needs_than = one.comparison == Comparison::more || one.comparison == Comparison::fewer;
      bool const has_than = find_words(plain_, {std::string(language_.than)}, at + words.size()) != std::string::npos;
      if ((!needs_than || has_than) && !is_idle(at, words.size()) && !is_noun(one, words.size(), at)) return at;
    }
    return std::string::npos;
  }

  /// "at most", "half an hour"
  [[nodiscard]] bool is_idle(std::size_t begin, std::size_t count) const {
    auto const& idle = language_.idle_comparisons;
    return std::any_of(idle.begin(), idle.end(), [&](std::string_view phrase) {
      Words const words = split_words(phrase);
      for (std::size_t at = find_words(plain_, words); at != std::string::npos;
           at = find_words(plain_, words, at + 1)) {
        if (at < begin + count && begin < at + words.size()) return true;
      }
      return false;
    });
  }

  /// "Falls on the stairs", "deaths by falls"
  [[nodiscard]] bool is_noun(ComparingWord const& one, std::size_t count, std::size_t at) const {
    bool const is_verb = one.comparison == Comparison::rises || one.comparison == Comparison::falls ||
                         one.comparison == Comparison::doubles;
    return is_verb && count == 1 && (at == 0 || forms_.is_filler(plain_[at - 1]));
  }

  [[nodiscard]] Heading heading(ComparingWord const& one, std::size_t behind) const {
    Heading made{one.comparison, one.in_passing, std::string(one.words), forms_.words_of(clause_), {}, {}, {}, {}};
    for (std::size_t i = behind; i < plain_.size(); ++i) made.subject.push_back(plain_[i]);
    std::size_t const parting = place_of_parting(one.comparison, behind);
    if (parting == std::string::npos) return made;
    made.before = forms_.words_of(joined_from(0, parting));
    made.behind = forms_.words_of(joined_from(parting + 1, plain_.size()));
    read_number(made);
    return made;
  }

  /// "more A than B", "twice as much A as B"
  [[nodiscard]] std::size_t place_of_parting(Comparison comparison, std::size_t behind) const {
    bool const by_than = comparison == Comparison::more || comparison == Comparison::fewer;
    if (by_than) return find_words(plain_, {std::string(language_.than)}, behind);
    for (std::size_t i = plain_.size(); i > behind; --i) {
      if (plain_[i - 1] == language_.than || plain_[i - 1] == language_.as) return i - 1;
    }
    return std::string::npos;
  }

  [[nodiscard]] std::string joined_from(std::size_t begin, std::size_t end) const {
    std::string text;
    for (std::string const& word : part(plain_, begin, end)) text += (text.empty() ? "" : " ") + word;
    return text;
  }

  /// "more than 1,000"
  void read_number(Heading& to) const {
    std::string const than = " " + std::string(language_.than) + " ";
    auto const at = clause_.find(than);
    if (at == std::string::npos) return;
    std::string const rest = clause_.substr(at + than.size());
    auto const numbers = numbers_in(rest);
    if (numbers.empty() || numbers.front().offset != 0) return;
    to.number = value_of(numbers.front().text, decimal_sign_of(language_.tag));
    to.number_is_percent = numbers.front().percent;
  }

  std::string clause_;
  Language const& language_;
  WordForms forms_;
  Words plain_;
};

}  // namespace

std::optional<Heading> heading_of(std::string const& text, Language const& language) {
  for (std::string const& sentence : cut_behind(text, ".!?")) {
    if (sentence.ends_with('?')) continue;
    for (std::string const& clause : cut_behind(sentence, ",;:")) {
      auto found = ClauseReader(clause, language).read();
      if (!found) continue;
      found->sentence = WordForms(language).words_of(sentence);
      return found;
    }
  }
  return std::nullopt;
}

}  // namespace factsheet::check
