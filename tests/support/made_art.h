// Drawings and photographs of many kinds, made on the spot, to see which the program takes for which.
#pragma once
#include "output/pictures/picture.h"

#include <string>
#include <vector>

namespace factsheet::test {

struct MadeArt {
  std::string kind;  ///< in words, as in the table of the docs
  bool drawn = false;
  output::DecodedPicture picture;
};

/// The same ones each time, those of a kind behind one another.
std::vector<MadeArt> make_art();

}  // namespace factsheet::test
