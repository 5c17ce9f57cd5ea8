// The shaper over any source of glyphs: one way to break lines for the program and for tests without fonts.
#pragma once
#include "text/glyph_source.h"
#include "text/hyphenator.h"
#include "text/paragraph_cache.h"
#include "text/shaper.h"

#include <memory>

namespace factsheet::text {

/// Const and usable from several threads at once, as its source is.
class ParagraphShaper final : public Shaper {
 public:
  ParagraphShaper(std::shared_ptr<GlyphSource const> source, std::shared_ptr<Hyphenator const> hyphenator);

  Result<TextBlock> set(Paragraph const& paragraph, Length width) const override;
  Length natural_width(Paragraph const& paragraph) const override;
  Length longest_word(Paragraph const& paragraph) const override;
  FontMetrics metrics(TextStyle const& style) const override;
  Length left_bearing(Paragraph const& paragraph) const override;

 private:
  [[nodiscard]] std::shared_ptr<MeasuredText const> measure(Paragraph const& paragraph, Diagnostics& found) const;

  std::shared_ptr<GlyphSource const> source_;
  std::shared_ptr<Hyphenator const> hyphenator_;
  ParagraphCache cache_;
};

}  // namespace factsheet::text
