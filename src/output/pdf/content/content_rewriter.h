// Cairo's page contents into marked contents (ISO 32000-1 §14.6).
#pragma once
#include "output/pdf/content/ink_writer.h"
#include "output/pdf/drawing.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace factsheet::output {

/// What single glyphs stand for, by font resource and character code, as UTF-16 in hexadecimal digits ("00660069").
using GlyphTexts = std::map<std::pair<std::string, unsigned>, std::string>;

struct RewrittenContent {
  std::string content;
  /// Texts that Cairo had wrapped around glyphs as ActualText, which is taken out: some readers drop what follows one.
  GlyphTexts texts;
};

/// A glyph in the terms of a content stream.
struct FontCode {
  std::string font;  ///< "/f-0-0"
  unsigned code = 0;
  int bytes = 1;
};

/// The blanks of the page of samples, in order: each is the second of a pair.
std::vector<FontCode> read_samples(std::string_view cairo);

/// How the contents are written.
struct ContentStyle {
  std::vector<scene::StructureNode> const* nodes = nullptr;  ///< none: without marked content
  InkBuild build = InkBuild::screen;
  std::vector<Colour> inks;  ///< by number
};

/// Puts a mark's BDC and EMC where the reserved colour was drawn, and its picture in it (as resource "/Im" and its
/// number), and each blank where its colour was drawn. A Fault when anything is painted outside the marks, when their
/// number or order is not that of the record, or when Cairo wrote something that this does not know.
RewrittenContent rewrite_content(std::string_view cairo, PageRecord const& record, ContentStyle const& style,
                                 std::vector<FontCode> const& samples);

}  // namespace factsheet::output
