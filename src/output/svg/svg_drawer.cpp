#include "output/svg/svg_drawer.h"

#include "core/releaser.h"
#include "output/fault.h"
#include "output/handles.h"
#include "output/svg/apart.h"
#include "output/svg/librsvg_module.h"
#include "output/svg/svg_room.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <memory>
#include <new>
#include <string_view>

#include <fcntl.h>
#include <fmt/format.h>
#include <glib-object.h>
#include <sys/mman.h>
#include <unistd.h>

namespace factsheet::output {
namespace {

using RsvgOwner = std::unique_ptr<RsvgHandle, Releaser<g_object_unref>>;

/// What came of a drawing, as its process sends it: the kind and the rest.
enum class Answer : char { drawn = 'd', damaged = 'x', without_size = 's', empty = 'e', in_error = 'w' };

std::string answer(Answer kind, std::string_view rest = {}) { return static_cast<char>(kind) + std::string(rest); }

/// Thrown within the process that draws.
struct NotDrawn {
  Answer kind;
  std::string words;
};

struct GErrorHolder {
  GError* error = nullptr;
  GErrorHolder() = default;
  ~GErrorHolder() { g_clear_error(&error); }
  GErrorHolder(GErrorHolder const&) = delete;
  GErrorHolder& operator=(GErrorHolder const&) = delete;
  GErrorHolder(GErrorHolder&&) = delete;
  GErrorHolder& operator=(GErrorHolder&&) = delete;
  /// What librsvg says, in one line and without its own numbers.
  [[nodiscard]] std::string words() const {
    std::string_view words = error == nullptr ? "it cannot be read" : error->message;
    constexpr std::string_view place = " of data: ";
    if (auto const at = words.find(place); at != std::string_view::npos) words.remove_prefix(at + place.size());
    return std::string(words.substr(0, words.find('\n')));
  }
};

/// librsvg says on stdout what it passes over.
class Protocol {
 public:
  Protocol() : file_(::memfd_create("librsvg", MFD_CLOEXEC)) {
    ::setenv("RSVG_LOG", "1", 1);
    if (file_ >= 0) ::dup2(file_, STDOUT_FILENO);
  }
  /// Of the first element that it did not draw.
  [[nodiscard]] std::string in_error() const {
    constexpr std::size_t most = 4U << 20U;
    constexpr std::string_view before = "not rendering element ", behind = " because it is in error";
    std::string words(most, '\0');
    ssize_t const count = ::pread(file_, words.data(), words.size(), 0);
    words.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    std::size_t const end = words.find(behind);
    std::size_t const start = end == std::string::npos ? end : words.rfind(before, end);
    if (start == std::string::npos) return {};
    std::string const element = words.substr(start + before.size(), end - start - before.size());
    return element.substr(0, element.find(' '));
  }

 private:
  int file_;
};

RsvgOwner open_drawing(std::string const& source) {
  GErrorHolder fault;
  RsvgOwner handle(
      librsvg().handle_new_from_data(reinterpret_cast<guint8 const*>(source.data()), source.size(), &fault.error));
  if (!handle) throw NotDrawn{Answer::damaged, fault.words()};
  librsvg().handle_set_dpi(handle.get(), 96);
  return handle;
}

struct Extent {
  double width = 0, height = 0;
};

/// By width and height, else by the viewBox.
Extent own_extent(RsvgHandle* handle) {
  constexpr double smallest_side = 1e-3;
  Extent size;
  if (librsvg().handle_get_intrinsic_size_in_pixels(handle, &size.width, &size.height) == FALSE) {
    gboolean has_width = FALSE, has_height = FALSE, has_box = FALSE;
    RsvgLength width, height;
    RsvgRectangle box{};
    librsvg().handle_get_intrinsic_dimensions(handle, &has_width, &width, &has_height, &height, &has_box, &box);
    if (has_box == TRUE) size = {box.width, box.height};
  }
  if (!(size.width > 0 && size.height > 0)) throw NotDrawn{Answer::without_size, "has no size"};
  if (std::min(size.width, size.height) < smallest_side) {
    throw NotDrawn{Answer::without_size,
                   fmt::format("is {:g} by {:g} units, too small to draw", size.width, size.height)};
  }
  return size;
}

/// A drawing, with room around it where its filters need that.
struct OpenDrawing {
  RsvgOwner handle;
  Extent own;       ///< without the room
  double room = 0;  ///< as a share of the longer side

  [[nodiscard]] double longer() const { return std::max(own.width, own.height); }
  /// Scaled so that the longer side is `longer_side`.
  [[nodiscard]] Extent extent(double longer_side) const {
    return {own.width / longer() * longer_side, own.height / longer() * longer_side};
  }
  /// How long the longer side may be: more pixels around it take filters too long, or too much memory.
  [[nodiscard]] double most_longer_side() const {
    constexpr double most_pixels = 2'000'000;
    Extent const one = extent(1);
    return std::sqrt(most_pixels / ((one.width + 2 * room) * (one.height + 2 * room)));
  }
};

void render(OpenDrawing const& drawing, cairo_t* context, Extent const& size) {
  GErrorHolder fault;
  double const room = drawing.room * std::max(size.width, size.height);
  RsvgRectangle const area{-room, -room, size.width + 2 * room, size.height + 2 * room};
  if (librsvg().handle_render_document(drawing.handle.get(), context, &area, &fault.error) == FALSE) {
    if (fault.words().find("NoMemory") != std::string::npos) throw std::bad_alloc();
    throw NotDrawn{Answer::damaged, fault.words()};
  }
}

/// To the edges, though these are no whole pixels.
SurfaceHandle pixels_of(OpenDrawing const& drawing, int width, int height) {
  Extent const size = drawing.extent(std::max(width, height));
  SurfaceHandle surface(cairo().image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
  ContextHandle const context(cairo().create(surface.get()));
  cairo().scale(context.get(), width / size.width, height / size.height);
  render(drawing, context.get(), size);
  cairo().surface_flush(surface.get());
  if (cairo().surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) throw std::bad_alloc();
  return surface;
}

std::string bytes_of(cairo_surface_t* surface) {
  auto const rows = static_cast<std::size_t>(cairo().image_surface_get_height(surface));
  auto const row = static_cast<std::size_t>(cairo().image_surface_get_width(surface)) * 4;
  auto const stride = static_cast<std::size_t>(cairo().image_surface_get_stride(surface));
  unsigned char const* const data = cairo().image_surface_get_data(surface);
  std::string bytes;
  bytes.reserve(rows * row);
  for (std::size_t y = 0; y < rows; ++y) bytes.append(reinterpret_cast<char const*>(data + y * stride), row);
  return bytes;
}

/// A look at it in few pixels.
std::string preview(OpenDrawing const& drawing) {
  constexpr double side = 160;
  Extent const size = drawing.extent(side);
  auto const pixels = [](double length) { return std::max(1, static_cast<int>(length + 0.5)); };
  return bytes_of(pixels_of(drawing, pixels(size.width), pixels(size.height)).get());
}

bool shows_anything(OpenDrawing const& drawing) {
  std::string const bytes = preview(drawing);
  return std::any_of(bytes.begin(), bytes.end(), [](char byte) { return byte != 0; });
}

bool look_alike(std::string const& a, std::string const& b) {
  constexpr int hardly_seen = 16;
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char one, char other) {
    return std::abs(static_cast<unsigned char>(one) - static_cast<unsigned char>(other)) <= hardly_seen;
  });
}

OpenDrawing open_with_room(std::string const& source, Extent const& own, double room) {
  std::string const wider = with_room(source, own.width, own.height, room * std::max(own.width, own.height));
  return {open_drawing(wider), own, room};
}

/// With as much room as changes what is seen.
OpenDrawing open_as_seen(std::string const& source) {
  OpenDrawing drawing{open_drawing(source), {}};
  drawing.own = own_extent(drawing.handle.get());
  if (!may_need_room(source)) return drawing;
  std::string seen = preview(drawing);
  for (double const room : {0.25, 0.5, 1.0, 1.5}) {
    OpenDrawing wider = open_with_room(source, drawing.own, room);
    std::string const seen_wider = preview(wider);
    if (look_alike(seen, seen_wider)) break;
    drawing = std::move(wider);
    seen = seen_wider;
  }
  return drawing;
}

cairo_status_t append_bytes(void* bytes, unsigned char const* from, unsigned count) {
  try {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<char const*>(from), count);
    return CAIRO_STATUS_SUCCESS;
  } catch (...) {
    return CAIRO_STATUS_NO_MEMORY;
  }
}

std::string page_answer(std::string const& source, double longer_side) {
  Protocol const protocol;
  OpenDrawing const drawing = open_as_seen(source);
  bool const is_wider = drawing.room > 0;
  Extent const size = drawing.extent(is_wider ? std::min(longer_side, drawing.most_longer_side()) : longer_side);
  std::string pdf;
  SurfaceHandle const surface(cairo().pdf_surface_create_for_stream(append_bytes, &pdf, size.width, size.height));
  cairo().pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_5);
  ContextHandle const context(cairo().create(surface.get()));
  render(drawing, context.get(), size);
  if (std::string element = protocol.in_error(); !element.empty()) return answer(Answer::in_error, element);
  if (!shows_anything(drawing)) return answer(Answer::empty);
  cairo().show_page(context.get());
  cairo().surface_finish(surface.get());
  if (cairo().surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) throw std::bad_alloc();
  std::string sized(2 * sizeof(double), '\0');
  std::memcpy(sized.data(), &size.width, sizeof(double));
  std::memcpy(sized.data() + sizeof(double), &size.height, sizeof(double));
  return answer(Answer::drawn, sized + pdf);
}

/// Made larger from fewer pixels.
SurfaceHandle enlarged(SurfaceHandle const& from, int width, int height) {
  SurfaceHandle surface(cairo().image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
  ContextHandle const context(cairo().create(surface.get()));
  cairo().scale(context.get(), static_cast<double>(width) / cairo().image_surface_get_width(from.get()),
                static_cast<double>(height) / cairo().image_surface_get_height(from.get()));
  cairo().set_source_surface(context.get(), from.get(), 0, 0);
  cairo().pattern_set_extend(cairo().get_source(context.get()), CAIRO_EXTEND_PAD);
  cairo().paint(context.get());
  cairo().surface_flush(surface.get());
  return surface;
}

std::string pixel_answer(std::string const& source, int width, int height) {
  Protocol const protocol;
  OpenDrawing const drawing = open_as_seen(source);
  double const fewer = drawing.most_longer_side() / std::max(width, height);
  if (drawing.room == 0 || fewer >= 1) return answer(Answer::drawn, bytes_of(pixels_of(drawing, width, height).get()));
  auto const less = [fewer](int pixels) { return std::max(1, static_cast<int>(pixels * fewer)); };
  SurfaceHandle const small = pixels_of(drawing, less(width), less(height));
  return answer(Answer::drawn, bytes_of(enlarged(small, width, height).get()));
}

[[noreturn]] void refuse_answer(std::string const& picture, char kind, std::string const& rest, Span const& at) {
  switch (static_cast<Answer>(kind)) {
    case Answer::without_size:
      fail(at, "image-size", fmt::format("{} {}", picture, rest),
           rest == "has no size" ? "give its svg element a viewBox"
                                 : "in the drawing program, make it larger, such as 1000 units wide");
    case Answer::empty:
      fail(at, "svg-empty", picture + " shows nothing",
           "open it in the drawing program, and save it again with what it is to show");
    case Answer::in_error:
      fail(at, "svg-unknown",
           fmt::format("{} has a <{}> that is not drawn, because one of its attributes is wrong", picture, rest),
           "save it again as plain SVG from the program that made it");
    case Answer::damaged:
    case Answer::drawn:
      break;
  }
  fail(at, "image-damaged", fmt::format("{} is damaged: {}", picture, rest),
       "save it again from the program that made it");
}

[[noreturn]] void refuse_end(std::string const& picture, Apart::End end, Span const& at) {
  std::string const help = "simplify it in the drawing program, or use it as a PNG at least 2200 pixels wide";
  if (end == Apart::End::out_of_time) fail(at, "limit", picture + " takes more than 3 seconds to draw", help);
  if (end == Apart::End::out_of_memory) {
    fail(at, "limit", picture + " takes more memory to draw than a picture may use", help);
  }
  fail(at, "svg-unknown", picture + " cannot be drawn: the library that draws it breaks down",
       "in the drawing program, take out its filters, or use it as a PNG at least 2200 pixels wide");
}

std::string drawn_apart(std::string const& path, Span const& at, std::function<std::string()> const& draw) {
  librsvg();  // once for all drawings
  Apart const made = run_apart([&draw]() -> std::string {
    try {
      return draw();
    } catch (NotDrawn const& fault) {
      return answer(fault.kind, fault.words);
    }
  });
  bool const complete = made.end == Apart::End::done && !made.bytes.empty();
  if (complete && made.bytes[0] == static_cast<char>(Answer::drawn)) return made.bytes.substr(1);
  std::string const picture = fmt::format("the picture \"{}\"", path);
  if (complete) refuse_answer(picture, made.bytes[0], made.bytes.substr(1), at);
  refuse_end(picture, made.end, at);
}

}  // namespace

SvgPage draw_svg_page(std::string const& path, std::string const& prepared, double longer_side, Span const& at) {
  std::string const drawn = drawn_apart(path, at, [&] { return page_answer(prepared, longer_side); });
  SvgPage page;
  std::memcpy(&page.width, drawn.data(), sizeof(double));
  std::memcpy(&page.height, drawn.data() + sizeof(double), sizeof(double));
  page.pdf = drawn.substr(2 * sizeof(double));
  return page;
}

std::string draw_svg_pixels(std::string const& path, std::string const& prepared, int width, int height,
                            Span const& at) {
  return drawn_apart(path, at, [&] { return pixel_answer(prepared, width, height); });
}

}  // namespace factsheet::output
