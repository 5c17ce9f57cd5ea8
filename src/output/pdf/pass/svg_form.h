// A drawing as a form of the PDF: paths, gradients and transparency as they are, in the colours of the file.
#pragma once
#include "core/image_file.h"
#include "output/draw/ink.h"
#include "output/pdf/pass/pass.h"
#include "output/svg/svg_colours.h"

#include <functional>
#include <vector>

namespace factsheet::output {

/// The colours of a file that does not keep those of the screen.
struct FormColours {
  std::string space;                                         ///< "DeviceCMYK", "DeviceGray"
  std::function<std::vector<double>(Ink const&)> channels;   ///< of a colour, each 0 to 1
  std::function<std::vector<double>(Ink const&)> converted;  ///< the same of one that has no build of its own
  WriteColour write;
};

/// The form fills the unit square, as an image does. What can only be bitmaps has as many pixels as print needs in the
/// size of the picture. `colours`: none: those of the screen.
Object make_svg_form(Pass& pass, UsedPicture const& used, FormColours const* colours);

}  // namespace factsheet::output
