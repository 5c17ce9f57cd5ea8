// The drawn half of a PDF: Cairo's file and, beside it, what each stretch of its contents is.
#pragma once
#include "output/draw/ink.h"
#include "output/output.h"
#include "output/pictures/picture.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace factsheet::output {

/// A picture that the pass is to paint: `matrix` takes the unit square to the page (points, y downwards).
struct Placement {
  std::size_t image = 0;
  std::array<double, 6> matrix{};
};

/// Modules that the pass is to paint in what Cairo was to paint them in.
struct PlacedModules {
  scene::Modules modules;
  Point at;
  Ink ink;
};

/// Consecutive items of one tag, or one picture or code. In the contents a reserved colour shows where each begins.
struct Mark {
  scene::Tag tag;
  int content_id = -1;  ///< MCID, counted on each page; -1 for an artifact
  Span at;
  std::optional<Placement> picture;
  std::optional<PlacedModules> modules = std::nullopt;
  [[nodiscard]] bool is_whole() const { return picture || modules; }
};
using Marks = std::vector<Mark>;

/// A glyph without ink, which the pass has to write, for Cairo does not. In the contents a reserved colour shows where.
struct BlankGlyph {
  std::size_t sample = 0;  ///< which glyph of the page of samples
  Point at;
  Length size;
};

/// A link's area among the page's items.
struct LinkArea {
  scene::NodeId node = scene::no_node;
  std::size_t item = 0;   ///< index into Page::items
  std::size_t after = 0;  ///< so many marks had begun before it
  Span at;
};

/// From mark `first` to the end of the page, nothing shows outside `area` (points of the drawing).
struct PageClip {
  std::size_t first = 0;
  Rect area;
};

struct PageRecord {
  Marks marks;
  std::vector<BlankGlyph> blanks;
  std::vector<LinkArea> links;
  std::optional<PageClip> clip = std::nullopt;
};

/// A picture file, or a part of it, with the greatest size at which it is shown.
struct UsedPicture {
  [[nodiscard]] Shown shown() const { return {size, crop}; }

  std::shared_ptr<ImageFile const> file;
  Size size;
  int orientation = 1;
  Span at;
  std::size_t page = 0, item = 0;  ///< where it stands first
  Crop crop = {};
};

struct PdfDrawing {
  std::string pdf;
  std::vector<UsedPicture> pictures;
  std::vector<PageRecord> pages;
  /// So many pairs of a glyph with ink and one without are drawn on one more page, which makes Cairo embed the blanks
  /// and shows their codes; the pass takes that page out again.
  std::size_t samples = 0;
  std::vector<Colour> inks;  ///< by the numbers in reserved colours
};

/// Red of the reserved colour that starts a mark; its green and blue hold the mark's number from 1.
constexpr double mark_red = 0.1234;
/// The same for a blank.
constexpr double blank_red = 0.1334;
/// Marks and blanks of one page are numbered with 16 bits.
constexpr std::size_t most_marks = 65535;

/// What lies around the trimmed pages on a medium that is larger.
struct Surround {
  Length margin;                                ///< from the edge of the medium to the trim
  Length bleed;                                 ///< with marks, nothing of the page shows past it
  std::vector<std::vector<scene::Item>> marks;  ///< by page, placed like its items; none: no marks
};

/// Of a page with what lies around it.
Size medium_size(Size page, Surround const& around);

/// Plays all pages on a PDF surface in memory: in the colours of the screen, or in numbers of inks.
PdfDrawing draw_pdf(scene::Document const& document, InkBuild build = InkBuild::screen, Surround const& around = {});

}  // namespace factsheet::output
