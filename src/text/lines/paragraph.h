// A paragraph: runs in their styles, as they are to be set.
#pragma once
#include "core/length.h"
#include "core/text_style.h"
#include "markup/markup.h"

#include <memory>
#include <string>
#include <vector>

namespace factsheet::text {

/// A run of a paragraph as it is to be set.
struct StyledRun {
  std::string text;
  TextStyle style;
  std::string language;  ///< empty: the paragraph's
  std::string link;
  std::string link_contents;  ///< empty: the link's text
  int link_number = -1;       ///< runs of one link share it
  bool underline = true;      ///< of a link; not needed where its words or its place say that it is one
  Span at;
};

enum class Alignment { left, centre, right };

struct SheetWords;

struct Paragraph {
  std::vector<StyledRun> runs;
  std::string language = "en";  ///< "nl" or "en"
  Alignment alignment = Alignment::left;
  bool hyphenate = true;        ///< never in headings
  bool soft_hyphens = true;     ///< typed ones count; false: in words that are wider than the line alone
  bool balance = false;         ///< lines of about one length (headings, labels)
  bool avoid_last_word = true;  ///< no single word on the last line where it can be avoided
  bool runs_on = false;         ///< more of the same paragraph stands below: the last line ends in a space as well
  std::shared_ptr<SheetWords const> words;  ///< what its sheet adds to the lists of the language; null: nothing
};

/// Makes a paragraph of markup inlines: strong runs take `strong`, emphasised ones italic; links take `link_colour`.
Paragraph make_paragraph(Inlines const& inlines, TextStyle const& style, std::string const& language,
                         Colour const* link_colour = nullptr, Weight strong = Weight::bold);
Paragraph make_paragraph(std::string text, TextStyle const& style, std::string const& language, Span at = {});

}  // namespace factsheet::text
