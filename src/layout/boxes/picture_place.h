// How a picture stands in the place that it is given, and whether it has enough pixels for that.
#pragma once
#include "core/result.h"
#include "layout/boxes/box.h"

namespace factsheet::layout {

struct PlacedPicture {
  Size size;
  scene::Crop crop;
};

/// Whole, as large as it may be, or filling the place around its focus. What few pixels cannot fill stays smaller, in
/// the shape of the place.
PlacedPicture place_picture(PicturePart const& picture, Size place);

/// The width up to which no pixel can be seen on a screen.
Length screen_width(scene::ImageFile const& file);

/// That a picture is shown smaller than it could be, for it has few pixels. `whole`: the width that all of it would
/// have if it filled its place.
Diagnostic few_pixels(scene::ImageFile const& file, Length shown, Length free, Length whole, Span const& at);

/// Tells what readers would miss: pixels, or most of the picture. True when all there is to say about pixels is said.
bool tell_of_picture(PicturePart const& picture, PlacedPicture const& placed, Length free, Span const& at,
                     Diagnostics& problems);

}  // namespace factsheet::layout
