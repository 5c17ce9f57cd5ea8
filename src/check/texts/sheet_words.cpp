#include "check/texts/sheet_words.h"

#include "check/texts/letters.h"
#include "core/utf8.h"
#include "text/lines/words.h"

#include <algorithm>

namespace factsheet::check {
namespace {

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char sign) { return sign >= '0' && sign <= '9'; });
}

bool has_small_letters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    char32_t const sign = next_code_point(text, at);
    if (is_letter(sign) && !is_capital(sign)) return true;
  }
  return false;
}

/// Nothing but a sign that ends a sentence, or that opens one, stands before it.
bool begins_sentence(std::string_view before) {
  constexpr std::string_view openings = " \n\t\"'([";
  auto last = before.find_last_not_of(openings);
  if (last == std::string_view::npos) return true;
  for (std::string_view const quote : {"“", "‘", "„", "¿", "¡"}) {
    std::string_view const kept = before.substr(0, last + 1);
    if (kept.ends_with(quote)) return begins_sentence(kept.substr(0, kept.size() - quote.size()));
  }
  bool const in_lines = before.find('\n', last) != std::string_view::npos;
  return in_lines || std::string_view(".!?:").find(before[last]) != std::string_view::npos;
}

bool ends_in_apostrophe(std::string_view before) {
  return before.ends_with('\'') || before.ends_with("’") || before.ends_with("‘");
}

/// "WIST JE DAT?", and not "NCMEC 2022", which has a name for its only word.
bool is_in_capitals_throughout(std::string_view text) {
  constexpr std::ptrdiff_t longest_name = 5;
  if (has_small_letters(text)) return false;
  auto const is_capital_letter = [](char sign) { return sign >= 'A' && sign <= 'Z'; };
  return std::count_if(text.begin(), text.end(), is_capital_letter) > longest_name;
}

/// Words that hyphens join are one.
std::vector<text::Range> joined(std::string_view text, std::vector<text::Range> const& words) {
  std::vector<text::Range> all;
  for (text::Range const& word : words) {
    bool const joins = !all.empty() && word.begin == all.back().end + 1 && text[all.back().end] == '-';
    if (joins) {
      all.back().end = word.end;
    } else {
      all.push_back(word);
    }
  }
  return all;
}

class WordCollector {
 public:
  explicit WordCollector(std::vector<SheetWord>& words) : words_(words) {}

  void collect(Version const& version) {
    PlaceFinder places(*version.text);
    for (Passage const& passage : version.outline.passages) {
      std::string const& language = passage.language.empty() ? version.language : passage.language;
      bool const in_capitals = is_in_capitals_throughout(passage.text);
      for (text::Range const& range : joined(passage.text, text::words_in(passage.text, language))) {
        std::string word = passage.text.substr(range.begin, range.end - range.begin);
        Span const at = places.place_of(word);
        bool const is_word = !has_digit(word) && !is_address(stretch_around(passage.text, range.begin, range.end));
        if (!is_word) continue;
        std::string_view const text = passage.text;
        words_.push_back({std::move(word), language, at, in_capitals, begins_sentence(text.substr(0, range.begin)),
                          text.substr(range.end).starts_with('.'), ends_in_apostrophe(text.substr(0, range.begin)),
                          &version});
      }
    }
  }

 private:
  std::vector<SheetWord>& words_;
};

}  // namespace

std::string_view stretch_around(std::string_view text, std::size_t begin, std::size_t end) {
  auto const before = text.find_last_of(" \n\t", begin);
  auto const start = before == std::string_view::npos ? 0 : before + 1;
  return text.substr(start, text.find_first_of(" \n\t", end) - start);
}

bool is_address(std::string_view stretch) {
  bool const has_host = stretch.find("://") != std::string_view::npos || stretch.starts_with("www.");
  if (has_host || stretch.find('@') != std::string_view::npos) return true;
  // "kindertelefoon.nl/help", and not the end of a sentence.
  auto const point = stretch.find('.');
  return point != std::string_view::npos && point > 0 && point + 2 < stretch.size() && stretch[point + 1] >= 'a' &&
         stretch[point + 1] <= 'z';
}

std::vector<SheetWord> words_of(std::vector<Version> const& versions) {
  std::vector<SheetWord> words;
  WordCollector collector(words);
  for (Version const& version : versions) collector.collect(version);
  return words;
}

}  // namespace factsheet::check
