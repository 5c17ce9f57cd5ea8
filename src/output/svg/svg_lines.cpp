// How thick the lines of a drawing are.
#include "output/pdf/content_scanner.h"
#include "output/svg/svg.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace factsheet::output {
namespace {

bool is_any_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// What of the graphics state makes a line thick (ISO 32000-1 §8.4.3.2).
struct Pen {
  double width = 1, scale = 1;
};

/// By how much a matrix makes things larger, evenly in both directions or on the mean of the two.
double scale_of(Operation const& matrix) {
  return std::sqrt(std::fabs(matrix.number(0) * matrix.number(3) - matrix.number(1) * matrix.number(2)));
}

}  // namespace

double SvgDrawing::thinnest_line() const {
  double thinnest = 0;
  Pen pen;
  std::vector<Pen> saved;
  ContentScanner scanner(content);
  Operation operation;
  while (scanner.next(operation)) {
    if (operation.name == "q") saved.push_back(pen);
    if (operation.name == "Q" && !saved.empty()) {
      pen = saved.back();
      saved.pop_back();
    }
    if (operation.name == "cm") pen.scale *= scale_of(operation);
    if (operation.name == "w") pen.width = operation.number(0);
    if (!is_any_of(operation.name, {"S", "s", "B", "B*", "b", "b*"})) continue;
    double const thickness = pen.width * pen.scale;
    if (thickness > 0) thinnest = thinnest == 0 ? thickness : std::min(thinnest, thickness);
  }
  return thinnest;
}

}  // namespace factsheet::output
