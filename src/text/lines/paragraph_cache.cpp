#include "text/lines/paragraph_cache.h"

#include "text/typography/sheet_words.h"

#include <type_traits>

namespace factsheet::text {
namespace {

template <class T>
void append_number(std::string& key, T number) {
  static_assert(std::is_arithmetic_v<T>);
  key.append(reinterpret_cast<char const*>(&number), sizeof number);
}

/// With its length, so that no two lists of texts give one key.
void append_text(std::string& key, std::string const& text) {
  append_number(key, text.size());
  key += text;
}

void append_style(std::string& key, TextStyle const& style, Length em) {
  append_number(key, style.families ? style.families->size() : 0);
  if (style.families) {
    for (std::string const& family : *style.families) append_text(key, family);
  }
  append_number(key, style.size / em);
  append_number(key, static_cast<int>(style.weight));
  key += static_cast<char>((style.italic ? 1 : 0) + (style.tabular_figures ? 2 : 0));
}

}  // namespace

std::string measure_key(Paragraph const& paragraph) {
  std::size_t letters = 0;
  for (StyledRun const& run : paragraph.runs) letters += run.text.size();
  std::string key;
  key.reserve(letters + 64 + 96 * paragraph.runs.size());
  append_text(key, paragraph.language);
  key += paragraph.hyphenate ? 'h' : '-';
  key += paragraph.soft_hyphens ? 's' : '-';
  key += paragraph.balance ? 'b' : '-';
  append_text(key, paragraph.words ? paragraph.words->key : std::string());
  for (StyledRun const& run : paragraph.runs) {
    append_text(key, run.text);
    append_text(key, run.language);
    append_number(key, run.link_number);
    append_style(key, run.style, em_of(paragraph));
  }
  return key;
}

}  // namespace factsheet::text
