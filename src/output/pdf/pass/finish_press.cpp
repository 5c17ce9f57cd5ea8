#include "output/pdf/pass/finish_press.h"

#include "output/fault.h"
#include "output/pdf/pass/contents.h"
#include "output/pdf/pass/embedded_fonts.h"
#include "output/pdf/pass/images.h"
#include "output/pdf/pass/metadata.h"
#include "output/pdf/pass/pass.h"
#include "output/pdf/pass/writer.h"
#include "output/pdf/press_facts.h"
#include "output/pdf/xmp.h"
#include "output/press/press_colours.h"

#include <qpdf/QPDFPageDocumentHelper.hh>

namespace factsheet::output {
namespace {

struct PressPass {
  Pass& pass;
  Surround const& around;
  Press const& press;
};

Object overprint_states() {
  Object states = Object::newDictionary();
  for (bool const stroke : {false, true}) {
    for (bool const fill : {false, true}) {
      // Mode 1: an ink that an overprinting colour does not have is left as it is (ISO 32000-1 §8.6.7).
      states.replaceKey(overprint_state(stroke, fill), pdf_dictionary({{"/Type", pdf_name("ExtGState")},
                                                                       {"/OP", Object::newBool(stroke)},
                                                                       {"/op", Object::newBool(fill)},
                                                                       {"/OPM", pdf_integer(1)}}));
    }
  }
  return states;
}

/// Separation All with a tint that puts as much on each plate (ISO 32000-1 §8.6.6.4).
Object registration(QPDF& pdf) {
  Object tint = pdf_dictionary({{"/FunctionType", pdf_integer(2)},
                                {"/Domain", pdf_array({0, 1})},
                                {"/C0", pdf_array({0, 0, 0, 0})},
                                {"/C1", pdf_array({1, 1, 1, 1})},
                                {"/N", pdf_integer(1)}});
  return pdf.makeIndirectObject(
      Object::newArray({pdf_name("Separation"), pdf_name("All"), pdf_name("DeviceCMYK"), tint}));
}

/// Of what Cairo gave a page, its fonts and the pictures alone stay.
void finish_resources(PressPass const& with) {
  Pass& pass = with.pass;
  Object states = pass.pdf.makeIndirectObject(overprint_states());
  Object spaces = Object::newDictionary();
  if (!with.around.marks.empty()) spaces.replaceKey(registration_space, registration(pass.pdf));
  for (Object& page : pass.pages) {
    Object drawn = page.getKey("/Resources");
    Object resources = Object::newDictionary();
    for (char const* key : {"/Font", "/XObject"}) {
      if (drawn.hasKey(key)) resources.replaceKey(key, drawn.getKey(key));
    }
    resources.replaceKey("/ExtGState", states);
    if (!spaces.getKeys().empty()) resources.replaceKey("/ColorSpace", spaces);
    page.replaceKey("/Resources", resources);
  }
}

/// What Cairo says of a face beyond PDF 1.4.
void drop_later_keys(Pass& pass) {
  for (Object object : pass.pdf.getAllObjects()) {
    if (!object.isDictionary() || !object.getKey("/Type").isNameAndEquals("/FontDescriptor")) continue;
    for (char const* key : {"/FontFamily", "/FontStretch", "/FontWeight"}) object.removeKey(key);
  }
}

/// A rectangle `inset` inside the medium.
Object box(Size medium, Length inset) {
  return pdf_array({inset.pt(), inset.pt(), (medium.width - inset).pt(), (medium.height - inset).pt()});
}

void finish_boxes(PressPass const& with) {
  for (std::size_t i = 0; i < with.pass.pages.size(); ++i) {
    Object page = with.pass.pages[i];
    Size const medium = medium_size(with.pass.document.pages[i].size, with.around);
    page.replaceKey("/MediaBox", box(medium, {}));
    page.replaceKey("/BleedBox", box(medium, with.around.margin - with.around.bleed));
    page.replaceKey("/TrimBox", box(medium, with.around.margin));
    for (char const* key : {"/CropBox", "/ArtBox", "/Annots", "/Group", "/StructParents", "/Tabs"}) page.removeKey(key);
  }
}

Object output_intent(PressPass const& with) {
  std::string const& icc = press_profile(with.pass.assets, with.press.paper);
  if (icc.empty()) fail_internally({}, "the profile of the press is missing");
  Object profile = shared_stream(with.pass.pdf, icc, *with.pass.assets.deflated);
  profile.getDict().replaceKey("/N", pdf_integer(4));
  PrintingCondition const condition = printing_condition(with.press.paper);
  return pdf_dictionary({{"/Type", pdf_name("OutputIntent")},
                         {"/S", pdf_name("GTS_PDFX")},
                         {"/OutputConditionIdentifier", Object::newString(condition.identifier)},
                         {"/OutputCondition", Object::newString(condition.description)},
                         {"/RegistryName", Object::newString("http://www.color.org")},
                         {"/Info", Object::newString(condition.description)},
                         {"/DestOutputProfile", profile}});
}

Object packet(Pass& pass, DocumentFacts const& facts) {
  std::string contents = facts.title + facts.iso_date();
  for (Object& page : pass.pages) contents += stream_data(page.getKey("/Contents"));
  Object made = Object::newStream(&pass.pdf, xmp_packet_for_press(facts, contents));
  made.getDict().replaceKey("/Type", pdf_name("Metadata"));
  made.getDict().replaceKey("/Subtype", pdf_name("XML"));
  return made;
}

void finish_press_metadata(PressPass const& with) {
  Pass& pass = with.pass;
  DocumentFacts const facts = press_facts(pass.document, pass.assets, with.press);
  Object info = info_dictionary(facts);
  info.replaceKey("/GTS_PDFXVersion", Object::newString(version_name(with.press.standard)));
  info.replaceKey("/Trapped", pdf_name("False"));
  pass.pdf.getTrailer().replaceKey("/Info", pass.pdf.makeIndirectObject(info));
  Object root = pass.pdf.getRoot();
  for (std::string const& key : root.getKeys()) {
    if (key != "/Type" && key != "/Pages") root.removeKey(key);
  }
  root.replaceKey("/OutputIntents", Object::newArray({pass.pdf.makeIndirectObject(output_intent(with))}));
  if (with.press.standard == PressStandard::x4) root.replaceKey("/Metadata", packet(pass, facts));
}

}  // namespace

std::string finish_press(scene::Document const& document, PdfDrawing const& drawing, Surround const& around,
                         Press const& press, OutputAssets const& assets, Diagnostics& notes) {
  QPDF pdf;
  pdf.processMemoryFile("drawing", drawing.pdf.data(), drawing.pdf.size());
  Pass pass{pdf, document, drawing, assets, {}, {}};
  for (auto& page : QPDFPageDocumentHelper(pdf).getAllPages()) pass.pages.push_back(page.getObjectHandle());
  finish_contents(pass, {nullptr, InkBuild::press, drawing.inks});
  finish_press_images(pass, press, notes);
  finish_fonts(pass);
  drop_later_keys(pass);
  PressPass const with{pass, around, press};
  finish_resources(with);
  finish_boxes(with);
  finish_press_metadata(with);
  // ISO 15930-4 is a file of PDF 1.4, which has no object streams yet; ISO 15930-7 one of 1.6.
  bool const old = press.standard == PressStandard::x1a;
  return write_pdf(pdf, old ? "1.4" : "1.6", old ? ObjectStreams::none : ObjectStreams::used);
}

}  // namespace factsheet::output
