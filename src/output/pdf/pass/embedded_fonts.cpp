#include "output/pdf/pass/embedded_fonts.h"

#include "output/fault.h"
#include "output/pdf/to_unicode.h"

namespace factsheet::output {
namespace {

/// Fonts by the name of their resource, which Cairo gives alike on all pages.
std::map<std::string, Object> collect_fonts(Pass const& pass) {
  std::map<std::string, Object> fonts;
  for (Object page : pass.pages) {
    Object resources = page.getKey("/Resources");
    Object listed = resources.isDictionary() ? resources.getKey("/Font") : Object::newNull();
    if (!listed.isDictionary()) continue;
    for (std::string const& name : listed.getKeys()) {
      auto const [held, is_new] = fonts.emplace(name, listed.getKey(name));
      if (!is_new && held->second.getObjGen() != listed.getKey(name).getObjGen()) {
        fail_internally({}, "two fonts have one name");
      }
    }
  }
  return fonts;
}

void require_embedded(Object font, std::string const& name) {
  Object descriptor = font.getKey("/FontDescriptor");
  bool const embedded = descriptor.isDictionary() &&
                        (descriptor.getKey("/FontFile2").isStream() || descriptor.getKey("/FontFile3").isStream() ||
                         descriptor.getKey("/FontFile").isStream());
  if (!embedded) fail_internally({}, "the font " + name + " is not embedded");
}

/// The font that holds the glyphs: itself, or what a composite font is made of.
Object glyph_font(Object font, std::string const& name) {
  std::string const kind = font.getKey("/Subtype").isName() ? font.getKey("/Subtype").getName() : "";
  if (kind == "/Type0") return font.getKey("/DescendantFonts").getArrayItem(0);
  if (kind == "/TrueType" || kind == "/Type1") return font;
  fail_internally({}, "the font " + name + " became " + kind);
}

/// Letters, digits, "+" and "-" of a name: Cairo lets signs through that no PDF name may have.
std::string plain_name(std::string const& name) {
  std::string plain;
  for (char const c : name) {
    bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (letter || (c >= '0' && c <= '9') || c == '+' || c == '-') plain += c;
  }
  return plain;
}

/// In all places alike (ISO 32000-1, 9.6.4 and 9.8.1).
void give_plain_name(Object font, Object glyphs) {
  std::string const name = plain_name(glyphs.getKey("/BaseFont").getName());
  font.replaceKey("/BaseFont", pdf_name(name));
  glyphs.replaceKey("/BaseFont", pdf_name(name));
  glyphs.getKey("/FontDescriptor").replaceKey("/FontName", pdf_name(name));
}

/// As `name` shows them: code to text.
void repair_text(Pass& pass, Object font, std::string const& name) {
  if (!font.getKey("/ToUnicode").isStream()) fail_internally({}, "the font " + name + " has no text");
  ToUnicode map = parse_to_unicode(stream_data(font.getKey("/ToUnicode")));
  for (auto at = pass.glyph_texts.lower_bound({name, 0}); at != pass.glyph_texts.end() && at->first.first == name;
       ++at) {
    map.texts[at->first.second] = at->second;
  }
  spell_out_ligatures(map);
  font.replaceKey("/ToUnicode", Object::newStream(&pass.pdf, write_to_unicode(map)));
}

}  // namespace

void finish_fonts(Pass& pass) {
  for (auto& [name, font] : collect_fonts(pass)) {
    Object glyphs = glyph_font(font, name);
    require_embedded(glyphs, name);
    // PDF/A wants it said (ISO 19005-2 §6.2.11.3.2); Cairo numbers the glyphs of a subset as it writes them.
    if (glyphs.getKey("/Subtype").isNameAndEquals("/CIDFontType2")) {
      glyphs.replaceKey("/CIDToGIDMap", pdf_name("Identity"));
    }
    give_plain_name(font, glyphs);
    repair_text(pass, font, name);
  }
}

}  // namespace factsheet::output
