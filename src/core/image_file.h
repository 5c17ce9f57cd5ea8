// Pictures as read. Shared by all stages after loading, never changed.
#pragma once
#include <compare>
#include <map>
#include <string>

namespace factsheet {

enum class ImageKind { png, jpeg, webp, svg };

/// An SVG as it was drawn when it was read.
struct Drawing {
  double width = 0, height = 0;  ///< in points, the longer one 1000
  std::string source;            ///< what was drawn
  std::string pdf;               ///< a file of one page of that size
  bool is_plain = true;          ///< paths in flat, opaque colours alone
  bool is_transparent = false;   ///< in places, or it has soft edges
  int darkest_grey = 255;        ///< of its flat colours, 0 for black
  double thinnest_line = 0;      ///< that is stroked, in points; 0: none is
  bool has_bitmaps = false;      ///< or mixes its colours with those beneath
};

/// The part of a picture that shows, as shares of its width and height when it stands upright.
struct Crop {
  double left = 0, top = 0, width = 1, height = 1;
  friend auto operator<=>(Crop const&, Crop const&) = default;
  friend bool operator==(Crop const&, Crop const&) = default;
  [[nodiscard]] bool is_whole() const { return *this == Crop(); }
};

/// A picture file as read; decoded by the output alone.
struct ImageFile {
  std::string path;  ///< as authored, for messages
  std::string bytes;
  ImageKind kind = ImageKind::png;
  int width = 0;  ///< pixels, upright (EXIF rotation applied); of an SVG the shape alone
  int height = 0;
  double thinnest_line = 0;  ///< of an SVG: of its strokes, as a part of its width; 0: it has none
  /// Of an SVG: by the language of its readers, or one for all of them by none.
  std::map<std::string, Drawing> drawings = {};

  [[nodiscard]] Drawing const& drawing(std::string const& language) const {
    auto const own = drawings.find(language);
    return own == drawings.end() ? drawings.begin()->second : own->second;
  }
};

}  // namespace factsheet
