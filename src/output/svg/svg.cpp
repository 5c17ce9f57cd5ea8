#include "output/svg/svg.h"

#include "output/draw/cairo_check.h"
#include "output/fault.h"
#include "output/handles.h"
#include "output/pdf/content/content_scanner.h"
#include "output/pdf/pass/drawn_svg.h"
#include "output/svg/librsvg_module.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <memory>
#include <string_view>
#include <vector>

#include <cairo-pdf.h>
#include <fmt/format.h>
#include <glib-object.h>

namespace factsheet::output {
namespace {

using RsvgOwner = std::unique_ptr<RsvgHandle, Releaser<g_object_unref>>;

struct GErrorHolder {
  GError* error = nullptr;
  GErrorHolder() = default;
  ~GErrorHolder() { g_clear_error(&error); }
  GErrorHolder(GErrorHolder const&) = delete;
  GErrorHolder& operator=(GErrorHolder const&) = delete;
  GErrorHolder(GErrorHolder&&) = delete;
  GErrorHolder& operator=(GErrorHolder&&) = delete;
  /// What the parser says, in one line and without its own numbers.
  [[nodiscard]] std::string words() const {
    std::string_view words = error == nullptr ? "it cannot be read" : error->message;
    constexpr std::string_view place = " of data: ";
    if (auto const at = words.find(place); at != std::string_view::npos) words.remove_prefix(at + place.size());
    return std::string(words.substr(0, words.find('\n')));
  }
};

[[noreturn]] void refuse(std::string const& path, std::string const& why, Span const& at) {
  fail(at, "image-damaged", fmt::format("the picture \"{}\" is damaged: {}", path, why),
       "save it again from the program that made it");
}

RsvgOwner open(std::string const& path, std::string const& bytes, Span const& at) {
  GErrorHolder fault;
  RsvgOwner handle(
      librsvg().handle_new_from_data(reinterpret_cast<guint8 const*>(bytes.data()), bytes.size(), &fault.error));
  if (!handle) refuse(path, fault.words(), at);
  librsvg().handle_set_dpi(handle.get(), 96);
  return handle;
}

struct Extent {
  double width = 0, height = 0;
};

/// By width and height, else by the viewBox; scaled so that the longer one is `longer_side`.
Extent extent(RsvgHandle* handle, std::string const& path, Span const& at, double longer_side) {
  Extent size;
  if (librsvg().handle_get_intrinsic_size_in_pixels(handle, &size.width, &size.height) == FALSE) {
    gboolean has_width = FALSE, has_height = FALSE, has_box = FALSE;
    RsvgLength width, height;
    RsvgRectangle box{};
    librsvg().handle_get_intrinsic_dimensions(handle, &has_width, &width, &has_height, &height, &has_box, &box);
    if (has_box == TRUE) size = {box.width, box.height};
  }
  if (!(size.width > 0 && size.height > 0)) {
    fail(at, "image-size", fmt::format("the picture \"{}\" has no size", path), "give its svg element a viewBox");
  }
  double const scale = longer_side / std::max(size.width, size.height);
  return {size.width * scale, size.height * scale};
}

cairo_status_t append_bytes(void* bytes, unsigned char const* from, unsigned count) {
  try {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<char const*>(from), count);
    return CAIRO_STATUS_SUCCESS;
  } catch (...) {
    return CAIRO_STATUS_NO_MEMORY;
  }
}

bool is_any_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Whether an element of one of these names stands outside of comments.
bool holds_element(std::string_view bytes, std::initializer_list<std::string_view> names) {
  for (std::size_t at = bytes.find('<'); at != std::string_view::npos; at = bytes.find('<', at + 1)) {
    if (bytes.substr(at, 4) == "<!--") at = std::min(bytes.find("-->", at), bytes.size() - 1);
    std::string_view name = bytes.substr(at + 1, 64);
    if (is_any_of(name.substr(0, name.find_first_of(" \t\r\n/>")), names)) return true;
  }
  return false;
}

/// librsvg leaves a picture out without a word when it lies in another file, and what is in the file itself is no path.
bool shows_a_picture(std::string_view bytes) {
  return holds_element(bytes, {"image", "svg:image"});  // xapGImg:image is a preview among the metadata
}

/// Its letters would be those of the machine's fonts, or none where it has no fonts.
bool holds_text(std::string_view bytes) { return holds_element(bytes, {"text", "svg:text"}); }

void render(RsvgHandle* handle, cairo_t* context, RsvgRectangle const& area, std::string const& path, Span const& at) {
  GErrorHolder fault;
  if (librsvg().handle_render_document(handle, context, &area, &fault.error) == FALSE) refuse(path, fault.words(), at);
  check(cairo_status(context), at);
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

bool looks_like_svg(std::string_view bytes) {
  // Comments, declarations and instructions may come first; none of them starts with a letter behind the bracket.
  for (std::size_t at = bytes.find('<'); at != std::string_view::npos; at = bytes.find('<', at + 1)) {
    std::string_view const rest = bytes.substr(at + 1, 64);
    if (rest.substr(0, 3) == "!--") {
      at = bytes.find("-->", at);
      if (at == std::string_view::npos) return false;
      continue;
    }
    if (rest.empty() || rest[0] == '!' || rest[0] == '?') continue;
    std::string_view name = rest.substr(0, rest.find_first_of(" \t\r\n/>"));
    if (auto const colon = name.find(':'); colon != std::string_view::npos) name.remove_prefix(colon + 1);
    return name == "svg";
  }
  return false;
}

SvgDrawing draw_svg(std::string const& path, std::string const& bytes, Span const& at, double longer_side) {
  if (shows_a_picture(bytes)) refuse_svg(path, "a bitmap", at);
  if (holds_text(bytes)) refuse_svg(path, "text", at);
  RsvgOwner const handle = open(path, bytes, at);
  Extent const size = extent(handle.get(), path, at, longer_side);
  std::string pdf;
  SurfaceHandle const surface(cairo_pdf_surface_create_for_stream(append_bytes, &pdf, size.width, size.height));
  cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_5);
  ContextHandle const context(cairo_create(surface.get()));
  render(handle.get(), context.get(), {0, 0, size.width, size.height}, path, at);
  cairo_show_page(context.get());
  cairo_surface_finish(surface.get());
  check(cairo_surface_status(surface.get()), at);
  return {size.width, size.height, plain_content(path, pdf, at)};
}

void paint_svg(cairo_t* context, std::string const& path, std::string const& bytes, Rect const& area, Span const& at) {
  RsvgOwner const handle = open(path, bytes, at);
  RsvgRectangle const place{area.left().pt(), area.top().pt(), area.size.width.pt(), area.size.height.pt()};
  cairo_save(context);
  render(handle.get(), context, place, path, at);
  cairo_restore(context);
}

}  // namespace factsheet::output
