#include "output/pdf/pass/svg_form.h"

#include "output/pdf/pass/drawn_svg.h"
#include "output/pdf/pass/shading_colours.h"
#include "output/svg/form_window.h"
#include "output/svg/svg.h"

#include <set>
#include <string>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace factsheet::output {
namespace {

void visit_entries(Object resources, char const* kind, std::function<void(Object, std::string const&)> const& visit) {
  if (!resources.isDictionary()) return;
  Object listed = resources.getKey(kind);
  if (!listed.isDictionary()) return;
  for (std::string const& name : listed.getKeys()) visit(listed, name);
}

/// Readers would smooth a picture by themselves, which PDF/A forbids.
class Smoothing {
 public:
  void take_out(Object const& resources) {
    for (char const* kind : {"/XObject", "/Pattern"}) {
      visit_entries(resources, kind, [this](Object listed, std::string const& name) { visit(listed.getKey(name)); });
    }
    visit_entries(resources, "/ExtGState", [this](Object listed, std::string const& name) {
      Object mask = listed.getKey(name).getKey("/SMask");
      if (mask.isDictionary()) visit(mask.getKey("/G"));
    });
  }

 private:
  void visit(Object stream) {
    if (!stream.isStream() || !seen_.insert(stream.getObjectID()).second) return;
    stream.getDict().removeKey("/Interpolate");
    visit(stream.getDict().getKey("/SMask"));
    take_out(stream.getDict().getKey("/Resources"));
  }

  std::set<int> seen_;
};

/// Writes the colours of all that a drawing names anew, in the drawing's own file. Masks of light keep theirs, which
/// are amounts of it.
class Recolouring {
 public:
  Recolouring(QPDF& file, FormColours const& colours) : file_(file), colours_(colours) {}

  void of_resources(Object const& resources) {
    visit_entries(resources, "/XObject",
                  [this](Object listed, std::string const& name) { of_stream(listed.getKey(name)); });
    visit_entries(resources, "/ExtGState", [this](Object listed, std::string const& name) {
      Object mask = listed.getKey(name).getKey("/SMask");
      if (mask.isDictionary() && mask.getKey("/S").isNameAndEquals("/Alpha")) of_stream(mask.getKey("/G"));
    });
    visit_entries(resources, "/Pattern", [this](Object listed, std::string const& name) {
      Object pattern = listed.getKey(name);
      if (pattern.isStream()) {
        of_stream(pattern);
      } else {
        pattern.replaceKey("/Shading", of_shading(pattern.getKey("/Shading")));
      }
    });
    visit_entries(resources, "/Shading", [this](Object listed, std::string const& name) {
      listed.replaceKey(name, of_shading(listed.getKey(name)));
    });
  }

 private:
  void of_stream(Object stream) {
    if (!stream.isStream() || !seen_.insert(stream.getObjectID()).second) return;
    if (stream.getDict().getKey("/Subtype").isNameAndEquals("/Image")) return;  // grey ones, in masks
    stream.replaceStreamData(recolour(stream_data(stream), colours_.write), Object::newNull(), Object::newNull());
    Object group = stream.getDict().getKey("/Group");
    if (group.isDictionary()) group.replaceKey("/CS", pdf_name(colours_.space));
    of_resources(stream.getDict().getKey("/Resources"));
  }

  Object of_shading(Object const& shading) {
    auto const [known, is_new] = shadings_.try_emplace(shading.getObjectID(), Object::newNull());
    if (is_new || shading.getObjectID() == 0) {
      known->second = file_.makeIndirectObject(recoloured_shading(file_, shading, colours_));
    }
    return known->second;
  }

  QPDF& file_;
  FormColours const& colours_;
  std::set<int> seen_;
  std::map<int, Object> shadings_;
};

}  // namespace

Object make_svg_form(Pass& pass, UsedPicture const& used, FormColours const* colours) {
  constexpr double printed_bitmap_dpi = 300;
  Drawing const& read = used.file->drawing(pass.document.language);
  Drawing const drawing =
      read.has_bitmaps || read.is_transparent
          ? with_pixels_for(used.file->path, read, used.shown().whole_size(), printed_bitmap_dpi, used.at)
          : read;
  QPDF file;
  file.setImmediateCopyFrom(true);
  DrawnSvg drawn = read_drawn_svg(file, drawing);
  Object resources = Object::newDictionary();
  if (drawn.resources.isDictionary()) {
    Smoothing().take_out(drawn.resources);
    if (colours != nullptr) Recolouring(file, *colours).of_resources(drawn.resources);
    resources = pass.pdf.copyForeignObject(file.makeIndirectObject(drawn.resources));
  }
  Object form =
      Object::newStream(&pass.pdf, colours == nullptr ? drawn.content : recolour(drawn.content, colours->write));
  Object dictionary = form.getDict();
  dictionary.replaceKey("/Type", pdf_name("XObject"));
  dictionary.replaceKey("/Subtype", pdf_name("Form"));
  FormWindow const window(drawing.width, drawing.height, used.crop);
  auto const& [left, bottom, right, top] = window.box;
  dictionary.replaceKey("/BBox", pdf_array({left, bottom, right, top}));
  dictionary.replaceKey("/Matrix", Object::parse(fmt::format("[{:.8f}]", fmt::join(window.matrix, " "))));
  dictionary.replaceKey("/Resources", resources);
  if (drawn.kinds.transparency || drawn.kinds.blending) {
    // Blended by itself, in the colours of the file (ISO 32000-1 §11.6.6).
    dictionary.replaceKey("/Group",
                          pdf_dictionary({{"/Type", pdf_name("Group")},
                                          {"/S", pdf_name("Transparency")},
                                          {"/I", Object::newBool(true)},
                                          {"/CS", pdf_name(colours == nullptr ? "DeviceRGB" : colours->space)}}));
  }
  return form;
}

}  // namespace factsheet::output
