// What there is to tell of pictures on the press.
#pragma once
#include "output/pdf/drawing.h"
#include "output/pictures/picture.h"

namespace factsheet::output {

void note_press_picture(UsedPicture const& used, PdfPicture const& picture, Paper paper, Diagnostics& notes);

}  // namespace factsheet::output
