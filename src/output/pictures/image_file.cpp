#include "output/pictures/image_file.h"

#include "output/fault.h"
#include "output/pictures/byte_reader.h"
#include "output/pictures/exif.h"
#include "output/pictures/jpeg_header.h"
#include "output/pictures/png_header.h"
#include "output/pictures/webp_reader.h"
#include "output/svg/svg.h"
#include "output/svg/svg_source.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace factsheet::output {
namespace {

using namespace std::string_view_literals;

bool has(std::string_view bytes, std::size_t at, std::string_view part) {
  return bytes.substr(std::min(at, bytes.size()), part.size()) == part;
}

/// A kind of file that is often put where a picture belongs.
struct ForeignKind {
  std::size_t at;
  std::string_view signature;
  std::string_view words;
  std::string_view help = {};  ///< none: what holds for all
};
constexpr std::string_view from_a_phone =
    "save it as JPEG: open it in the photo app of the phone or computer and export it, or let the camera of the phone "
    "save \"most compatible\" pictures";
constexpr std::string_view by_export = "open it in the program that made it, and export it as PNG, JPEG or SVG";
constexpr std::string_view by_page = "export the page as SVG or PNG from the program that made it";
constexpr std::array foreign_kinds{
    ForeignKind{0, "GIF8"sv, "a GIF picture"},
    ForeignKind{0, "II*\0"sv, "a TIFF picture, or a raw one of a camera"},
    ForeignKind{0, "MM\0*"sv, "a TIFF picture, or a raw one of a camera"},
    ForeignKind{0, "BM"sv, "a Windows bitmap"},
    ForeignKind{4, "ftypheic"sv, "a HEIC picture, as phones make them", from_a_phone},
    ForeignKind{4, "ftypheix"sv, "a HEIC picture, as phones make them", from_a_phone},
    ForeignKind{4, "ftyphevc"sv, "a HEIC picture, as phones make them", from_a_phone},
    ForeignKind{4, "ftypheim"sv, "a HEIC picture, as phones make them", from_a_phone},
    ForeignKind{4, "ftypmif1"sv, "a HEIC picture, as phones make them", from_a_phone},
    ForeignKind{4, "ftypmsf1"sv, "a HEIC picture, as phones make them", from_a_phone},
    ForeignKind{4, "ftypavif"sv, "an AVIF picture"},
    ForeignKind{4, "ftypavis"sv, "an AVIF picture"},
    ForeignKind{4, "ftypcrx "sv, "a raw picture of a camera"},
    ForeignKind{4, "ftyp"sv, "a film", "take a still of it, and save that as JPEG or PNG"},
    ForeignKind{4, "jP  "sv, "a JPEG 2000 picture"},
    ForeignKind{4, "JXL "sv, "a JPEG XL picture"},
    ForeignKind{0, "\xff\x0a"sv, "a JPEG XL picture"},
    ForeignKind{0, "\0\0\1\0"sv, "a Windows icon"},
    ForeignKind{0, "\xd7\xcd\xc6\x9a"sv, "a Windows metafile", by_export},
    ForeignKind{40, " EMF"sv, "a Windows metafile", by_export},
    ForeignKind{0, "gimp xcf"sv, "a GIMP file", by_export},
    ForeignKind{0, "8BPS"sv, "a Photoshop file", by_export},
    ForeignKind{0, "%PDF"sv, "a PDF file", by_page},
    ForeignKind{0, "%!PS"sv, "a PostScript file", by_page},
    ForeignKind{0, "\xc5\xd0\xd3\xc6"sv, "a PostScript file", by_page},
    ForeignKind{0, "PK\3\4"sv, "an office document or an archive"},
    ForeignKind{0, "\xd0\xcf\x11\xe0"sv, "an old office document"},
    ForeignKind{0, "\x1f\x8b"sv, "a compressed file; an .svgz has to be unpacked first"},
};

/// A page that was saved in the place of the picture on it.
bool is_web_page(std::string_view bytes) {
  std::string start(bytes.substr(0, 200));
  for (char& c : start) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return start.find("<!doctype html") != std::string::npos || start.find("<html") != std::string::npos;
}

[[noreturn]] void refuse_kind(std::string const& path, std::string_view bytes, Span const& at) {
  auto const* const found = std::find_if(foreign_kinds.begin(), foreign_kinds.end(), [bytes](ForeignKind const& kind) {
    return has(bytes, kind.at, kind.signature);
  });
  bool const known = found != foreign_kinds.end();
  bool const is_page = !known && is_web_page(bytes);
  std::string const what = bytes.empty() ? "is empty"
                           : known       ? "is " + std::string(found->words)
                           : is_page     ? "is a web page"
                                         : "is not a picture";
  std::string const help = is_page                         ? "save the picture itself, and not the page that shows it"
                           : known && !found->help.empty() ? std::string(found->help)
                                                           : "use a PNG, JPEG, WebP or SVG file";
  fail(at, "image-kind", fmt::format("\"{}\" {}", path, what), help);
}

[[noreturn]] void refuse_damaged(std::string const& path, Span const& at) {
  fail(at, "image-damaged", fmt::format("the picture \"{}\" is damaged", path),
       "save it again from the program that made it");
}

long long megapixels(long long pixels) { return (pixels + 500'000) / 1'000'000; }

void require_size(ImageFile const& file, Span const& at) {
  if (file.width <= 0 || file.height <= 0) refuse_damaged(file.path, at);
  long long const pixels = static_cast<long long>(file.width) * file.height;
  if (pixels > most_pixels) {
    fail(at, "image-size",
         fmt::format("the picture \"{}\" has {} megapixels, which is more than {}", file.path, megapixels(pixels),
                     megapixels(most_pixels)),
         "make it smaller; 300 pixels per inch are enough for print");
  }
}

/// `how` is what makes that the picture cannot be read row by row.
void require_size_at_once(ImageFile const& file, std::string_view how, Span const& at) {
  long long const pixels = static_cast<long long>(file.width) * file.height;
  if (pixels > most_pixels_at_once) {
    fail(at, "image-size",
         fmt::format("the picture \"{}\" is {} and has {} megapixels, which is more than {}", file.path, how,
                     megapixels(pixels), megapixels(most_pixels_at_once)),
         how == "interlaced"    ? "save it without interlacing, or smaller"
         : how == "progressive" ? "save it as an ordinary JPEG, or smaller"
                                : "make it smaller; 300 pixels per inch are enough for print");
  }
}

/// Each scan goes over all of the picture, however little it says.
void require_few_scans(ImageFile const& file, Span const& at) {
  constexpr int most_scans = 100;
  constexpr long long most_work = 800'000'000;
  int const scans = count_scans(file.bytes);
  if (scans <= most_scans && static_cast<long long>(file.width) * file.height * scans <= most_work) return;
  fail(at, "limit",
       fmt::format("the picture \"{}\" is a progressive JPEG of {} scans, which takes too long to read", file.path,
                   scans),
       "save it as an ordinary JPEG");
}

void set_upright(ImageFile& file, int width, int height, int orientation) {
  file.width = width;
  file.height = height;
  if (lies_on_its_side(orientation)) std::swap(file.width, file.height);
}

void read_png(ImageFile& file, Span const& at) {
  file.kind = ImageKind::png;
  auto const header = read_png_header(file.bytes);
  if (!header) refuse_damaged(file.path, at);
  set_upright(file, header->width, header->height, header->orientation);
  require_size(file, at);
  if (header->interlaced) require_size_at_once(file, "interlaced", at);
}

void read_jpeg(ImageFile& file, Span const& at) {
  file.kind = ImageKind::jpeg;
  auto const header = read_jpeg_header(file.bytes);
  if (!header) refuse_damaged(file.path, at);
  bool const lossless =
      header->frame == 0xc3 || header->frame == 0xc7 || header->frame == 0xcb || header->frame == 0xcf;
  if (lossless || header->precision != 8 ||
      (header->components != 1 && header->components != 3 && header->components != 4)) {
    fail(at, "image-kind", fmt::format("\"{}\" is a rare kind of JPEG", file.path),
         "save it as an ordinary JPEG or as PNG");
  }
  set_upright(file, header->width, header->height, header->orientation);
  require_size(file, at);
  if (!header->is_progressive()) return;
  require_size_at_once(file, "progressive", at);
  require_few_scans(file, at);
}

void read_webp(ImageFile& file, Span const& at) {
  file.kind = ImageKind::webp;
  auto const header = read_webp_header(file.bytes);
  if (!header) refuse_damaged(file.path, at);
  if (header->animated) {
    fail(at, "image-kind", fmt::format("\"{}\" is an animated WebP", file.path),
         "save one picture of it as PNG or JPEG");
  }
  set_upright(file, header->width, header->height, header->orientation);
  require_size(file, at);
  require_size_at_once(file, "a WebP", at);
}

void warn_of_bitmaps(ImageFile const& file, Span const& at, Diagnostics& notes) {
  bool const any = std::any_of(file.drawings.begin(), file.drawings.end(),
                               [](auto const& drawing) { return drawing.second.has_bitmaps; });
  if (!any) return;
  notes.push_back(warning(
      at, "svg-filter",
      fmt::format("the picture \"{}\" has a filter or mixes colours, and is printed as pixels in places", file.path),
      "for sharp edges in print, draw shadows and blurs as gradients in the drawing program"));
}

void read_svg(ImageFile& file, std::vector<std::string> const& languages, Span const& at, Diagnostics& notes) {
  file.kind = ImageKind::svg;
  if (depends_on_language(file.bytes)) {
    for (std::string const& one : languages) file.drawings[one] = draw_svg(file.path, file.bytes, one, at);
  }
  if (file.drawings.empty()) file.drawings[{}] = draw_svg(file.path, file.bytes, {}, at);
  Drawing const& drawing = file.drawings.begin()->second;
  // So large that the sides in whole numbers keep the shape of a drawing that is long and low.
  constexpr double longer_side = 100'000;
  double const scale = longer_side / std::max(drawing.width, drawing.height);
  file.width = std::max(1, static_cast<int>(drawing.width * scale + 0.5));
  file.height = std::max(1, static_cast<int>(drawing.height * scale + 0.5));
  warn_of_bitmaps(file, at, notes);
  file.thinnest_line = drawing.thinnest_line / drawing.width;
}

}  // namespace

Result<ImageFile> read_image(std::string path, std::string bytes, Span const& at,
                             std::vector<std::string> const& languages) {
  ImageFile file;
  Diagnostics notes;
  file.path = std::move(path);
  file.bytes = std::move(bytes);
  try {
    if (has(file.bytes, 0, "\x89PNG\r\n\x1a\n"sv)) {
      read_png(file, at);
    } else if (has(file.bytes, 0, "\xff\xd8\xff"sv)) {
      read_jpeg(file, at);
    } else if (has(file.bytes, 0, "RIFF"sv) && has(file.bytes, 8, "WEBP"sv)) {
      read_webp(file, at);
    } else if (looks_like_svg(file.bytes)) {
      read_svg(file, languages, at, notes);
    } else {
      refuse_kind(file.path, file.bytes, at);
    }
    return {std::move(file), std::move(notes)};
  } catch (...) {
    return describe_current_exception(at);
  }
}

}  // namespace factsheet::output
