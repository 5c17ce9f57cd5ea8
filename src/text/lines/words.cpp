#include "text/lines/words.h"

#include "core/utf8.h"
#include "text/fonts/handles.h"

namespace factsheet::text {
namespace {

using IsAt = bool (*)(PangoLogAttr const&);

std::vector<Range> stretches_in(std::string_view text, std::string const& language, IsAt starts, IsAt ends) {
  std::vector<PangoLogAttr> attributes(count_code_points(text) + 1);
  pango_get_log_attrs(text.data(), static_cast<int>(text.size()), -1, pango_language_from_string(language.c_str()),
                      attributes.data(), static_cast<int>(attributes.size()));
  std::vector<Range> found;
  bool inside = false;
  std::size_t begin = 0, at = 0;
  for (PangoLogAttr const& here : attributes) {
    if (inside && ends(here)) {
      found.push_back({begin, at});
      inside = false;
    }
    if (starts(here)) {
      begin = at;
      inside = true;
    }
    if (at < text.size()) next_code_point(text, at);
  }
  if (inside && begin < text.size()) found.push_back({begin, text.size()});
  return found;
}

/// Pango ends a word at an apostrophe, UAX #29 does not: isn’t, foto’s.
std::vector<Range> joined_by_apostrophes(std::string_view text, std::vector<Range> const& words) {
  std::vector<Range> all;
  for (Range const& word : words) {
    std::string_view const between =
        all.empty() ? std::string_view() : text.substr(all.back().end, word.begin - all.back().end);
    if (between == "'" || between == "’") {
      all.back().end = word.end;
    } else {
      all.push_back(word);
    }
  }
  return all;
}

}  // namespace

std::vector<Range> words_in(std::string_view text, std::string const& language) {
  return joined_by_apostrophes(text, stretches_in(
                                         text, language, [](PangoLogAttr const& at) { return at.is_word_start != 0; },
                                         [](PangoLogAttr const& at) { return at.is_word_end != 0; }));
}

std::vector<Range> sentences_in(std::string_view text, std::string const& language) {
  return stretches_in(
      text, language, [](PangoLogAttr const& at) { return at.is_sentence_start != 0; },
      [](PangoLogAttr const& at) { return at.is_sentence_end != 0; });
}

}  // namespace factsheet::text
