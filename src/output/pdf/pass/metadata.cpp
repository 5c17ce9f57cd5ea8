#include "output/pdf/pass/metadata.h"

#include "core/language.h"
#include "output/fault.h"
#include "output/pdf/pass/writer.h"

namespace factsheet::output {
namespace {

/// The colours of the file are sRGB (ISO 19005-2 §6.2.3).
Object output_intent(Pass& pass) {
  if (pass.assets.srgb_icc.empty()) fail_internally({}, "the sRGB profile is missing");
  Object profile = shared_stream(pass.pdf, pass.assets.srgb_icc, *pass.assets.deflated);
  profile.getDict().replaceKey("/N", pdf_integer(3));
  return pdf_dictionary({{"/Type", pdf_name("OutputIntent")},
                         {"/S", pdf_name("GTS_PDFA1")},
                         {"/OutputConditionIdentifier", Object::newString("sRGB")},
                         {"/Info", Object::newString("sRGB IEC61966-2.1")},
                         {"/DestOutputProfile", profile}});
}

void add_if_any(Object& dictionary, char const* key, std::string const& text) {
  if (!text.empty()) dictionary.replaceKey(key, pdf_text(text));
}

/// Two pages side by side stand in the order in which the language is read.
Object viewer_preferences(DocumentFacts const& facts) {
  Object preferences = pdf_dictionary({{"/DisplayDocTitle", Object::newBool(true)}});
  auto const* const language = find_language(facts.language);
  bool const leftwards = language != nullptr && language->direction == Direction::right_to_left;
  if (leftwards) preferences.replaceKey("/Direction", pdf_name("R2L"));
  return preferences;
}

}  // namespace

Object info_dictionary(DocumentFacts const& facts) {
  Object info = Object::newDictionary();
  add_if_any(info, "/Title", facts.title);
  add_if_any(info, "/Author", facts.author);
  add_if_any(info, "/Subject", facts.description);
  add_if_any(info, "/Keywords", facts.joined_keywords());
  add_if_any(info, "/Creator", facts.producer);
  add_if_any(info, "/Producer", facts.producer);
  add_if_any(info, "/CreationDate", facts.pdf_date());
  add_if_any(info, "/ModDate", facts.pdf_date());
  return info;
}

void finish_metadata(Pass& pass) {
  DocumentFacts const facts = gather_facts(pass.document, pass.assets);
  pass.pdf.getTrailer().replaceKey("/Info", pass.pdf.makeIndirectObject(info_dictionary(facts)));
  Object packet = Object::newStream(&pass.pdf, xmp_packet(facts));
  packet.getDict().replaceKey("/Type", pdf_name("Metadata"));
  packet.getDict().replaceKey("/Subtype", pdf_name("XML"));
  Object root = pass.pdf.getRoot();
  root.replaceKey("/Metadata", packet);
  root.replaceKey("/Lang", Object::newString(facts.language));
  root.replaceKey("/ViewerPreferences", viewer_preferences(facts));
  root.replaceKey("/OutputIntents", Object::newArray({pass.pdf.makeIndirectObject(output_intent(pass))}));
}

}  // namespace factsheet::output
