// Pictures in the inks of the press.
#pragma once
#include "output/pdf/drawing.h"
#include "output/pictures/picture.h"
#include "output/press/press_colours.h"

#include <string>

namespace factsheet::output {

/// Samples of black alone as four inks a pixel; those of `channels` other than 1 as they are.
std::string four_inks(std::string const& samples, int channels);

/// At most 300 dpi (600 where pixels are black or white alone), in four inks or black alone. Where it is transparent,
/// the inks beneath show: they are mixed in here, for PDF/X-1a knows no transparency.
PdfPicture picture_for_press(UsedPicture const& used, scene::Document const& document, OutputAssets const& assets,
                             PressColours const& colours);

/// The same of a picture that has been decoded, with as many pixels as it is to have.
PdfPicture decoded_for_press(UsedPicture const& used, DecodedPicture const& picture, scene::Document const& document,
                             PressColours const& colours);

/// The inks of a colour in a drawing: the build of a colour that the sheet's theme has too, else a conversion. Of its
/// greys the darkest is all of black ink.
std::array<double, 4> drawing_inks(Ink const& colour, int darkest_grey, std::vector<Colour> const& theme,
                                   PressColours const& colours);

}  // namespace factsheet::output
