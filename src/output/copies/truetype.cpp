#include "output/copies/truetype.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <glib.h>

namespace factsheet::output {
namespace {

unsigned u16(std::string_view bytes, std::size_t at) {
  if (at + 2 > bytes.size()) return 0;
  return static_cast<unsigned>(static_cast<unsigned char>(bytes[at])) << 8U | static_cast<unsigned char>(bytes[at + 1]);
}
int i16(std::string_view bytes, std::size_t at) { return static_cast<std::int16_t>(u16(bytes, at)); }
std::uint32_t u32(std::string_view bytes, std::size_t at) { return u16(bytes, at) << 16U | u16(bytes, at + 2); }

void put16(std::string& to, std::size_t at, unsigned value) {
  to[at] = static_cast<char>(value >> 8U);
  to[at + 1] = static_cast<char>(value);
}
void put32(std::string& to, std::size_t at, std::uint32_t value) {
  put16(to, at, value >> 16U);
  put16(to, at + 2, value & 0xffffU);
}

std::uint32_t checksum(std::string_view table) {
  std::uint32_t sum = 0;
  for (std::size_t at = 0; at < table.size(); at += 4) {
    for (std::size_t i = at; i < at + 4; ++i) {
      sum += static_cast<std::uint32_t>(i < table.size() ? static_cast<unsigned char>(table[i]) : 0U)
             << (8U * (3 - (i - at)));
    }
  }
  return sum;
}

// Of a part of a composite glyph.
constexpr unsigned words_follow = 0x1, one_scale = 0x8, more_parts = 0x20, two_scales = 0x40, a_matrix = 0x80;

std::size_t size_of_part(unsigned flags) {
  std::size_t size = 4 + ((flags & words_follow) != 0 ? 4U : 2U);
  if ((flags & one_scale) != 0) size += 2;
  if ((flags & two_scales) != 0) size += 4;
  if ((flags & a_matrix) != 0) size += 8;
  return size;
}

/// A font file of these tables, in the order of their tags.
std::string font_of(std::map<std::string, std::string> const& tables) {
  constexpr std::size_t head_size = 12, entry_size = 16;
  std::string file(head_size + tables.size() * entry_size, '\0');
  put32(file, 0, 0x00010000);
  put16(file, 4, static_cast<unsigned>(tables.size()));
  unsigned search = 1, steps = 0;
  for (; search * 2 <= tables.size(); search *= 2) ++steps;
  put16(file, 6, search * 16);
  put16(file, 8, steps);
  put16(file, 10, static_cast<unsigned>(tables.size() - search) * 16);
  std::size_t entry = head_size;
  for (auto const& [tag, bytes] : tables) {
    file.replace(entry, 4, tag);
    put32(file, entry + 4, checksum(bytes));
    put32(file, entry + 8, static_cast<std::uint32_t>(file.size()));
    put32(file, entry + 12, static_cast<std::uint32_t>(bytes.size()));
    file += bytes;
    file.resize((file.size() + 3) / 4 * 4, '\0');
    entry += entry_size;
  }
  return file;
}

}  // namespace

std::optional<TrueType> TrueType::read(std::string bytes) {
  auto const kept = std::make_shared<std::string const>(std::move(bytes));
  return of(*kept, kept);
}

std::optional<TrueType> TrueType::open(std::string const& path) {
  constexpr gboolean is_writable = FALSE;
  std::shared_ptr<GMappedFile> const file(g_mapped_file_new(path.c_str(), is_writable, nullptr),
                                          [](GMappedFile* mapped) {
                                            if (mapped != nullptr) g_mapped_file_unref(mapped);
                                          });
  if (file == nullptr) return std::nullopt;
  return of({g_mapped_file_get_contents(file.get()), g_mapped_file_get_length(file.get())}, file);
}

std::optional<TrueType> TrueType::of(std::string_view file, std::shared_ptr<void const> owner) {
  TrueType font;
  font.bytes_ = file;
  font.owner_ = std::move(owner);
  bool const is_truetype = u32(file, 0) == 0x00010000 || file.substr(0, 4) == "true";
  if (!is_truetype) return std::nullopt;
  for (unsigned i = 0; i < u16(file, 4); ++i) {
    std::size_t const entry = 12 + i * 16UL;
    if (entry + 16 > file.size()) return std::nullopt;
    std::size_t const offset = u32(file, entry + 8), length = u32(file, entry + 12);
    if (offset > file.size() || length > file.size() - offset) return std::nullopt;
    font.tables_[std::string(file.substr(entry, 4))] = {offset, length};
  }
  if (!font.read_facts()) return std::nullopt;
  return font;
}

std::string_view TrueType::table(std::string const& tag) const {
  auto const found = tables_.find(tag);
  if (found == tables_.end()) return {};
  return bytes_.substr(found->second.first, found->second.second);
}

int TrueType::in_thousandths(int units) const {
  return static_cast<int>(std::lround(units * 1000.0 / static_cast<double>(units_)));
}

bool TrueType::read_facts() {
  auto const head = table("head"), hhea = table("hhea"), maxp = table("maxp"), os2 = table("OS/2"),
             post = table("post");
  loca_ = table("loca");
  glyf_ = table("glyf");
  hmtx_ = table("hmtx");
  bool const is_whole = head.size() >= 54 && hhea.size() >= 36 && maxp.size() >= 6 && os2.size() >= 78 &&
                        post.size() >= 16 && !glyf_.empty() && !loca_.empty();
  if (!is_whole) return false;
  units_ = static_cast<int>(u16(head, 18));
  glyphs_ = u16(maxp, 4);
  long_metrics_ = u16(hhea, 34);
  long_offsets_ = u16(head, 50) != 0;
  std::size_t const offsets = (glyphs_ + 1UL) * (long_offsets_ ? 4 : 2);
  std::size_t const metrics = long_metrics_ * 4UL + (glyphs_ - std::min(glyphs_, long_metrics_)) * 2UL;
  if (units_ == 0 || glyphs_ == 0 || long_metrics_ == 0 || loca_.size() < offsets || hmtx_.size() < metrics) {
    return false;
  }
  facts_.ascent = in_thousandths(i16(hhea, 4));
  facts_.descent = in_thousandths(i16(hhea, 6));
  facts_.cap_height = os2.size() >= 90 ? in_thousandths(i16(os2, 88)) : facts_.ascent;
  facts_.left = in_thousandths(i16(head, 36));
  facts_.bottom = in_thousandths(i16(head, 38));
  facts_.right = in_thousandths(i16(head, 40));
  facts_.top = in_thousandths(i16(head, 42));
  facts_.weight = static_cast<int>(u16(os2, 4));
  facts_.italic_angle = static_cast<std::int32_t>(u32(post, 4)) / 65536.0;
  facts_.fixed_pitch = u32(post, 12) != 0;
  facts_.name = name();
  return !facts_.name.empty();
}

/// Its PostScript name (6), letters, digits, "+" and "-" of it: others have no place in a PDF name.
std::string TrueType::name() const {
  auto const names = table("name");
  std::size_t const storage = u16(names, 4);
  for (unsigned i = 0; i < u16(names, 2); ++i) {
    std::size_t const entry = 6 + i * 12UL;
    if (u16(names, entry + 6) != 6) continue;
    std::size_t const at = storage + u16(names, entry + 10);
    std::string plain;
    for (std::size_t k = 0; k < u16(names, entry + 8) && at + k < names.size(); ++k) {
      char const c = names[at + k];
      bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (letter || (c >= '0' && c <= '9') || c == '+' || c == '-') plain += c;
    }
    if (!plain.empty()) return plain;
  }
  return {};
}

int TrueType::advance(std::uint32_t glyph) const {
  return in_thousandths(static_cast<int>(u16(hmtx_, std::min(glyph, long_metrics_ - 1) * 4UL)));
}

std::string_view TrueType::outline(std::uint32_t glyph) const {
  if (glyph >= glyphs_) return {};
  std::size_t const from = long_offsets_ ? u32(loca_, glyph * 4UL) : u16(loca_, glyph * 2UL) * 2UL;
  std::size_t const to = long_offsets_ ? u32(loca_, glyph * 4UL + 4) : u16(loca_, glyph * 2UL + 2) * 2UL;
  if (from >= to || to > glyf_.size()) return {};
  return glyf_.substr(from, to - from);
}

/// A letter with an accent is made of both.
void TrueType::add_parts(std::uint32_t glyph, GlyphSet& glyphs) const {
  auto const drawn = outline(glyph);
  if (drawn.empty() || i16(drawn, 0) >= 0) return;
  unsigned flags = more_parts;
  for (std::size_t at = 10; (flags & more_parts) != 0 && at + 4 <= drawn.size(); at += size_of_part(flags)) {
    flags = u16(drawn, at);
    std::uint32_t const part = u16(drawn, at + 2);
    if (part < glyphs_ && glyphs.insert(part).second) add_parts(part, glyphs);
  }
}

std::string TrueType::subset(GlyphList const& wanted) const {
  GlyphSet glyphs(wanted.begin(), wanted.end());
  glyphs.insert(0);
  glyphs.erase(glyphs.lower_bound(glyphs_), glyphs.end());
  for (std::uint32_t const glyph : GlyphSet(glyphs)) add_parts(glyph, glyphs);
  std::size_t const count = *glyphs.rbegin() + 1UL;
  std::map<std::string, std::string> tables;
  for (char const* tag : {"cvt ", "fpgm", "head", "hhea", "maxp", "prep"}) {
    if (auto const found = table(tag); !found.empty()) tables[tag] = found;
  }
  tables["hmtx"] = metrics_of(glyphs, count);
  put_outlines(glyphs, count, tables);
  put32(tables["head"], 8, 0);
  put16(tables["hhea"], 34, static_cast<unsigned>(count));
  put16(tables["maxp"], 4, static_cast<unsigned>(count));
  return font_of(tables);
}

std::string TrueType::metrics_of(GlyphSet const& glyphs, std::size_t count) const {
  std::string metrics(count * 4, '\0');
  for (std::uint32_t const glyph : glyphs) {
    bool const is_long = glyph < long_metrics_;
    put16(metrics, glyph * 4UL, u16(hmtx_, std::min(glyph, long_metrics_ - 1) * 4UL));
    put16(metrics, glyph * 4UL + 2,
          u16(hmtx_, is_long ? glyph * 4UL + 2 : long_metrics_ * 4UL + (glyph - long_metrics_) * 2UL));
  }
  return metrics;
}

void TrueType::put_outlines(GlyphSet const& glyphs, std::size_t count,
                            std::map<std::string, std::string>& tables) const {
  std::string& outlines = tables["glyf"];
  std::vector<std::size_t> starts;
  for (std::uint32_t const glyph : glyphs) {
    starts.resize(glyph + 1UL, outlines.size());
    outlines += outline(glyph);
    outlines.resize((outlines.size() + 3) / 4 * 4, '\0');
  }
  starts.resize(count + 1, outlines.size());
  constexpr std::size_t most_in_short = 2 * 0xffff;
  bool const is_short = outlines.size() <= most_in_short;
  std::string& offsets = tables["loca"];
  offsets.assign(starts.size() * (is_short ? 2 : 4), '\0');
  for (std::size_t i = 0; i < starts.size(); ++i) {
    if (is_short) {
      put16(offsets, i * 2, static_cast<unsigned>(starts[i] / 2));
    } else {
      put32(offsets, i * 4, static_cast<std::uint32_t>(starts[i]));
    }
  }
  put16(tables["head"], 50, is_short ? 0 : 1);
}

}  // namespace factsheet::output
