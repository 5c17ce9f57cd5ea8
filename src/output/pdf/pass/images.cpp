#include "output/pdf/pass/images.h"

#include "output/copier/grey.h"
#include "output/draw/painting.h"
#include "output/pictures/picture.h"
#include "output/press/press_picture.h"
#include "output/svg/svg.h"

#include <fmt/format.h>

namespace factsheet::output {
namespace {

class ImageWriter {
 public:
  explicit ImageWriter(Pass& pass) : pass_(pass) {}

  /// Paths stay paths. The form fills the unit square, as an image does.
  Object form(SvgDrawing const& drawing) {
    Object stream = Object::newStream(&pass_.pdf, drawing.content);
    Object dictionary = stream.getDict();
    dictionary.replaceKey("/Type", pdf_name("XObject"));
    dictionary.replaceKey("/Subtype", pdf_name("Form"));
    dictionary.replaceKey("/BBox", pdf_array({0, 0, drawing.width, drawing.height}));
    dictionary.replaceKey("/Matrix",
                          Object::parse(fmt::format("[{:.8f} 0 0 {:.8f} 0 0]", 1 / drawing.width, 1 / drawing.height)));
    dictionary.replaceKey("/Resources", Object::newDictionary());
    return stream;
  }

  Object image(PdfPicture const& picture) {
    Object stream = samples(picture.width, picture.height, picture.bits, colour_space(picture));
    if (picture.coding == PdfPicture::Coding::jpeg) {
      Object parameters = Object::newNull();
      if (picture.unmarked_rgb) parameters = pdf_dictionary({{"/ColorTransform", pdf_integer(0)}});
      stream.replaceStreamData(picture.data, pdf_name("DCTDecode"), parameters);
    } else {
      constexpr int png_predictor = 15;
      stream.replaceStreamData(picture.data, pdf_name("FlateDecode"),
                               pdf_dictionary({{"/Predictor", pdf_integer(png_predictor)},
                                               {"/Colors", pdf_integer(picture.channels)},
                                               {"/BitsPerComponent", pdf_integer(picture.bits)},
                                               {"/Columns", pdf_integer(picture.width)}}));
    }
    if (!picture.alpha.empty()) {
      Object mask = samples(picture.width, picture.height, 8, pdf_name("DeviceGray"));
      mask.replaceStreamData(picture.alpha, Object::newNull(), Object::newNull());
      stream.getDict().replaceKey("/SMask", mask);
    }
    return stream;
  }

 private:
  Object samples(int width, int height, int bits, Object const& space) {
    Object stream = Object::newStream(&pass_.pdf);
    Object dictionary = stream.getDict();
    dictionary.replaceKey("/Type", pdf_name("XObject"));
    dictionary.replaceKey("/Subtype", pdf_name("Image"));
    dictionary.replaceKey("/Width", pdf_integer(width));
    dictionary.replaceKey("/Height", pdf_integer(height));
    dictionary.replaceKey("/BitsPerComponent", pdf_integer(bits));
    dictionary.replaceKey("/ColorSpace", space);
    return stream;
  }

  Object colour_space(PdfPicture const& picture) {
    int const channels = picture.palette.empty() ? picture.channels : 3;
    if (channels == 4) return pdf_name("DeviceCMYK");
    Object space = pdf_name(channels == 1 ? "DeviceGray" : "DeviceRGB");
    if (!picture.icc.empty()) space = Object::newArray({pdf_name("ICCBased"), profile(picture.icc, channels)});
    if (picture.palette.empty()) return space;
    auto const last = static_cast<long long>(picture.palette.size() / 3) - 1;
    return Object::newArray({pdf_name("Indexed"), space, pdf_integer(last), Object::newString(picture.palette)});
  }

  /// Photos of one camera share one profile.
  Object profile(std::string const& icc, int channels) {
    auto const [found, is_new] = profiles_.try_emplace(icc, Object::newNull());
    if (is_new) {
      found->second = Object::newStream(&pass_.pdf, icc);
      found->second.getDict().replaceKey("/N", pdf_integer(channels));
    }
    return found->second;
  }

  Pass& pass_;
  std::map<std::string, Object> profiles_;
};

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

void put_on_pages(Pass& pass, std::vector<Object> const& images) {
  for (std::size_t i = 0; i < pass.pages.size(); ++i) {
    Object on_page = Object::newDictionary();
    for (Mark const& mark : pass.drawing.pages[i].marks) {
      if (!mark.picture) continue;
      on_page.replaceKey(fmt::format("/Im{}", mark.picture->image), images.at(mark.picture->image));
    }
    if (!on_page.getKeys().empty()) pass.pages[i].getKey("/Resources").replaceKey("/XObject", on_page);
  }
}

}  // namespace

void finish_images(Pass& pass, InkBuild build) {
  ImageWriter writer(pass);
  bool const grey = build == InkBuild::grey;
  std::vector<Object> images;
  for (UsedPicture const& used : pass.drawing.pictures) {
    ImageFile const& file = *used.file;
    if (file.kind == ImageKind::svg) {
      SvgDrawing drawing = plain_drawing(file.path, file.drawing(pass.document.language), used.at);
      if (grey) drawing.content = svg_in_grey(drawing.content);
      images.push_back(writer.form(drawing));
    } else {
      images.push_back(writer.image(grey ? picture_in_grey(file, used.size, pass.assets, used.at)
                                         : picture_for_pdf(file, used.size, pass.assets, used.at)));
    }
  }
  put_on_pages(pass, images);
}

void finish_press_images(Pass& pass, Paper paper, Diagnostics& notes) {
  if (pass.drawing.pictures.empty()) return;
  ImageWriter writer(pass);
  PressColours const colours(pass.assets, paper);
  std::vector<Colour> const known = colours_of(pass.document);
  std::vector<Object> images;
  for (UsedPicture const& used : pass.drawing.pictures) {
    if (used.file->kind == ImageKind::svg) {
      SvgDrawing drawing = plain_drawing(used.file->path, used.file->drawing(pass.document.language), used.at);
      drawing.content = svg_for_press(drawing.content, known, colours);
      images.push_back(writer.form(drawing));
      continue;
    }
    PdfPicture const picture = picture_for_press(used, pass.document, pass.assets, colours);
    if (picture.too_much_ink) warn_of_ink(used, paper, notes);
    if (picture.rich_black) warn_of_rich_black(used, notes);
    images.push_back(writer.image(picture));
  }
  put_on_pages(pass, images);
}

}  // namespace factsheet::output
