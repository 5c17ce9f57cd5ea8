#include "output/svg/svg.h"

#include "output/fault.h"
#include "output/pdf/content/content_scanner.h"
#include "output/pdf/pdf_pass.h"
#include "output/press/press_art.h"
#include "output/svg/svg_colours.h"
#include "output/svg/svg_drawer.h"
#include "output/svg/svg_source.h"
#include "output/svg/xml/xml_parser.h"
#include "output/svg/xml/xml_prolog.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace factsheet::output {
namespace {

using namespace std::string_view_literals;

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

int darkest_grey(std::string const& content) {
  int darkest = 255;
  recolour(content, [&darkest](Ink const& colour, bool) {
    auto const level = [](double channel) { return static_cast<unsigned char>(std::lround(channel * 255)); };
    std::array<unsigned char, 3> const rgb{level(colour.red), level(colour.green), level(colour.blue)};
    if (is_meant_as_grey(rgb.data())) darkest = std::min(darkest, static_cast<int>(rgb[1]));
    return std::string();
  });
  return darkest;
}

/// How thick the thinnest line is that is stroked, in points; 0: none is.
double thinnest_stroke(std::string const& content) {
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

std::string name_of(DrawnKinds const& kinds) {
  if (kinds.text) return "text";
  if (kinds.bitmaps) return "a filter, a mask or a bitmap";
  if (kinds.gradients) return "a gradient or a pattern";
  return "transparency";
}

DrawnContent content_within_depth(std::string const& path, Drawing const& drawing, Span const& at) {
  try {
    return pdf_pass().content_of(drawing);
  } catch (DeepGroups const& deep) {
    fail(at, "limit", fmt::format("the picture \"{}\" has {}", path, deep.what()),
         "in the drawing program, ungroup what is in it, or use it as a PNG at least 2200 pixels wide");
  }
}

}  // namespace

bool looks_like_svg(std::string_view bytes) {
  if (is_any_of(bytes.substr(0, 2), {"\xff\xfe", "\xfe\xff", "<\0"sv, "\0<"sv})) {
    try {
      return looks_like_svg(xml_as_utf8(bytes));
    } catch (XmlFault const&) {
      return false;
    }
  }
  // Comments, instructions and a document type may come first, and the latter may have elements in its entities.
  try {
    std::string_view const rest = bytes.substr(std::min(read_prolog(bytes).end + 1, bytes.size()), 64);
    std::string_view name = rest.substr(0, rest.find_first_of(" \t\r\n/>"));
    if (auto const colon = name.find(':'); colon != std::string_view::npos) name.remove_prefix(colon + 1);
    return name == "svg";
  } catch (XmlFault const&) {
    return false;
  }
}

Drawing draw_svg(std::string const& path, std::string const& bytes, std::string const& language, Span const& at,
                 double longer_side) {
  Drawing drawing;
  drawing.source = prepare_svg(path, bytes, language, at);
  SvgPage page = draw_svg_page(path, drawing.source, longer_side, at);
  drawing.width = page.width;
  drawing.height = page.height;
  drawing.pdf = std::move(page.pdf);
  DrawnContent const drawn = content_within_depth(path, drawing, at);
  DrawnKinds const& kinds = drawn.kinds;
  if (kinds.text) fail_internally(at, "an SVG with text was drawn");
  drawing.darkest_grey = darkest_grey(drawn.content);
  drawing.thinnest_line = thinnest_stroke(drawn.content);
  drawing.is_plain = kinds.is_plain();
  drawing.is_transparent = kinds.transparency;
  drawing.has_bitmaps = kinds.bitmaps || kinds.blending;
  return drawing;
}

Drawing with_pixels_for(std::string const& path, Drawing const& drawing, Size size, double dpi, Span const& at) {
  constexpr double least_side = 200, most_side = 3000;
  double const longer = std::max(size.width.pt(), size.height.pt());
  // Filters work on pixels of one point of the page that is drawn.
  SvgPage page = draw_svg_page(path, drawing.source, std::clamp(longer / 72 * dpi, least_side, most_side), at);
  Drawing made = drawing;
  made.width = page.width;
  made.height = page.height;
  made.pdf = std::move(page.pdf);
  return made;
}

SvgDrawing plain_drawing(std::string const& path, Drawing const& drawing, Span const& at) {
  DrawnContent drawn = pdf_pass().content_of(drawing);
  if (!drawn.kinds.is_plain()) {
    refuse_svg(path, name_of(drawn.kinds), "in the drawing program, use flat, opaque colours", at);
  }
  return {drawing.width, drawing.height, std::move(drawn.content)};
}

}  // namespace factsheet::output
