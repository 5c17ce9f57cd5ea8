// Pictures that are drawn and not photographed, such as a logo: what is black in them is black ink alone.
#pragma once
#include "output/picture.h"

#include <string>

namespace factsheet::output {

/// Whether a picture in red, green and blue (sRGB) is grey all over, or is drawn: flat colours, or plain black on
/// paper. What it has of grey belongs on the black plate then, for fine black in four inks is blurred as soon as the
/// plates are a hair out of place. In a photograph it would lie as flat patches among the other shadows.
bool has_greys_of_one_ink(DecodedPicture const& picture);
/// Whether red, green and blue of a drawing are so near to each other that they were meant to be black or grey.
bool is_meant_as_grey(unsigned char const* rgb);

/// Whether a picture in four inks is drawn, and has black that is made of several inks.
bool draws_in_rich_black(std::string const& inks, int width);

}  // namespace factsheet::output
