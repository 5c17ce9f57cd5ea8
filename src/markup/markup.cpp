#include "markup/markup.h"

#include "core/invisible.h"
#include "markup/markup_reader.h"

#include <algorithm>
#include <utility>

namespace factsheet::text {
namespace {

/// Spaces that stand together are one, as on paper.
std::string with_single_spaces(std::string text) {
  auto const both_spaces = [](char a, char b) { return a == ' ' && b == ' '; };
  text.erase(std::unique(text.begin(), text.end(), both_spaces), text.end());
  return text;
}

/// Line by line, for the ends of lines stay.
std::string without_invisible_in_lines(std::string const& text) {
  std::string seen;
  for (std::size_t begin = 0; begin <= text.size();) {
    std::size_t const end = std::min(text.find('\n', begin), text.size());
    seen += without_invisible(std::string_view(text).substr(begin, end - begin));
    if (end < text.size()) seen += '\n';
    begin = end + 1;
  }
  return seen;
}

std::string plain(SourceText const& source, Extent extent, Diagnostics& found) {
  auto const markup = read_markup(source, extent).take(found);
  return markup ? with_single_spaces(without_invisible_in_lines(plain_text(*markup))) : "";
}

}  // namespace

Result<Markup> parse_markup(SourceText const& source) { return read_markup(source, Extent::paragraphs_and_lists); }

Result<Inlines> parse_inline(SourceText const& source) {
  Diagnostics found;
  std::optional<Markup> markup = read_markup(source, Extent::one_paragraph).take(found);
  Inlines inlines;
  if (markup && !markup->empty()) {
    if (auto* const words = std::get_if<Inlines>(&markup->front().content)) inlines = std::move(*words);
  }
  return {std::move(inlines), std::move(found)};
}

std::string plain_text(Inlines const& inlines) {
  std::string text;
  for (Inline const& it : inlines) text += it.text;
  return without_invisible(text);
}

std::string plain_text(Markup const& markup) {
  std::string text;
  auto const add = [&](std::string const& more) {
    if (!text.empty() && !more.empty()) text += ' ';
    text += more;
  };
  for (MarkupBlock const& block : markup) {
    if (auto const* const words = std::get_if<Inlines>(&block.content)) {
      add(plain_text(*words));
    } else {
      for (Markup const& item : std::get<MarkupList>(block.content).items) add(plain_text(item));
    }
  }
  return text;
}

std::string plain_line(SourceText const& source, Diagnostics& found) {
  return plain(source, Extent::one_paragraph, found);
}

std::string plain_paragraphs(SourceText const& source, Diagnostics& found) {
  return plain(source, Extent::paragraphs, found);
}

std::string plain_words(SourceText const& source) {
  Diagnostics told_elsewhere;
  return plain(source, Extent::paragraphs_and_lists, told_elsewhere);
}

}  // namespace factsheet::text
