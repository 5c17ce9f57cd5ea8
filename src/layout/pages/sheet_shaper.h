// A shaper that knows what one sheet says of its words.
#pragma once
#include "resolve/resolved_sheet.h"
#include "text/shaper.h"

#include <memory>

namespace factsheet::layout {

/// Sets paragraphs with the sheet's own lists of words, and without hyphens where its theme wants none.
class SheetShaper final : public text::Shaper {
 public:
  SheetShaper(resolve::ResolvedSheet const& sheet, text::Shaper const& shaper);

  [[nodiscard]] Result<text::TextBlock> set(text::Paragraph const& paragraph, Length width) const override;
  [[nodiscard]] Result<text::TextBlock> measure(text::Paragraph const& paragraph, Length width) const override;
  [[nodiscard]] Length natural_width(text::Paragraph const& paragraph) const override;
  [[nodiscard]] Length longest_word(text::Paragraph const& paragraph) const override;
  [[nodiscard]] text::FontMetrics metrics(TextStyle const& style) const override { return shaper_.metrics(style); }
  [[nodiscard]] Length left_bearing(text::Paragraph const& paragraph) const override;

 private:
  [[nodiscard]] text::Paragraph known(text::Paragraph paragraph) const;

  text::Shaper const& shaper_;
  std::shared_ptr<text::SheetWords const> words_;
  bool hyphenate_;
};

}  // namespace factsheet::layout
