#include "check/texts/outline.h"

#include "check/texts/letters.h"
#include "core/utf8.h"

#include <algorithm>

namespace factsheet::check {
namespace {

/// `{{id}}` is no word of the author's: a figure stands there.
std::string without_figures(std::string text) {
  for (auto open = text.find("{{"); open != std::string::npos; open = text.find("{{", open)) {
    auto const end = text.find("}}", open);
    if (end == std::string::npos) break;
    text.replace(open, end + 2 - open, " ");
  }
  return text;
}

class OutlineReader {
 public:
  explicit OutlineReader(Outline& outline) : outline_(outline) {}

  void read(text::Markup const& markup, bool in_list) {
    for (text::MarkupBlock const& block : markup) {
      if (auto const* inlines = std::get_if<text::Inlines>(&block.content)) {
        if (!in_list) ++outline_.paragraphs;
        paragraph(*inlines, in_list);
        continue;
      }
      for (auto const& item : std::get<text::MarkupList>(block.content).items) {
        ++outline_.items;
        read(item, true);
      }
    }
  }

 private:
  void paragraph(text::Inlines const& inlines, bool in_list) {
    bool strong = false, emphasis = false;
    int link = -1;
    Passage passage{{}, {}, in_list};
    for (text::Inline const& one : inlines) {
      if (one.strong && !strong) ++outline_.strong;
      if (one.emphasis && !emphasis) ++outline_.emphasis;
      if (one.link_number >= 0 && one.link_number != link) outline_.links.push_back(one.link);
      strong = one.strong;
      emphasis = one.emphasis;
      link = one.link_number;
      if (one.language != passage.language) {
        close(passage);
        passage.language = one.language;
      }
      passage.text += one.text;
    }
    close(passage);
  }

  void close(Passage& passage) {
    std::string text = without_figures(passage.text);
    for (auto at = text.find("\u2028"); at != std::string::npos; at = text.find("\u2028", at))
      text.replace(at, 3, "\n");
    if (!text.empty()) outline_.passages.push_back({std::move(text), passage.language, passage.is_item});
    passage.text.clear();
  }

  Outline& outline_;
};

/// Letters and digits around it would make the words a part of others.
bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
  auto const is_of_word = [](char32_t sign) { return is_letter(sign) || is_digit(sign); };
  std::size_t before = begin;
  while (before > 0 && is_continuation_byte(text[--before])) {
  }
  if (begin > 0 && is_of_word(next_code_point(text, before))) return false;
  return end >= text.size() || !is_of_word(next_code_point(text, end));
}

}  // namespace

std::string Outline::own_words() const {
  std::string words;
  for (Passage const& passage : passages) {
    if (!passage.language.empty()) continue;
    if (!words.empty()) words += '\n';
    words += passage.text;
  }
  return words;
}

Outline outline_of(SourceText const& text) {
  Outline outline;
  if (auto const markup = text::parse_markup(text).value) OutlineReader(outline).read(*markup, false);
  return outline;
}

Span PlaceFinder::place_of(std::string_view words) {
  auto at = text_.text.find(words, from_);
  while (at != std::string::npos && !stands_alone(text_.text, at, at + words.size()))
    at = text_.text.find(words, at + 1);
  if (at == std::string::npos || words.empty()) return text_.at;
  from_ = at + words.size();
  return text_.span(at, words.size());
}

Span place_of(SourceText const& text, std::string_view words) { return PlaceFinder(text).place_of(words); }

}  // namespace factsheet::check
