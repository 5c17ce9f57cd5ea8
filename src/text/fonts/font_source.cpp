#include "text/fonts/font_source.h"

#include "core/enumeration.h"
#include "text/fonts/shape_cache.h"
#include "text/fonts/typeface.h"

#include <algorithm>
#include <optional>
#include <set>

namespace factsheet::text {
namespace {

std::string style_name(int weight, bool italic) {
  std::string name;
  switch (weight) {
    case 400:
      name = italic ? "" : "regular";
      break;
    case 600:
      name = "semi-bold";
      break;
    case 700:
      name = "bold";
      break;
    case 800:
      name = "extra-bold";
      break;
    default:
      name = "weight " + std::to_string(weight);
      break;
  }
  if (!italic) return name;
  return name.empty() ? "italic" : name + " italic";
}

class FontSource final : public GlyphSource {
 public:
  explicit FontSource(std::vector<std::shared_ptr<Typeface const>> faces) : faces_(std::move(faces)) {}

  Result<std::vector<FaceNumber>> faces(TextStyle const& style) const override {
    std::vector<FaceNumber> numbers;
    Diagnostics found;
    FontFamilies const none;
    FontFamilies const& families = style.families ? *style.families : none;
    for (std::size_t i = 0; i < families.size(); ++i) {
      std::optional<FaceNumber> number = find(families[i], style);
      // Scripts of fallback families know no slope: upright letters are better than none.
      if (!number && !numbers.empty() && style.italic) {
        TextStyle upright = style;
        upright.italic = false;
        number = find(families[i], upright);
      }
      if (number) {
        numbers.push_back(*number);
      } else if (!has_family(families[i])) {
        found.push_back(unknown_family(families[i]));
      } else if (i == 0) {
        found.push_back(missing_style(families[i], style));
      }
    }
    if (families.empty()) found.push_back(error({}, "unknown-font", "the style names no font family", remedy("")));
    return {std::move(numbers), std::move(found)};
  }

  std::optional<FaceNumber> text_face(TextStyle const& style) const override {
    if (!style.families) return std::nullopt;
    for (std::string const& family : *style.families) {
      if (auto const number = find(family, style)) return number;
    }
    return std::nullopt;
  }

  bool covers(FaceNumber face, char32_t character) const override { return at(face).covers(character); }
  PangoFont* pango_font(FaceNumber face) const override { return at(face).pango_font(); }

  std::shared_ptr<ShapedText const> shape(ShapeRequest const& request) const override {
    return cache_.find_or_make(request, [&] { return at(request.face).shape(request); });
  }

  std::shared_ptr<scene::FontFace const> face(FaceNumber face) const override { return at(face).face(); }
  FontMetrics metrics(FaceNumber face) const override { return at(face).metrics(); }
  double left_bearing(FaceNumber face, std::uint32_t glyph) const override { return at(face).left_bearing(glyph); }

 private:
  [[nodiscard]] Typeface const& at(FaceNumber face) const { return *faces_[static_cast<std::size_t>(face)]; }

  [[nodiscard]] std::optional<FaceNumber> find(std::string const& family, TextStyle const& style) const {
    for (std::size_t i = 0; i < faces_.size(); ++i) {
      scene::FontFace const& face = *faces_[i]->face();
      bool const same = face.weight == static_cast<int>(style.weight) && face.italic == style.italic;
      if (same && face.family == family) return static_cast<FaceNumber>(i);
    }
    return std::nullopt;
  }

  [[nodiscard]] bool has_family(std::string const& family) const {
    return std::any_of(faces_.begin(), faces_.end(), [&](auto const& face) { return face->face()->family == family; });
  }

  [[nodiscard]] std::string remedy(std::string const& family) const {
    std::set<std::string> names;
    for (auto const& face : faces_) names.insert(face->face()->family);
    std::vector<std::string> const sorted(names.begin(), names.end());
    if (auto const meant = did_you_mean(family, sorted)) return "did you mean \"" + *meant + "\"?";
    return sorted.empty() ? "no font files were given" : "use " + enumerated_in_quotes(sorted, "or");
  }

  [[nodiscard]] Diagnostic unknown_family(std::string const& family) const {
    return of_kind(FaultKind::unknown_font,
                   error({}, "unknown-font", "no font of the family \"" + family + "\"", remedy(family)));
  }

  [[nodiscard]] Diagnostic missing_style(std::string const& family, TextStyle const& style) const {
    std::vector<std::string> styles;
    for (auto const& face : faces_) {
      scene::FontFace const& it = *face->face();
      if (it.family == family) styles.push_back(style_name(it.weight, it.italic));
    }
    return of_kind(FaultKind::missing_face, error({}, "missing-face",
                                                  "the font \"" + family + "\" has no " +
                                                      style_name(static_cast<int>(style.weight), style.italic),
                                                  "it has " + enumerated(styles, "and")));
  }

  std::vector<std::shared_ptr<Typeface const>> faces_;
  ShapeCache cache_;
};

}  // namespace

Result<std::shared_ptr<GlyphSource const>> open_fonts(std::vector<std::string> const& files) {
  Diagnostics found;
  std::vector<std::shared_ptr<Typeface const>> faces;
  for (std::string const& file : files) {
    if (auto face = Typeface::open(file).take(found)) faces.push_back(std::move(*face));
  }
  return {std::make_shared<FontSource>(std::move(faces)), std::move(found)};
}

}  // namespace factsheet::text
