#include "check/language/readability.h"

#include "check/texts/letters.h"
#include "check/texts/sheet_words.h"
#include "core/utf8.h"
#include "text/lines/words.h"

#include <algorithm>

namespace factsheet::check {

std::size_t syllables_in(std::string_view word, Language const& language) {
  std::string const lower = lower_case(word, language.locale);
  std::size_t count = 0;
  bool in_vowels = false;
  for (std::size_t at = 0; at < lower.size();) {
    char32_t const sign = next_code_point(lower, at);
    bool const is_vowel = language.reading.vowels.find(sign) != std::u32string_view::npos;
    // A diaeresis begins a syllable of its own.
    bool const parts = std::u32string_view(U"äëïöü").find(sign) != std::u32string_view::npos;
    if (is_vowel && (!in_vowels || parts)) ++count;
    in_vowels = is_vowel;
  }
  std::string_view const silent = language.reading.silent_end;
  bool const ends_silently = !silent.empty() && lower.ends_with(silent) && !lower.ends_with("le");
  if (ends_silently && count > 1) --count;
  return std::max<std::size_t>(count, 1);
}

std::vector<MeasuredSentence> measured_sentences(std::string const& passage, Language const& language) {
  std::vector<MeasuredSentence> sentences;
  std::string const tag(language.tag);
  for (text::Range const& range : text::sentences_in(passage, tag)) {
    MeasuredSentence sentence{passage.substr(range.begin, range.end - range.begin), 0, 0};
    for (text::Range const& word : text::words_in(sentence.text, tag)) {
      if (is_address(stretch_around(sentence.text, word.begin, word.end))) continue;
      ++sentence.words;
      sentence.syllables +=
          syllables_in(std::string_view(sentence.text).substr(word.begin, word.end - word.begin), language);
    }
    if (sentence.words > 0) sentences.push_back(std::move(sentence));
  }
  return sentences;
}

double reading_ease(std::size_t sentences, std::size_t words, std::size_t syllables, Language const& language) {
  ReadingFormula const& formula = language.reading;
  auto const of = [](std::size_t a, std::size_t b) { return static_cast<double>(a) / static_cast<double>(b); };
  return formula.base - formula.per_word_in_sentence * of(words, sentences) -
         formula.per_syllable_in_word * of(syllables, words);
}

}  // namespace factsheet::check
