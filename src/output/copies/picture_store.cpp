#include "output/copies/picture_store.h"

#include "output/copier/grey.h"
#include "output/copies/page_writer.h"
#include "output/copies/pdf_text.h"
#include "output/fault.h"
#include "output/pdf/press_notes.h"
#include "output/pictures/png_header.h"
#include "output/pictures/webp_reader.h"
#include "output/press/press_picture.h"
#include "output/svg/form_window.h"
#include "output/svg/svg.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace factsheet::output {
namespace {

Bytes shared_bytes(std::string bytes) { return std::make_shared<std::string const>(std::move(bytes)); }

struct PictureParts {
  std::string entries;
  Bytes data;
  std::vector<PicturePart> parts;

  /// Names a stream of its own, whose object is not known yet.
  void refer(std::string const& part, std::string contents) {
    parts.push_back({std::exchange(entries, {}), part, shared_bytes(std::move(contents))});
  }
};

std::string image_entries(PdfPicture const& picture, int bits) {
  return fmt::format("/Type /XObject /Subtype /Image /Width {} /Height {} /BitsPerComponent {}", picture.width,
                     picture.height, bits);
}

void add_colour_space(PdfPicture const& picture, PictureParts& to) {
  int const channels = picture.palette.empty() ? picture.channels : 3;
  to.entries += " /ColorSpace ";
  if (channels == 4) {
    to.entries += "/DeviceCMYK";
    return;
  }
  if (!picture.palette.empty()) to.entries += "[/Indexed ";
  if (picture.icc.empty()) {
    to.entries += channels == 1 ? "/DeviceGray" : "/DeviceRGB";
  } else {
    to.entries += "[/ICCBased ";
    to.refer(fmt::format("/N {}", channels), picture.icc);
    to.entries += ']';
  }
  if (picture.palette.empty()) return;
  to.entries += fmt::format(" {} ", picture.palette.size() / 3 - 1);
  append_bytes(to.entries, picture.palette);
  to.entries += ']';
}

PictureParts parts_of(PdfPicture picture) {
  PictureParts made;
  made.entries = image_entries(picture, picture.bits);
  add_colour_space(picture, made);
  if (picture.coding == PdfPicture::Coding::jpeg) {
    made.entries += " /Filter /DCTDecode";
    if (picture.unmarked_rgb) made.entries += " /DecodeParms <</ColorTransform 0>>";
  } else {
    made.entries +=
        fmt::format(" /Filter /FlateDecode /DecodeParms <</Predictor 15 /Colors {} /BitsPerComponent {} /Columns {}>>",
                    picture.channels, picture.bits, picture.width);
  }
  if (!picture.alpha.empty()) {
    made.entries += " /SMask ";
    made.refer(image_entries(picture, 8) + " /ColorSpace /DeviceGray", picture.alpha);
  }
  made.data = shared_bytes(std::move(picture.data));
  return made;
}

/// Paths stay paths. The form fills the unit square, as an image does.
PictureParts parts_of(SvgDrawing drawing, Crop const& crop) {
  PictureParts made;
  FormWindow const window(drawing.width, drawing.height, crop);
  made.entries = fmt::format("/Type /XObject /Subtype /Form /BBox [{:.4f}] /Matrix [{:.8f}] /Resources <<>>",
                             fmt::join(window.box, " "), fmt::join(window.matrix, " "));
  made.data = shared_bytes(std::move(drawing.content));
  return made;
}

PictureParts for_press(UsedPicture const& used, scene::Document const& document, Paper paper,
                       OutputAssets const& assets, Diagnostics& notes) {
  PressColours const colours(assets, paper);
  PdfPicture picture = picture_for_press(used, document, assets, colours);
  note_press_picture(used, picture, paper, notes);
  return parts_of(std::move(picture));
}

SvgDrawing plain_paths(UsedPicture const& used, std::string const& language) {
  try {
    return plain_drawing(used.file->path, used.file->drawing(language), used.at);
  } catch (Fault const&) {
    throw BeyondCopies();
  }
}

PictureParts for_screen(UsedPicture const& used, std::string const& language, bool grey, OutputAssets const& assets) {
  if (used.file->kind == ImageKind::svg) return parts_of(plain_paths(used, language), used.crop);
  return parts_of(grey ? picture_in_grey(*used.file, used.shown(), assets, used.at)
                       : picture_for_pdf(*used.file, used.shown(), assets, used.at));
}

}  // namespace

bool may_show_what_is_below(ImageFile const& file) {
  if (file.kind == ImageKind::webp) return read_webp_header(file.bytes).value_or(WebpHeader{}).alpha;
  if (file.kind != ImageKind::png) return false;
  PngHeader const header = read_png_header(file.bytes).value_or(PngHeader{});
  return header.transparent || header.colour_type >= 4;
}

PictureStore::Ready const& PictureStore::ready(UsedPicture const& used, scene::Document const& document,
                                               PictureStyle const& style, OutputAssets const& assets) {
  // What lies under a picture that shows it is another thing in each copy.
  bool const is_own = style.build == InkBuild::press && may_show_what_is_below(*used.file);
  for (Ready const& one : ready_) {
    if (is_own) break;
    bool const is_same = one.file == used.file && one.size == used.size && one.crop == used.crop;
    if (is_same && one.style == style && one.language == document.language) return one;
  }
  // A picture that is laid out anew for each copy would fill the memory, and so would copies with one each.
  constexpr std::size_t most = 64;
  if (ready_.size() == most || held_ > most_bytes_of_pictures) {
    ready_.clear();
    held_ = 0;
  }
  Ready made;
  made.file = used.file;
  made.size = used.size;
  made.crop = used.crop;
  made.style = style;
  made.language = document.language;
  PictureParts parts = style.build == InkBuild::press
                           ? for_press(used, document, style.paper, assets, made.notes)
                           : for_screen(used, document.language, style.build == InkBuild::grey, assets);
  made.entries = std::move(parts.entries);
  made.data = std::move(parts.data);
  made.parts = std::move(parts.parts);
  held_ += used.file->bytes.size() + made.data->size();
  return ready_.emplace_back(std::move(made));
}

int PictureStore::add(UsedPicture const& used, scene::Document const& document, PictureStyle const& style,
                      OutputAssets const& assets, PdfFile& file, Diagnostics& notes) {
  Ready const& picture = ready(used, document, style, assets);
  notes.insert(notes.end(), picture.notes.begin(), picture.notes.end());
  std::string entries;
  for (PicturePart const& part : picture.parts) {
    entries += part.before;
    append_reference(entries, file.add_stream(part.entries, *part.data));
  }
  entries += picture.entries;
  bool const is_drawing = used.file->kind == ImageKind::svg;
  return is_drawing ? file.add_stream(entries, *picture.data) : file.add_coded_stream(entries, picture.data);
}

}  // namespace factsheet::output
