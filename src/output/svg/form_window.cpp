#include "output/svg/form_window.h"

namespace factsheet::output {

FormWindow::FormWindow(double width, double height, Crop const& crop) {
  double const left = crop.left * width, shown_width = crop.width * width;
  double const bottom = (1 - crop.top - crop.height) * height, shown_height = crop.height * height;
  box = {left, bottom, left + shown_width, bottom + shown_height};
  matrix = {1 / shown_width, 0, 0, 1 / shown_height, 0 - left / shown_width, 0 - bottom / shown_height};
}

}  // namespace factsheet::output
