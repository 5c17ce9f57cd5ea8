// Pictures that are drawn and not photographed, such as a logo: what is black in them is black ink alone.
#pragma once
#include "output/pictures/picture.h"

#include <string>

namespace factsheet::output {

/// In which inks the greys of a picture are printed.
enum class Greys { of_all_inks, of_black, of_full_black };

/// Of a picture in grey, or in red, green and blue (sRGB). What is grey all over is printed in black alone. So is what
/// is grey in a drawing, that is flat colours, or plain black on paper: fine black in four inks is blurred as soon as
/// the plates are a hair out of place, and in a photograph black alone would lie as flat patches among the other
/// shadows.
Greys greys_of(DecodedPicture const& picture);
/// Whether red, green and blue of a drawing are so near to each other that they were meant to be black or grey.
bool is_meant_as_grey(unsigned char const* rgb);

/// The darkest of its greys that more than specks of it have, 0 for black.
int darkest_grey_of(DecodedPicture const& picture);
/// Whether a picture, in grey or in sRGB, is drawn and not photographed.
bool is_drawn(DecodedPicture const& picture);

/// Whether a picture in four inks is drawn, and has black that is made of several inks.
bool draws_in_rich_black(std::string const& inks, int width);

}  // namespace factsheet::output
