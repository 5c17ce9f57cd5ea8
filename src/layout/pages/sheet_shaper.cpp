#include "layout/pages/sheet_shaper.h"

#include "text/typography/sheet_words.h"

#include <utility>

namespace factsheet::layout {

SheetShaper::SheetShaper(resolve::ResolvedSheet const& sheet, text::Shaper const& shaper)
    : shaper_(shaper), hyphenate_(sheet.theme->hyphenate) {
  if (sheet.together.empty() && sheet.hyphens.empty()) return;
  words_ = std::make_shared<text::SheetWords>(sheet.together, sheet.hyphens);
}

text::Paragraph SheetShaper::known(text::Paragraph paragraph) const {
  paragraph.words = words_;
  if (!hyphenate_) {
    paragraph.hyphenate = false;
    paragraph.soft_hyphens = false;
  }
  return paragraph;
}

Result<text::TextBlock> SheetShaper::set(text::Paragraph const& paragraph, Length width) const {
  return shaper_.set(known(paragraph), width);
}
Result<text::TextBlock> SheetShaper::measure(text::Paragraph const& paragraph, Length width) const {
  return shaper_.measure(known(paragraph), width);
}
Length SheetShaper::natural_width(text::Paragraph const& paragraph) const {
  return shaper_.natural_width(known(paragraph));
}
Length SheetShaper::longest_word(text::Paragraph const& paragraph) const {
  return shaper_.longest_word(known(paragraph));
}
Length SheetShaper::left_bearing(text::Paragraph const& paragraph) const {
  return shaper_.left_bearing(known(paragraph));
}

}  // namespace factsheet::layout
