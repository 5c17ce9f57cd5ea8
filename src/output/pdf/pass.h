// The steps of the pass over a drawn PDF. Each takes the pass and leaves its part of the file finished.
#pragma once
#include "output/pdf/content_rewriter.h"
#include "output/pdf/drawing.h"
#include "output/pdf/objects.h"
#include "output/pdf/xmp.h"

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

/// Contents: marks become marked content, numbers of inks their builds.
void finish_contents(Pass& pass, ContentStyle const& style);
/// Pictures: each once, as resources of the pages that show them.
void finish_images(Pass& pass, InkBuild build);
/// The same in inks.
void finish_press_images(Pass& pass, Paper paper, Diagnostics& notes);
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

/// What a reader's window tells of the file (ISO 32000-1 §14.3.3).
Object info_dictionary(DocumentFacts const& facts);

/// The place of a bookmark as an explicit destination.
Object destination(Pass& pass, scene::Bookmark const& bookmark);

}  // namespace factsheet::output
