// The markup of a text: CommonMark paragraphs, emphasis, links and lists, read with cmark.
#pragma once
#include "core/result.h"
#include "core/span.h"

#include <string>
#include <variant>
#include <vector>

namespace factsheet::text {

/// A stretch of text of one kind.
struct Inline {
  std::string text;
  bool strong = false;
  bool emphasis = false;
  std::string language;  ///< from `[…]{lang=…}`; empty: the language around it
  std::string link;      ///< address; empty: none
  int link_number = -1;  ///< runs of one link share it
  Span at;
};
using Inlines = std::vector<Inline>;

struct MarkupBlock;
/// "- [ ] words", "- [x] words"
enum class CheckBox { none, open, ticked };
struct MarkupList {
  bool ordered = false;
  int start = 1;
  std::vector<std::vector<MarkupBlock>> items;
  std::vector<CheckBox> checks;  ///< of each item
};
/// Words with what they rest on, from `[…]{holds=…}`. They are printed as any others.
struct MarkedClaim {
  std::string words;
  std::string claim;  ///< "largest ways.bike"
  Span at;            ///< of the words
  Span claim_at;
};
struct MarkupBlock {
  std::variant<Inlines, MarkupList> content;  ///< a paragraph or a list
  Span at;
  std::vector<MarkedClaim> claims = {};  ///< of a paragraph
};
using Markup = std::vector<MarkupBlock>;

/// Reads a text. HTML, images, code, headings, quotes, thematic breaks, and link schemes other than https, mailto and
/// tel are errors at their place, and so are signs that pair with nothing, rows of tables and bullets that are none; a
/// hard break stays as U+2028, a soft one is a space. Bare addresses are links.
Result<Markup> parse_markup(SourceText const& source);
/// Reads a text of one line or paragraph (titles, labels): lists and further paragraphs are errors.
Result<Inlines> parse_inline(SourceText const& source);
/// The words alone, for bookmarks and alternative texts.
std::string plain_text(Inlines const& inlines);
std::string plain_text(Markup const& markup);

/// The words of a text without its markup, for alternative texts and the properties of a document: a line, or also
/// further paragraphs. Lists and all that is no markup of a text are faults.
std::string plain_line(SourceText const& source, Diagnostics& found);
std::string plain_paragraphs(SourceText const& source, Diagnostics& found);
/// The same of a text that is printed as well, where its faults are told.
std::string plain_words(SourceText const& source);

}  // namespace factsheet::text
