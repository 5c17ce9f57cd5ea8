#include "text/fonts/glyph_reader.h"

#include "core/utf8.h"
#include "text/typography/letters.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace factsheet::text {
namespace {

/// The glyphs of a letter with its marks, in the order from left to right.
struct Group {
  int first = 0, last = 0;  ///< `last` is past the end
  std::size_t text_at = 0;
  double x = 0;
};

class GlyphReader {
 public:
  GlyphReader(PangoGlyphString const& glyphs, ShapeRequest const& request, hb_font_t* font, double scale)
      : glyphs_(glyphs), request_(request), font_(font), scale_(scale) {}

  ShapedText read() {
    std::vector<Group> groups = group();
    if (request_.right_to_left) std::reverse(groups.begin(), groups.end());
    ShapedText shaped;
    shaped.advance = end_;
    shaped.glyphs.reserve(static_cast<std::size_t>(glyphs_.num_glyphs));
    shaped.clusters.reserve(groups.size());
    bool nominal_before = true;
    for (std::size_t i = 0; i < groups.size(); ++i) {
      // Characters that have no glyph at the start belong to the first cluster.
      std::size_t const begin = i == 0 ? 0 : groups[i].text_at;
      std::size_t const end = i + 1 < groups.size() ? groups[i + 1].text_at : request_.text.size();
      append(shaped, groups[i], static_cast<int>(end - begin));
      bool const nominal = is_nominal(groups[i], end);
      shaped.clusters.back().partable = i == 0 || (nominal_before && nominal);
      if (nominal) shaped.clusters.back().kerning = kerning(groups[i]);
      nominal_before = nominal;
    }
    return shaped;
  }

 private:
  [[nodiscard]] PangoGlyphInfo const& glyph(int index) const { return glyphs_.glyphs[index]; }

  /// Where the letter begins to which the glyph belongs: Pango gives each mark a cluster of its own.
  [[nodiscard]] std::size_t letter_of(int index) {
    auto const at = static_cast<std::size_t>(glyphs_.log_clusters[index]);
    std::size_t next = at;
    if (at == 0 || !follows_base(next_code_point(request_.text, next))) return at;
    if (letters_.empty()) find_letters();
    return letters_[at];
  }

  void find_letters() {
    letters_.resize(request_.text.size());
    std::size_t letter = 0;
    for (std::size_t at = 0; at < request_.text.size();) {
      std::size_t const begin = at;
      if (!follows_base(next_code_point(request_.text, at))) letter = begin;
      std::fill(letters_.begin() + static_cast<std::ptrdiff_t>(begin),
                letters_.begin() + static_cast<std::ptrdiff_t>(at), letter);
    }
  }

  std::vector<Group> group() {
    std::vector<Group> groups;
    for (int i = 0; i < glyphs_.num_glyphs; ++i) {
      // Joiners are drawn as nothing; their bytes belong to the letter before.
      if (glyph(i).glyph == PANGO_GLYPH_EMPTY) continue;
      std::size_t const letter = letter_of(i);
      if (groups.empty() || groups.back().text_at != letter) groups.push_back({i, i, letter, end_});
      groups.back().last = i + 1;
      end_ += glyph(i).geometry.width * scale_;
    }
    return groups;
  }

  void append(ShapedText& shaped, Group const& group, int bytes) const {
    double x = group.x;
    int count = 0;
    for (int i = group.first; i < group.last; ++i) {
      PangoGlyphInfo const& it = glyph(i);
      if (it.glyph == PANGO_GLYPH_EMPTY) continue;
      // For what the face lacks Pango gives the character; the face's own box is drawn.
      PangoGlyph const id = (it.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0 ? 0 : it.glyph;
      shaped.glyphs.push_back({id, x + it.geometry.x_offset * scale_, it.geometry.y_offset * scale_});
      x += it.geometry.width * scale_;
      ++count;
    }
    shaped.clusters.push_back({bytes, count, x - group.x});
  }

  /// Is it one character that is drawn as the glyph it has by itself, and where it stands by itself? Between two of
  /// them there is kerning at most, and that narrows the first.
  [[nodiscard]] bool is_nominal(Group const& group, std::size_t end) const {
    bool const simple = request_.script == PANGO_SCRIPT_LATIN || request_.script == PANGO_SCRIPT_GREEK ||
                        request_.script == PANGO_SCRIPT_CYRILLIC;
    if (!simple || request_.right_to_left || group.last != group.first + 1) return false;
    std::size_t next = group.text_at;
    char32_t const character = next_code_point(request_.text, next);
    PangoGlyphInfo const& it = glyph(group.first);
    if (next != end || it.geometry.x_offset != 0 || it.geometry.y_offset != 0) return false;
    // Figures are changed one by one into those of one width, or of several.
    if (is_digit(character)) return true;
    hb_codepoint_t nominal = 0;
    return hb_font_get_nominal_glyph(font_, character, &nominal) != 0 && nominal == it.glyph;
  }

  [[nodiscard]] double kerning(Group const& group) const {
    PangoGlyphInfo const& it = glyph(group.first);
    return (it.geometry.width - hb_font_get_glyph_h_advance(font_, it.glyph)) * scale_;
  }

  PangoGlyphString const& glyphs_;
  ShapeRequest const& request_;
  hb_font_t* font_;
  double scale_;
  double end_ = 0;
  std::vector<std::size_t> letters_;  ///< where the letter of each byte begins; empty as long as there is no mark
};

}  // namespace

ShapedText read_glyphs(PangoGlyphString const& glyphs, ShapeRequest const& request, hb_font_t* font, double scale) {
  return GlyphReader(glyphs, request, font, scale).read();
}

}  // namespace factsheet::text
