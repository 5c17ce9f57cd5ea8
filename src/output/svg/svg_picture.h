// A drawing as a picture, where it cannot be paths.
#pragma once
#include "core/image_file.h"
#include "output/pictures/picture.h"

namespace factsheet::output {

/// What shows, in sRGB and alpha, with `dpi` pixels per inch; fewer where the whole drawing would have more than 16
/// megapixels.
DecodedPicture svg_as_picture(std::string const& path, Drawing const& drawing, Shown const& shown, double dpi,
                              Span const& at);

}  // namespace factsheet::output
