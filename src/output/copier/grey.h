// Colours and pictures in grey, for copiers.
#pragma once
#include "output/draw/ink.h"
#include "output/pictures/picture.h"

#include <string>
#include <string_view>

namespace factsheet::output {

/// The grey of sRGB that is as light as the colour.
double grey_of(Ink const& colour);

/// The samples as one grey a pixel, whatever they were, a dark photograph (but no drawing) lighter than it is; alpha
/// stays.
void convert_to_grey(DecodedPicture& picture, OutputAssets const& assets);

/// A picture in grey with at most 300 pixels per inch.
PdfPicture picture_in_grey(ImageFile const& file, Shown const& shown, OutputAssets const& assets, Span const& at);

/// A drawing that cannot be paths, as a picture in grey whose edges are as sharp as an office printer prints them.
PdfPicture drawing_in_grey(std::string const& path, Drawing const& drawing, Shown const& shown, Span const& at);

/// The operator that sets the grey of a colour.
std::string write_grey(Ink const& colour, bool stroke);

}  // namespace factsheet::output
