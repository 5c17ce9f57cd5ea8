#include "output/pdf/pass/images.h"

#include "output/copier/grey.h"
#include "output/draw/painting.h"
#include "output/fault.h"
#include "output/pdf/content/ink_writer.h"
#include "output/pdf/pass/svg_form.h"
#include "output/pdf/press_notes.h"
#include "output/pictures/picture.h"
#include "output/press/press_picture.h"
#include "output/svg/svg_picture.h"

#include <fmt/format.h>

namespace factsheet::output {
namespace {

class ImageWriter {
 public:
  explicit ImageWriter(Pass& pass) : pass_(pass) {}

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

FormColours colours_in_inks(std::vector<Colour> const& theme, PressColours const& colours, int darkest_grey) {
  constexpr int none_is_full = -255;  // of the greys between two colours
  auto const listed = [](std::array<double, 4> const& inks) { return std::vector<double>(inks.begin(), inks.end()); };
  auto const inks = [&, darkest_grey](Ink const& colour) { return drawing_inks(colour, darkest_grey, theme, colours); };
  return {"DeviceCMYK", [=](Ink const& colour) { return listed(inks(colour)); },
          [=, &colours](Ink const& colour) { return listed(colours.inks(colour, none_is_full)); },
          [=](Ink const& colour, bool stroke) { return ink_operator(inks(colour), stroke); }};
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

/// Makes each picture, and tells of all that are broken at once. `make` returns the object of one.
template <class Make>
std::vector<Object> each_picture(Pass const& pass, Make make) {
  std::vector<Object> images;
  Diagnostics faults;
  for (UsedPicture const& used : pass.drawing.pictures) {
    try {
      images.push_back(make(used));
    } catch (Fault const&) {
      faults.push_back(describe_current_exception(used.at));
    }
  }
  if (!faults.empty()) throw Faults(std::move(faults));
  return images;
}

}  // namespace

void finish_images(Pass& pass, InkBuild build) {
  ImageWriter writer(pass);
  bool const grey = build == InkBuild::grey;
  auto const grey_channel = [](Ink const& colour) { return std::vector{grey_of(colour)}; };
  FormColours const greys{"DeviceGray", grey_channel, grey_channel, write_grey};
  put_on_pages(pass, each_picture(pass, [&](UsedPicture const& used) {
                 ImageFile const& file = *used.file;
                 if (file.kind != ImageKind::svg) {
                   return writer.image(grey ? picture_in_grey(file, used.shown(), pass.assets, used.at)
                                            : picture_for_pdf(file, used.shown(), pass.assets, used.at));
                 }
                 Drawing const& drawing = file.drawing(pass.document.language);
                 bool const as_picture = grey && (drawing.is_transparent || drawing.has_bitmaps);
                 return as_picture ? writer.image(drawing_in_grey(file.path, drawing, used.shown(), used.at))
                                   : make_svg_form(pass, used, grey ? &greys : nullptr);
               }));
}

void finish_press_images(Pass& pass, Press const& press, Diagnostics& notes) {
  if (pass.drawing.pictures.empty()) return;
  ImageWriter writer(pass);
  PressColours const colours(pass.assets, press.paper);
  std::vector<Colour> const known = colours_of(pass.document);
  auto const drawing_for_press = [&](UsedPicture const& used) {
    Drawing const& drawing = used.file->drawing(pass.document.language);
    bool const flattened = drawing.has_bitmaps || (drawing.is_transparent && press.standard == PressStandard::x1a);
    FormColours const in_inks = colours_in_inks(known, colours, drawing.darkest_grey);
    if (!flattened) return make_svg_form(pass, used, &in_inks);
    constexpr double edges_dpi = 600;
    DecodedPicture const picture = svg_as_picture(used.file->path, drawing, used.shown(), edges_dpi, used.at);
    return writer.image(decoded_for_press(used, picture, pass.document, colours));
  };
  put_on_pages(pass, each_picture(pass, [&](UsedPicture const& used) {
                 if (used.file->kind == ImageKind::svg) return drawing_for_press(used);
                 PdfPicture const picture = picture_for_press(used, pass.document, pass.assets, colours);
                 note_press_picture(used, picture, press.paper, notes);
                 return writer.image(picture);
               }));
}

}  // namespace factsheet::output
