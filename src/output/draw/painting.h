// How a profile looks on an image surface: which ink each colour is painted in, and what becomes of pictures.
#pragma once
#include "output/draw/ink.h"
#include "output/draw/player.h"
#include "output/output.h"
#include "output/pictures/picture.h"
#include "output/svg/svg_player.h"

#include <functional>

namespace factsheet::output {

struct Painting {
  InkOf ink_of;
  Parts parts = Parts::colours;
  std::function<void(DecodedPicture&)> convert;  ///< to sRGB or one grey a pixel
  DrawingInk drawing_ink;                        ///< of the colours of drawings
};

/// The colours of the screen.
Painting screen_painting(OutputAssets const& assets);
/// Black and white, parts of charts in patterns.
Painting copier_painting(OutputAssets const& assets);
/// What the inks look like on their paper, with paper as white as the screen. `theme` are the colours of the document.
Painting proof_painting(OutputAssets const& assets, Paper paper, std::vector<Colour> theme);
/// One plate, 0–3 for cyan, magenta, yellow and black: the more ink the darker. What overprints leaves the others as
/// they are.
Painting plate_painting(OutputAssets const& assets, Paper paper, std::vector<Colour> theme, std::size_t plate);

/// The colours of a document, each once.
std::vector<Colour> colours_of(scene::Document const& document);

}  // namespace factsheet::output
