#include "output/pdf/content/stencil.h"

#include "output/pdf/content/number.h"
#include "output/pictures/exif.h"

#include <cmath>
#include <iterator>
#include <variant>

#include <fmt/format.h>

namespace factsheet::output {
namespace {

/// A byte of eight modules in hexadecimal digits; 0 is dark, and what lies past the last column is light.
std::string eight_modules(scene::Modules const& modules, int column, int row) {
  unsigned bits = 0;
  for (int i = 0; i < 8; ++i) bits = bits * 2 + (modules.is_dark(column + i, row) ? 0U : 1U);
  return fmt::format("{:02x}", bits);
}

struct WriteSegment {
  std::string& to;

  void operator()(scene::MoveTo const& move) const { write(move.to, 'm'); }
  void operator()(scene::LineTo const& line) const { write(line.to, 'l'); }
  void operator()(scene::CurveTo const& curve) const { write(curve.to, 'l'); }  // an outline of modules has none
  void operator()(scene::ClosePath) const { to += "h\n"; }

 private:
  void write(Point at, char name) const {
    fmt::format_to(std::back_inserter(to), "{} {} {}\n", std::lround(at.x.pt()), std::lround(at.y.pt()), name);
  }
};

}  // namespace

std::string stencil(scene::Modules const& modules, Point at) {
  Size const size = modules.size();
  std::string drawn;
  for (double const value : upright_matrix(1, at.x.pt(), at.y.pt(), size.width.pt(), size.height.pt())) {
    drawn += pdf_number(value, 2) + ' ';
  }
  // Hexadecimal digits are deflated with the page to less than the bytes themselves would be.
  drawn += fmt::format("cm BI /W {0} /H {0} /IM true /F /AHx ID ", modules.side);
  for (int row = 0; row < modules.side; ++row) {
    for (int column = 0; column < modules.side; column += 8) drawn += eight_modules(modules, column, row);
  }
  return drawn + ">\nEI\n";
}

std::string filled_outlines(scene::Modules const& modules, Point at) {
  std::string const module = pdf_number(modules.module.pt());
  std::string drawn = fmt::format("{0} 0 0 {0} {1} {2} cm\n", module, pdf_number(at.x.pt()), pdf_number(at.y.pt()));
  scene::Modules counted = modules;
  counted.module = Length::from_pt(1);
  for (scene::Segment const& segment : scene::outline(counted).segments) std::visit(WriteSegment{drawn}, segment);
  return drawn + "f\n";
}

}  // namespace factsheet::output
