// A drawing as a picture, where it cannot be paths.
#pragma once
#include "core/image_file.h"
#include "output/pictures/picture.h"

namespace factsheet::output {

/// In sRGB and alpha, with `dpi` pixels per inch where it is shown in `size`; fewer where that would be more than 16
/// megapixels.
DecodedPicture svg_as_picture(std::string const& path, Drawing const& drawing, Size size, double dpi, Span const& at);

}  // namespace factsheet::output
