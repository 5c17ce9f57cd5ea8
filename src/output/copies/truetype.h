// A TrueType font file, and the smaller one with some of its glyphs (OpenType 1.9, "The OpenType Font File").
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace factsheet::output {

/// Numbers of glyphs.
using GlyphList = std::vector<std::uint32_t>;

/// What a PDF says of a face, in thousandths of its size.
struct FaceFacts {
  std::string name;  ///< PostScript's
  int ascent = 0, descent = 0, cap_height = 0;
  int left = 0, bottom = 0, right = 0, top = 0;  ///< of all its glyphs together
  double italic_angle = 0;
  int weight = 400;
  bool fixed_pitch = false;
};

class TrueType {
 public:
  /// The font in `bytes`; nothing when it is no TrueType font, or damaged.
  static std::optional<TrueType> read(std::string bytes);
  /// The font in that file, of which only what is used is ever in memory.
  static std::optional<TrueType> open(std::string const& path);

  [[nodiscard]] FaceFacts const& facts() const { return facts_; }
  /// How far the pen moves, in thousandths of the size.
  [[nodiscard]] int advance(std::uint32_t glyph) const;
  /// The same font with these glyphs alone, each under its own number, so that what shows them does not depend on which
  /// others there are.
  [[nodiscard]] std::string subset(GlyphList const& glyphs) const;

 private:
  using GlyphSet = std::set<std::uint32_t>;

  [[nodiscard]] std::string_view table(std::string const& tag) const;
  [[nodiscard]] bool read_facts();
  [[nodiscard]] std::string name() const;
  [[nodiscard]] std::string_view outline(std::uint32_t glyph) const;
  void add_parts(std::uint32_t glyph, GlyphSet& glyphs) const;
  [[nodiscard]] std::string metrics_of(GlyphSet const& glyphs, std::size_t count) const;
  void put_outlines(GlyphSet const& glyphs, std::size_t count, std::map<std::string, std::string>& tables) const;
  [[nodiscard]] int in_thousandths(int units) const;

  static std::optional<TrueType> of(std::string_view file, std::shared_ptr<void const> owner);

  std::shared_ptr<void const> owner_;  ///< of the bytes
  std::string_view bytes_;
  std::map<std::string, std::pair<std::size_t, std::size_t>> tables_;  ///< offset and length by tag
  std::string_view loca_, glyf_, hmtx_;                                ///< tables that each glyph is looked up in
  FaceFacts facts_;
  int units_ = 1000;  ///< to the em
  std::uint32_t glyphs_ = 0, long_metrics_ = 0;
  bool long_offsets_ = false;
};

}  // namespace factsheet::output
