// Draws the items of a page on any Cairo surface.
#pragma once
#include "output/fonts.h"
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

class Player {
 public:
  /// `context` has one unit a point and its origin at the page's top left corner.
  Player(cairo_t* context, Profile profile, Letters letters, FontCache& fonts, TakeBlank take_blank = {})
      : context_(context), profile_(profile), letters_(letters), fonts_(fonts), take_blank_(std::move(take_blank)) {}

  void play(scene::GlyphRun const& run, Point at, Span const& span);
  void play(scene::Path const& path, Point at);

 private:
  void set_ink(Colour const& colour);
  void trace(scene::Path const& path, Point at);
  void show(scene::GlyphRun const& run, Point at, Span const& span);
  void fill_outlines(scene::GlyphRun const& run, Point at, Span const& span);

  cairo_t* context_;
  Profile profile_;
  Letters letters_;
  FontCache& fonts_;
  TakeBlank take_blank_;
};

}  // namespace factsheet::output
