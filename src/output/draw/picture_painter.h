// Pictures on an image surface.
#pragma once
#include "output/draw/painting.h"
#include "output/handles.h"

#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace factsheet::output {

/// Decodes each picture once for one rendering, with as many pixels as its resolution shows.
class PicturePainter {
 public:
  PicturePainter(Painting const& painting, double dpi, std::string language)
      : painting_(painting), dpi_(dpi), language_(std::move(language)) {}
  /// `context` has one unit a point.
  void paint(cairo_t* context, scene::Image const& image, Point at, Span const& span);

 private:
  struct Decoded {
    SurfaceHandle surface;
    int orientation = 1;
  };
  void paint_plain(cairo_t* context, scene::Image const& image, Point at, Span const& span);
  Decoded const& decoded(scene::Image const& image, Span const& span);

  Painting const& painting_;
  double dpi_;
  std::string language_;
  std::map<std::tuple<ImageFile const*, double, Crop>, Decoded> decoded_;  ///< by file, width, crop; never walked
};

}  // namespace factsheet::output
