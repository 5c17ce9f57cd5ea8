// Draws the items of a page on any Cairo surface.
#pragma once
#include "output/draw/fonts.h"
#include "output/draw/ink.h"
#include "output/output.h"

#include <functional>
#include <utility>

namespace factsheet::output {

/// How letters are put down: as text of a font (PDF), or as filled outlines, which stand at fractions of a pixel where
/// Cairo 1.16 would move whole glyphs to whole pixels (pictures).
enum class Letters { text, outlines };

/// A glyph without ink, such as a space.
struct Blank {
  scene::FontFace const* face = nullptr;
  int opening = 0;
  std::uint32_t glyph = 0;
  std::string text;
  Point at;  ///< on the page
  Length size;
};
/// Takes the blanks that Cairo would not write: it drops a call that leaves no ink, and with it the space between two
/// words.
using TakeBlank = std::function<void(Blank const&)>;

/// The path as Cairo's current one.
void trace_path(cairo_t* context, scene::Path const& path, Point at);

/// Whether parts of charts are told apart by their colours alone or by patterns.
enum class Parts { colours, patterns };

class Player {
 public:
  /// `context` has one unit a point and its origin at the page's top left corner.
  Player(cairo_t* context, InkOf ink_of, Letters letters, FontCache& fonts, TakeBlank take_blank = {})
      : context_(context),
        ink_of_(std::move(ink_of)),
        letters_(letters),
        fonts_(fonts),
        take_blank_(std::move(take_blank)) {}

  /// From now on.
  void tell_parts_by(Parts parts) { parts_ = parts; }

  void play(scene::GlyphRun const& run, Point at, Span const& span);
  void play(scene::Path const& path, Point at);
  /// In a picture with few pixels, each module is made of whole ones, though the code becomes smaller: a reader
  /// finds no module in a blur.
  void play(scene::Modules const& modules, Point at);

 private:
  /// False when the colour is not to be painted.
  bool set_ink(Colour const& colour);
  void show(scene::GlyphRun const& run, Point at, Span const& span);
  void fill_outlines(scene::GlyphRun const& run, Point at, Span const& span);

  cairo_t* context_;
  InkOf ink_of_;
  Letters letters_;
  FontCache& fonts_;
  TakeBlank take_blank_;
  Parts parts_ = Parts::colours;
};

}  // namespace factsheet::output
