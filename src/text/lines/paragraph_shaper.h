// The shaper over any source of glyphs: one way to break lines for the program and for tests without fonts.
#pragma once
#include "text/fonts/glyph_source.h"
#include "text/fonts/itemising_context.h"
#include "text/lines/paragraph_cache.h"
#include "text/shaper.h"
#include "text/typography/hyphenator.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace factsheet::text {

/// Const and usable from several threads at once, as its source is.
class ParagraphShaper final : public Shaper {
 public:
  ParagraphShaper(std::shared_ptr<GlyphSource const> source, std::shared_ptr<Hyphenator const> hyphenator);

  Result<TextBlock> set(Paragraph const& paragraph, Length width) const override;
  Result<TextBlock> measure(Paragraph const& paragraph, Length width) const override;
  Length natural_width(Paragraph const& paragraph) const override;
  Length longest_word(Paragraph const& paragraph) const override;
  FontMetrics metrics(TextStyle const& style) const override;
  Length left_bearing(Paragraph const& paragraph) const override;

 private:
  /// A paragraph and where its lines end. Without a text when a style has no face.
  struct Broken {
    std::shared_ptr<MeasuredText const> text;
    std::vector<std::size_t> chosen;
  };
  [[nodiscard]] Broken broken(Paragraph const& paragraph, Length width, Diagnostics& found) const;
  [[nodiscard]] std::shared_ptr<MeasuredText const> measured(Paragraph const& paragraph, Diagnostics& found) const;

  std::shared_ptr<GlyphSource const> source_;
  std::shared_ptr<Hyphenator const> hyphenator_;
  ItemisingContexts contexts_;
  ParagraphCache cache_;
};

}  // namespace factsheet::text
