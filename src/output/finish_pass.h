// The steps of the pass over a drawn PDF. Each takes the pass and leaves its part of the file finished.
#pragma once
#include "output/content_rewriter.h"
#include "output/finish_objects.h"
#include "output/pdf_drawing.h"

#include <map>
#include <utility>
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

/// Contents: marks become marked content.
void finish_contents(Pass& pass);
/// Pictures: each once, as resources of the pages that show them.
void finish_images(Pass& pass);
/// Fonts: all embedded, none of Type 3, each with a map to plain text.
void finish_fonts(Pass& pass);

/// Annotations by page and item.
using Annotations = std::map<std::pair<std::size_t, std::size_t>, Object>;
/// Links: one annotation for each area.
Annotations finish_links(Pass& pass);
/// The structure tree with its parent tree, over marked contents and annotations.
void finish_structure(Pass& pass, Annotations& annotations);
/// The outline from the bookmarks.
void finish_outline(Pass& pass);
/// Info, XMP, language, output intent and how the file opens.
void finish_metadata(Pass& pass);

/// The place of a bookmark as an explicit destination.
Object destination(Pass& pass, scene::Bookmark const& bookmark);

}  // namespace factsheet::output
