#include "check/language/hard_text.h"

#include "check/language/readability.h"
#include "check/subject.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::check {
namespace {

constexpr std::size_t fewest_words = 100;  // fewer tell little
constexpr double hard = 50;                // "difficult" by Flesch's own table
constexpr double plain = 60;

struct PlacedSentence {
  MeasuredSentence sentence;
  Version const* version = nullptr;
  double ease = 0;
};

std::vector<PlacedSentence> running_sentences(Subject const& subject, Language const& language) {
  std::vector<PlacedSentence> all;
  for (Version const& version : subject.versions) {
    if (version.language != language.tag || version.placed->role != TextRole::running) continue;
    for (Passage const& passage : version.outline.passages) {
      if (!passage.language.empty()) continue;
      for (MeasuredSentence& one : measured_sentences(passage.text, language)) {
        double const ease = reading_ease(1, one.words, one.syllables, language);
        all.push_back({std::move(one), &version, ease});
      }
    }
  }
  return all;
}

std::string beginning_of(std::string const& sentence) {
  constexpr std::size_t longest = 50;
  if (sentence.size() <= longest) return sentence;
  auto const space = sentence.rfind(' ', longest);
  return sentence.substr(0, space == std::string::npos ? longest : space) + " …";
}

std::string why(MeasuredSentence const& sentence) {
  constexpr std::size_t long_sentence = 20;
  std::string const words = fmt::format("{} word{}", sentence.words, sentence.words == 1 ? "" : "s");
  if (sentence.words > long_sentence) return words;
  return fmt::format("{:.1f} syllables a word",
                     static_cast<double>(sentence.syllables) / static_cast<double>(sentence.words));
}

void tell(std::vector<PlacedSentence> sentences, double ease, Language const& language, Findings& to) {
  constexpr std::size_t named = 3;
  std::stable_sort(sentences.begin(), sentences.end(), [](auto const& a, auto const& b) { return a.ease < b.ease; });
  auto const is_same = [](auto const& a, auto const& b) { return a.sentence.text == b.sentence.text; };
  sentences.erase(std::unique(sentences.begin(), sentences.end(), is_same), sentences.end());
  std::string list;
  for (std::size_t i = 0; i < std::min(named, sentences.size()); ++i) {
    if (i > 0 && sentences[i].ease >= plain) break;
    list += fmt::format("{}\"{}\" ({})", i == 0 ? "" : ", ", beginning_of(sentences[i].sentence.text),
                        why(sentences[i].sentence));
  }
  Version const& hardest = *sentences.front().version;
  to.add(place_of(*hardest.text, sentences.front().sentence.text), "hard-text",
         fmt::format("the {} text is hard to read: {:.0f} by {}, and 60 is plain", language.name, ease,
                     language.reading.name),
         fmt::format("begin with the hardest sentences: {}", list));
}

}  // namespace

void find_hard_text(Subject const& subject, Findings& to) {
  for (std::string const& tag : subject.languages) {
    Language const& language = language_of(tag);
    auto sentences = running_sentences(subject, language);
    std::size_t words = 0, syllables = 0;
    for (PlacedSentence const& one : sentences) {
      words += one.sentence.words;
      syllables += one.sentence.syllables;
    }
    if (words < fewest_words) continue;
    double const ease = reading_ease(sentences.size(), words, syllables, language);
    if (ease < hard) tell(std::move(sentences), ease, language, to);
  }
}

}  // namespace factsheet::check
