#include "output/copies/font_writer.h"

#include "output/copies/pdf_text.h"
#include "output/pdf/to_unicode.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace factsheet::output {
namespace {

/// Adds the texts unless a glyph stands for another one already. Most parts of pages have no glyph that is new.
bool add_texts(TextsOfGlyphs& to, TextsOfGlyphs const& more) {
  std::size_t lacking = 0;
  auto known = to.begin();
  for (auto const& [glyph, text] : more) {
    while (known != to.end() && known->first < glyph) ++known;
    bool const is_known = known != to.end() && known->first == glyph;
    if (is_known && known->second != text) return false;
    lacking += is_known ? 0 : 1;
  }
  if (lacking == 0) return true;
  TextsOfGlyphs all;
  all.reserve(to.size() + lacking);
  std::set_union(std::make_move_iterator(to.begin()), std::make_move_iterator(to.end()), more.begin(), more.end(),
                 std::back_inserter(all), [](auto const& a, auto const& b) { return a.first < b.first; });
  to = std::move(all);
  return true;
}

/// Six letters that follow from the glyphs tell subsets of one face apart (ISO 32000-1 §9.6.4).
std::string subset_tag(GlyphList const& glyphs) {
  std::uint64_t value = 0xcbf29ce484222325ULL;
  for (std::uint32_t const glyph : glyphs) value = (value ^ glyph) * 0x100000001b3ULL;
  std::string tag;
  for (int i = 0; i < 6; ++i, value /= 26) tag += static_cast<char>('A' + value % 26);
  return tag;
}

int flags_of(FaceFacts const& facts) {
  constexpr int fixed_pitch = 1, symbolic = 4, italic = 64;
  return symbolic + (facts.fixed_pitch ? fixed_pitch : 0) + (facts.italic_angle != 0 ? italic : 0);
}

std::string descriptor(FaceFacts const& facts, std::string const& name, int font_file) {
  // Programs ask for a thickness of stems that the font does not tell; this is a usual one for the weight.
  int const stems = 10 + 220 * (facts.weight - 50) / 900;
  return fmt::format(
      "<</Type /FontDescriptor /FontName /{} /Flags {} /FontBBox [{} {} {} {}] /ItalicAngle {:g} /Ascent {} "
      "/Descent {} /CapHeight {} /StemV {} /FontFile2 {} 0 R>>",
      name, flags_of(facts), facts.left, facts.bottom, facts.right, facts.top, facts.italic_angle, facts.ascent,
      facts.descent, facts.cap_height, stems, font_file);
}

/// Runs of glyphs that follow one another, each with its first number (ISO 32000-1 §9.7.4.3).
std::string widths(TrueType const& face, TextsOfGlyphs const& texts) {
  std::string list = "[";
  std::uint32_t next = 0;
  for (auto const& [glyph, text] : texts) {
    if (list.size() == 1 || glyph != next) {
      if (list.size() > 1) list += ']';
      append_integer(list, glyph);
      list += '[';
    } else {
      list += ' ';
    }
    append_integer(list, face.advance(glyph));
    next = glyph + 1;
  }
  return list + "]]";
}

}  // namespace

bool add_text(TextsOfGlyphs& to, std::uint32_t glyph, std::string const& text) {
  auto const place = std::lower_bound(to.begin(), to.end(), glyph,
                                      [](auto const& entry, std::uint32_t wanted) { return entry.first < wanted; });
  bool const is_known = place != to.end() && place->first == glyph;
  if (!is_known) to.emplace(place, glyph, text);
  return !is_known || place->second == text;
}

TrueType const* FontShelf::find(std::string const& path) {
  auto found = fonts_.find(path);
  if (found == fonts_.end()) found = fonts_.emplace(path, Shelved{TrueType::open(path)}).first;
  return found->second.face ? &*found->second.face : nullptr;
}

FontSubset const& FontShelf::subset(std::string const& path, GlyphList const& glyphs, Deflater& deflater) {
  Shelved& shelved = fonts_.at(path);
  return shelved.subsets.of(glyphs, [&] {
    std::string file = shelved.face->subset(glyphs);
    std::size_t const size = file.size();
    return FontSubset{subset_tag(glyphs) + "+" + shelved.face->facts().name, size, deflater.deflated(std::move(file))};
  });
}

Bytes FontShelf::to_unicode(TextsOfGlyphs const& texts, Deflater& deflater) {
  return texts_.of(texts, [&] {
    ToUnicode map;
    map.code_bytes = 2;
    for (auto const& [glyph, text] : texts) map.texts[glyph] = text;
    spell_out_ligatures(map);
    return deflater.deflated(write_to_unicode(map));
  });
}

std::size_t FontWriter::use(std::string const& path, TrueType const& face, TextsOfGlyphs const& texts) {
  auto found = std::find_if(fonts_.begin(), fonts_.end(),
                            [&](Font& font) { return font.path == path && add_texts(font.texts, texts); });
  if (found == fonts_.end()) found = fonts_.insert(found, Font{path, &face, texts});
  return static_cast<std::size_t>(found - fonts_.begin());
}

std::vector<int> FontWriter::texts_by_font(PdfFile& file) const {
  std::vector<TextsOfGlyphs> maps;
  std::vector<std::size_t> by_font;
  for (Font const& font : fonts_) {
    auto found = std::find_if(maps.begin(), maps.end(), [&](auto& map) { return add_texts(map, font.texts); });
    if (found == maps.end()) found = maps.insert(found, font.texts);
    by_font.push_back(static_cast<std::size_t>(found - maps.begin()));
  }
  std::vector<int> objects, streams;
  for (TextsOfGlyphs const& map : maps) {
    streams.push_back(file.add_coded_stream("/Filter /FlateDecode", shelf_.to_unicode(map, deflater_)));
  }
  for (std::size_t const map : by_font) objects.push_back(streams[map]);
  return objects;
}

std::map<std::string, GlyphList> FontWriter::glyphs_by_path() const {
  std::map<std::string, GlyphList> glyphs;
  for (Font const& font : fonts_) {
    GlyphList& of_file = glyphs[font.path];
    auto const from_before = static_cast<std::ptrdiff_t>(of_file.size());
    for (auto const& [glyph, text] : font.texts) of_file.push_back(glyph);
    std::inplace_merge(of_file.begin(), of_file.begin() + from_before, of_file.end());
    of_file.erase(std::unique(of_file.begin(), of_file.end()), of_file.end());
  }
  return glyphs;
}

std::vector<int> FontWriter::write(PdfFile& file) const {
  std::vector<int> const texts = texts_by_font(file);
  auto const glyphs = glyphs_by_path();
  struct Embedded {
    std::string name;
    int descriptor = 0;
  };
  std::map<std::string, Embedded> embedded;
  std::vector<int> objects;
  for (Font const& font : fonts_) {
    Embedded& face = embedded[font.path];
    if (face.descriptor == 0) {
      FontSubset const& subset = shelf_.subset(font.path, glyphs.at(font.path), deflater_);
      std::string const entries = fmt::format("/Length1 {} /Filter /FlateDecode", subset.size);
      int const stream = file.add_coded_stream(entries, subset.deflated);
      face.name = subset.name;
      face.descriptor = file.add(descriptor(font.face->facts(), face.name, stream));
    }
    int const glyph_font = file.add(fmt::format(
        "<</Type /Font /Subtype /CIDFontType2 /BaseFont /{} /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) "
        "/Supplement 0>> /FontDescriptor {} 0 R /CIDToGIDMap /Identity /DW 0 /W {}>>",
        face.name, face.descriptor, widths(*font.face, font.texts)));
    objects.push_back(file.add(
        fmt::format("<</Type /Font /Subtype /Type0 /BaseFont /{} /Encoding /Identity-H /DescendantFonts [{} 0 R] "
                    "/ToUnicode {} 0 R>>",
                    face.name, glyph_font, texts[objects.size()])));
  }
  return objects;
}

}  // namespace factsheet::output
