#include "text/fonts/typeface.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include <hb-ot.h>

namespace factsheet::text {
namespace {

Diagnostic refuse(std::string const& path, std::string const& why, std::string const& help) {
  return error({}, "font-file", "the font \"" + path + "\" " + why, help);
}

bool has_table(hb_face_t* face, hb_tag_t tag) {
  BlobHandle const table(hb_face_reference_table(face, tag));
  return hb_blob_get_length(table.get()) > 0;
}

/// Does the directory of tables name one that is not in the file?
bool is_cut_off(hb_face_t* face) {
  std::array<hb_tag_t, 64> tags{};
  unsigned int count = tags.size();
  hb_face_get_table_tags(face, 0, &count, tags.data());
  return !std::all_of(tags.begin(), tags.begin() + count, [&](hb_tag_t tag) { return has_table(face, tag); });
}

std::string name(hb_face_t* face, hb_ot_name_id_t id) {
  std::array<char, 256> text{};
  unsigned int size = text.size();
  hb_ot_name_get_utf8(face, id, hb_language_from_string("en", -1), &size, text.data());
  return {text.data(), size};
}

std::string family_of(hb_face_t* face) {
  std::string const typographic = name(face, HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY);
  return typographic.empty() ? name(face, HB_OT_NAME_ID_FONT_FAMILY) : typographic;
}

std::optional<Diagnostic> fault_of(hb_face_t* face, std::string const& path) {
  static constexpr std::array<hb_tag_t, 8> needed = {
      HB_TAG('h', 'e', 'a', 'd'), HB_TAG('h', 'h', 'e', 'a'), HB_TAG('h', 'm', 't', 'x'), HB_TAG('m', 'a', 'x', 'p'),
      HB_TAG('c', 'm', 'a', 'p'), HB_TAG('O', 'S', '/', '2'), HB_TAG('n', 'a', 'm', 'e'), HB_TAG('p', 'o', 's', 't')};
  auto const is_there = [&](hb_tag_t tag) { return has_table(face, tag); };
  if (hb_face_get_glyph_count(face) == 0 || !std::all_of(needed.begin(), needed.end(), is_there) || is_cut_off(face)) {
    return refuse(path, "is damaged or no font", "use a TrueType file (.ttf) as its maker gives it");
  }
  if (hb_ot_var_has_data(face) != 0) {
    return refuse(path, "is a variable font", "use static files, one for each weight");
  }
  if (!has_table(face, HB_TAG('g', 'l', 'y', 'f'))) {
    return refuse(path, "has no TrueType outlines", "use the family's .ttf files in place of .otf");
  }
  return std::nullopt;
}

Length metric(hb_font_t* font, hb_ot_metrics_tag_t tag, double units_per_em) {
  hb_position_t value = 0;
  hb_ot_metrics_get_position_with_fallback(font, tag, &value);
  return Length::from_pt(value / units_per_em);
}

FontMetrics metrics_of(hb_font_t* font, double units_per_em) {
  FontMetrics metrics;
  metrics.ascent = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, units_per_em);
  Length const descender = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, units_per_em);
  metrics.descent = Length::from_pt(std::abs(descender.pt()));
  metrics.cap_height = metric(font, HB_OT_METRICS_TAG_CAP_HEIGHT, units_per_em);
  metrics.x_height = metric(font, HB_OT_METRICS_TAG_X_HEIGHT, units_per_em);
  return metrics;
}

scene::FontFace describe(hb_font_t* font, std::string const& path) {
  scene::FontFace face;
  face.path = path;
  face.family = family_of(hb_font_get_face(font));
  face.weight = static_cast<int>(std::lround(hb_style_get_value(font, HB_STYLE_TAG_WEIGHT)));
  face.italic =
      hb_style_get_value(font, HB_STYLE_TAG_ITALIC) > 0 || hb_style_get_value(font, HB_STYLE_TAG_SLANT_ANGLE) != 0;
  return face;
}

BufferHandle filled_buffer(ShapeRequest const& request) {
  BufferHandle buffer(hb_buffer_create());
  hb_buffer_add_utf8(buffer.get(), request.text.data(), static_cast<int>(request.text.size()), 0, -1);
  hb_buffer_set_direction(buffer.get(), request.right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer.get(), hb_script_from_iso15924_tag(request.script));
  hb_buffer_set_language(buffer.get(),
                         hb_language_from_string(request.language.data(), static_cast<int>(request.language.size())));
  hb_buffer_set_flags(buffer.get(), HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
  return buffer;
}

/// The glyphs of one cluster in HarfBuzz's order, which is the visual one.
struct Group {
  unsigned int first = 0, last = 0;  ///< `last` is past the end
  std::size_t text_at = 0;
  double x = 0;
};

/// Reads a shaped buffer into logical order.
class BufferReader {
 public:
  BufferReader(hb_buffer_t* buffer, double scale) : scale_(scale) {
    infos_ = hb_buffer_get_glyph_infos(buffer, &count_);
    positions_ = hb_buffer_get_glyph_positions(buffer, &count_);
  }

  ShapedText read(std::size_t text_size, bool right_to_left) {
    std::vector<Group> groups = group();
    if (right_to_left) std::reverse(groups.begin(), groups.end());
    ShapedText shaped;
    shaped.advance = end_;
    shaped.glyphs.reserve(count_);
    shaped.clusters.reserve(groups.size());
    for (std::size_t i = 0; i < groups.size(); ++i) {
      std::size_t const next = i + 1 < groups.size() ? groups[i + 1].text_at : text_size;
      // Characters that have no glyph at the start belong to the first cluster.
      std::size_t const begin = i == 0 ? 0 : groups[i].text_at;
      append(shaped, groups[i], static_cast<int>(next - begin));
    }
    return shaped;
  }

 private:
  std::vector<Group> group() {
    std::vector<Group> groups;
    for (unsigned int i = 0; i < count_; ++i) {
      if (groups.empty() || groups.back().text_at != infos_[i].cluster)
        groups.push_back({i, i, infos_[i].cluster, end_});
      groups.back().last = i + 1;
      end_ += positions_[i].x_advance * scale_;
    }
    return groups;
  }

  void append(ShapedText& shaped, Group const& group, int bytes) const {
    double x = group.x;
    for (unsigned int i = group.first; i < group.last; ++i) {
      hb_glyph_position_t const& position = positions_[i];
      shaped.glyphs.push_back({infos_[i].codepoint, x + position.x_offset * scale_, -position.y_offset * scale_});
      x += position.x_advance * scale_;
    }
    bool const partable = (hb_glyph_info_get_glyph_flags(&infos_[group.first]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) == 0;
    shaped.clusters.push_back({bytes, static_cast<int>(group.last - group.first), x - group.x, partable});
  }

  hb_glyph_info_t* infos_ = nullptr;
  hb_glyph_position_t* positions_ = nullptr;
  unsigned int count_ = 0;
  double scale_ = 1;
  double end_ = 0;
};

}  // namespace

Result<std::shared_ptr<Typeface const>> Typeface::open(std::string const& path) {
  BlobHandle const blob(hb_blob_create_from_file_or_fail(path.c_str()));
  if (!blob) return refuse(path, "cannot be read", "check the path and that the file may be read");
  FaceHandle const face(hb_face_create(blob.get(), 0));
  if (std::optional<Diagnostic> fault = fault_of(face.get(), path)) return *fault;
  auto made = std::make_shared<Typeface>();
  made->font_.reset(hb_font_create(face.get()));
  made->units_per_em_ = hb_face_get_upem(face.get());
  hb_font_make_immutable(made->font_.get());
  made->face_ = std::make_shared<scene::FontFace>(describe(made->font_.get(), path));
  made->metrics_ = metrics_of(made->font_.get(), made->units_per_em_);
  return std::shared_ptr<Typeface const>(std::move(made));
}

double Typeface::left_bearing(std::uint32_t glyph) const {
  hb_glyph_extents_t extents{};
  if (hb_font_get_glyph_extents(font_.get(), glyph, &extents) == 0) return 0;
  return extents.x_bearing / units_per_em_;
}

bool Typeface::covers(char32_t character) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font_.get(), character, &glyph) != 0 && glyph != 0;
}

ShapedText Typeface::shape(ShapeRequest const& request) const {
  // Faces differ in which figures they show unasked: Source Sans those of one width, so both are asked for by name.
  hb_tag_t const figures = request.tabular_figures ? HB_TAG('t', 'n', 'u', 'm') : HB_TAG('p', 'n', 'u', 'm');
  hb_feature_t const feature = {figures, 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
  BufferHandle const buffer = filled_buffer(request);
  hb_shape(font_.get(), buffer.get(), &feature, 1);
  return BufferReader(buffer.get(), 1 / units_per_em_).read(request.text.size(), request.right_to_left);
}

}  // namespace factsheet::text
