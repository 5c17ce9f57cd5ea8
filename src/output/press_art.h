// Pictures that are drawn and not photographed, such as a logo: what is black in them is black ink alone.
#pragma once
#include "output/picture.h"

#include <string>

namespace factsheet::output {

/// Whether a picture in red, green and blue is grey all over, or mostly paper and black, as drawings and letters are.
/// What it has of grey belongs on the black plate then, for fine black in four inks is blurred as soon as the plates
/// are a hair out of place.
bool has_greys_of_one_ink(DecodedPicture const& picture);
/// Whether red, green and blue are so near to each other that they were meant to be grey.
bool is_nearly_grey(unsigned char const* rgb);

/// Whether a picture in four inks is mostly paper and black, and has black that is made of several inks.
bool draws_in_rich_black(std::string const& inks);

}  // namespace factsheet::output
