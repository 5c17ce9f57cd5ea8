#include "check/consistency/two_spellings.h"

#include "check/subject.h"
#include "check/texts/letters.h"
#include "core/language.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace factsheet::check {
namespace {

/// One way of writing a word.
struct Spelling {
  std::string word;  ///< as it stands at its first place
  Span at;
  std::size_t count = 0;
};

std::string without(std::string text, std::string_view sign, std::string_view instead = {}) {
  for (auto at = text.find(sign); at != std::string::npos; at = text.find(sign, at + instead.size())) {
    text.replace(at, sign.size(), instead);
  }
  return text;
}

bool has_inner_capital(std::string_view word) {
  return std::any_of(word.begin() + (word.empty() ? 0 : 1), word.end(),
                     [](char sign) { return sign >= 'A' && sign <= 'Z'; });
}

/// Spellings of one word: by their small letters, and of names (INHOPE, YouTube) by their capitals.
class Spellings {
 public:
  explicit Spellings(std::string_view locale) : locale_(locale) {}

  void count(std::string const& word, Span const& at, bool in_capitals) {
    std::string const lower = lower_case(word, locale_);
    Spelling& spelling = by_letters_[without(without(lower, "-"), "’", "'")][lower];
    if (spelling.count++ == 0) spelling = {word, at, 1};
    if (in_capitals) return;
    Spelling& cased = by_capitals_[lower][word];
    if (cased.count++ == 0) cased = {word, at, 1};
  }

  void tell(Findings& to) const {
    for (auto const& [letters, ways] : by_letters_) tell(ways, to);
    for (auto const& [lower, ways] : by_capitals_) {
      bool const is_name = ways.find(lower) == ways.end();
      bool const is_styled =
          std::any_of(ways.begin(), ways.end(), [](auto const& way) { return has_inner_capital(way.first); });
      if (is_name && is_styled) tell(ways, to);
    }
  }

 private:
  using Ways = std::map<std::string, Spelling>;

  /// At the way that is the rarer one.
  static void tell(Ways const& ways, Findings& to) {
    if (ways.size() < 2) return;
    Spelling const* rarest = &ways.begin()->second;
    Spelling const* usual = rarest;
    for (auto const& [key, way] : ways) {
      if (way.count < rarest->count) rarest = &way;
      if (way.count > usual->count) usual = &way;
    }
    if (rarest == usual) rarest = &ways.rbegin()->second;
    to.add(rarest->at, "two-spellings", fmt::format("\"{}\" is written \"{}\" elsewhere", rarest->word, usual->word),
           "write it in one way");
  }

  std::string_view locale_;
  std::map<std::string, Ways> by_letters_, by_capitals_;
};

}  // namespace

void find_two_spellings(Subject const& subject, Findings& to) {
  for (std::string const& language : subject.languages) {
    Spellings spellings(language_of(language).locale);
    for (SheetWord const& word : subject.words) {
      if (word.language == language && word.text.size() > 3) spellings.count(word.text, word.at, word.in_capitals);
    }
    spellings.tell(to);
  }
}

}  // namespace factsheet::check
