// Pictures in the inks of the press.
#pragma once
#include "output/pdf/drawing.h"
#include "output/pictures/picture.h"
#include "output/press/press_colours.h"

#include <string>
#include <string_view>

namespace factsheet::output {

/// Samples of black alone as four inks a pixel; those of `channels` other than 1 as they are.
std::string four_inks(std::string const& samples, int channels);

/// At most 300 dpi (600 where pixels are black or white alone), in four inks or black alone. Where it is transparent,
/// the inks beneath show: they are mixed in here, for PDF/X-1a knows no transparency.
PdfPicture picture_for_press(UsedPicture const& used, scene::Document const& document, OutputAssets const& assets,
                             PressColours const& colours);

/// The inks of a colour in a drawing: the build of a colour that the sheet's theme has too, else a conversion.
std::array<double, 4> drawing_inks(Ink const& colour, std::vector<Colour> const& theme, PressColours const& colours);

/// The contents of an SVG with its colours in inks: a colour that the sheet's theme has, in the theme's own build.
std::string svg_for_press(std::string_view content, std::vector<Colour> const& theme, PressColours const& colours);

}  // namespace factsheet::output
