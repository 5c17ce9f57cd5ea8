// What the steps of the pass over a drawn PDF share. Each step takes it and leaves its part of the file finished.
#pragma once
#include "output/pdf/content/content_rewriter.h"
#include "output/pdf/drawing.h"
#include "output/pdf/pass/objects.h"
#include "output/pdf/xmp.h"

#include <vector>

namespace factsheet::output {

struct Pass {
  QPDF& pdf;
  scene::Document const& document;
  PdfDrawing const& drawing;
  OutputAssets const& assets;
  std::vector<Object> pages;
  GlyphTexts glyph_texts;  ///< found in the contents, for the fonts

  [[nodiscard]] Length page_height(std::size_t page) const { return document.pages[page].size.height; }
};

}  // namespace factsheet::output
