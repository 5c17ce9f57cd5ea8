#include "output/svg/svg_masks.h"

#include "output/svg/svg_path_extent.h"
#include "output/svg/svg_styles.h"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>
#include <string>
#include <string_view>

namespace factsheet::output {
namespace {

constexpr std::array plain_shapes{"path", "rect", "circle", "ellipse", "polygon", "polyline"};

bool is_shape(XmlElement const& element) {
  return std::find(plain_shapes.begin(), plain_shapes.end(), element.name) != plain_shapes.end();
}

double number_in(XmlElement const& element, char const* name) {
  std::string const* const own = element.attribute(name);
  double number = 0;
  if (own != nullptr) std::istringstream(*own) >> number;
  return number;
}

struct MaskArea {
  double x, y, width, height;

  [[nodiscard]] bool holds(XmlElement const& shape) const {
    if (shape.attribute("transform") != nullptr || shape.attribute("style") != nullptr) return false;
    if (shape.name == "rect") {
      double const left = number_in(shape, "x"), top = number_in(shape, "y");
      return holds(left, top) && holds(left + number_in(shape, "width"), top + number_in(shape, "height"));
    }
    std::string const* const path = shape.attribute("d");
    return shape.name == "path" && path != nullptr && holds_path(*path);
  }

 private:
  [[nodiscard]] bool holds_across(double at) const { return at >= x - slack && at <= x + width + slack; }
  [[nodiscard]] bool holds_down(double at) const { return at >= y - slack && at <= y + height + slack; }
  [[nodiscard]] bool holds(double across, double down) const { return holds_across(across) && holds_down(down); }

  [[nodiscard]] bool holds_path(std::string const& path) const {
    auto const extent = extent_of_path(path);
    return extent && holds(extent->left, extent->top) && holds(extent->right, extent->bottom);
  }

  static constexpr double slack = 0.01;
};

class MaskTurner {
 public:
  explicit MaskTurner(XmlElement& root) : root_(root), styles_(root) { collect(root); }

  void turn() {
    if (masks_.empty()) return;
    for (auto const& [id, mask] : masks_) {
      if (is_white(*mask)) clips_.emplace(id, mask);
    }
    put_clips(root_);
    for (auto const& [id, mask] : clips_) add_clip(id, *mask);
  }

 private:
  void collect(XmlElement& element) {
    if (std::string const* const id = element.attribute("id")) {
      by_id_.try_emplace(*id, &element);
      if (element.name == "mask") masks_.try_emplace(*id, &element);
    }
    for (auto& child : element.children) collect(*child);
  }

  [[nodiscard]] bool is_set(XmlElement const& element, char const* property, std::string_view but_to = "none") const {
    std::string const value = plain_words(styles_.own(element, property));
    return !value.empty() && value != but_to;
  }

  [[nodiscard]] bool is_one(XmlElement const& element, char const* property) const {
    std::string const value = plain_words(styles_.inherited(element, property));
    return value.empty() || value == "1" || value == "100%";
  }

  /// It shows all of what lies in its shapes, and nothing else.
  [[nodiscard]] bool is_white(XmlElement const& mask) const {
    bool const in_units_of_the_user =
        mask.attribute("maskContentUnits") == nullptr || *mask.attribute("maskContentUnits") == "userSpaceOnUse";
    bool any = false;
    for (auto const& child : mask.children) {
      if (child->name.empty()) continue;
      if (!is_white_shape(*child)) return false;
      any = true;
    }
    return any && in_units_of_the_user && !is_set(mask, "mask") && !is_set(mask, "clip-path") && has_room(mask);
  }

  /// The area that it is limited to holds its shapes, as programs write it, or is the usual one around what is masked.
  [[nodiscard]] static bool has_room(XmlElement const& mask) {
    constexpr std::array sides{"x", "y", "width", "height"};
    bool const is_limited =
        std::any_of(sides.begin(), sides.end(), [&mask](char const* side) { return mask.attribute(side) != nullptr; });
    if (!is_limited) return true;
    std::string const* const units = mask.attribute("maskUnits");
    if (units == nullptr || *units != "userSpaceOnUse") return false;
    MaskArea const area{number_in(mask, "x"), number_in(mask, "y"), number_in(mask, "width"),
                        number_in(mask, "height")};
    return std::all_of(mask.children.begin(), mask.children.end(),
                       [&area](auto const& child) { return child->name.empty() || area.holds(*child); });
  }

  [[nodiscard]] bool is_white_shape(XmlElement const& element) const {
    XmlElement const* shape = &element;
    if (element.name == "use" && element.href().substr(0, 1) == "#") {
      auto const found = by_id_.find(element.href().substr(1));
      if (found == by_id_.end()) return false;
      shape = found->second;
    }
    if (!is_shape(*shape)) return false;
    for (XmlElement const* one : {&element, shape}) {
      for (char const* property : {"mask", "clip-path", "filter"}) {
        if (is_set(*one, property)) return false;
      }
      if (is_set(*one, "opacity", "1")) return false;
    }
    std::string fill = plain_words(styles_.own(*shape, "fill"));
    if (fill.empty()) fill = plain_words(styles_.inherited(element, "fill"));
    bool const white = fill == "#fff" || fill == "#ffffff" || fill == "white" || fill == "rgb(255,255,255)";
    std::string const stroke = plain_words(styles_.inherited(element, "stroke"));
    return white && (stroke.empty() || stroke == "none") && !is_set(*shape, "stroke") &&
           is_one(element, "fill-opacity");
  }

  void put_clips(XmlElement& element) {
    std::string const masked_by = styles_.own(element, "mask");
    std::string_view const mask = id_in_url(masked_by);
    if (auto const found = clips_.find(mask); found != clips_.end() && !is_set(element, "clip-path")) {
      std::string const* const own = element.attribute("style");
      element.set("style", (own == nullptr ? std::string() : *own + ";") + "mask:none!important;clip-path:url(#" +
                               clip_name(found->first) + ")!important");
    }
    for (auto& child : element.children) put_clips(*child);
  }

  static std::string clip_name(std::string const& mask) { return mask + ".clip"; }

  void add_clip(std::string const& id, XmlElement const& mask) {
    XmlElement& clip = root_.add("clipPath");
    clip.set("id", clip_name(id));
    if (std::string const* const moved = mask.attribute("transform")) clip.set("transform", *moved);
    for (auto const& child : mask.children) {
      if (child->name.empty()) continue;
      XmlElement& shape = clip.add(child->name);
      shape.attributes = child->attributes;
      shape.remove("id");
      std::string const rule = styles_.inherited(*child, "fill-rule");
      if (!rule.empty()) shape.set("clip-rule", rule);
    }
  }

  XmlElement& root_;
  SvgStyles styles_;
  std::map<std::string, XmlElement*, std::less<>> by_id_, masks_, clips_;
};

}  // namespace

void turn_masks_into_clips(XmlElement& root) { MaskTurner(root).turn(); }

}  // namespace factsheet::output
