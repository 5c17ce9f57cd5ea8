#include "output/pdf/press_notes.h"

#include <fmt/format.h>

namespace factsheet::output {
namespace {

void warn_of_ink(UsedPicture const& used, Paper paper, Diagnostics& notes) {
  notes.push_back(warning(
      used.at, "press-ink", fmt::format("the picture \"{}\" has more than 280 % of ink in places", used.file->path),
      fmt::format("the press takes 280 % at most: it is printed with less; better, convert it again for {}",
                  paper == Paper::coated ? "FOGRA39" : "FOGRA47")));
}

void warn_of_rich_black(UsedPicture const& used, Diagnostics& notes) {
  notes.push_back(warning(used.at, "press-rich-black",
                          fmt::format("the picture \"{}\" mixes black from several inks", used.file->path),
                          "fine lines will blur: save it with black as black ink alone, or as SVG"));
}

}  // namespace

void note_press_picture(UsedPicture const& used, PdfPicture const& picture, Paper paper, Diagnostics& notes) {
  if (picture.too_much_ink) warn_of_ink(used, paper, notes);
  if (picture.rich_black) warn_of_rich_black(used, notes);
}

}  // namespace factsheet::output
