#include "output/svg/svg_check.h"

#include "output/svg/svg_clips.h"
#include "output/svg/svg_source.h"
#include "output/svg/svg_styles.h"
#include "output/svg/svg_values.h"
#include "output/svg/xml/xml_parser.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <set>
#include <sstream>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace factsheet::output {
namespace {

constexpr std::size_t most_unfolded = 200'000;
constexpr std::size_t deepest_references = 400;

bool is_named(XmlElement const& element, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), element.name) != names.end();
}

/// Shown only where something names them.
bool is_definition(XmlElement const& element) {
  return is_named(element, {"defs", "symbol", "clipPath", "mask", "pattern", "marker", "linearGradient",
                            "radialGradient", "filter", "style", "title", "desc", "metadata", "script", "view"});
}

bool has_words(XmlElement const& element) {
  if (element.text.find_first_not_of(" \t\r\n") != std::string::npos) return true;
  return std::any_of(element.children.begin(), element.children.end(), [](auto const& child) {
    return !is_named(*child, {"title", "desc", "metadata"}) && has_words(*child);
  });
}

/// What is drawn on a layer of its own takes as long as so many plain elements.
constexpr std::size_t a_layer = 10;
bool is_layer(std::string_view property) { return property == "mask" || property == "filter"; }

constexpr std::array naming_properties{"fill",   "stroke",     "clip-path",    "mask",      "filter",
                                       "marker", "marker-mid", "marker-start", "marker-end"};

class SvgChecker {
 public:
  SvgChecker(std::string const& path, XmlElement& root, Span const& at)
      : path_(path), at_(at), root_(root), styles_(root) {}

  SvgFindings check() {
    collect_ids(root_);
    check_rules();
    painted_by_strangers_ = is_painted_by_strangers();
    unfolded(root_);
    return std::move(findings_);
  }

 private:
  [[noreturn]] void unknown(std::string const& what) const { refuse_unknown(path_, what, at_); }
  [[noreturn]] void refuse(std::string const& what, std::string help) const {
    refuse_svg(path_, what, std::move(help), at_);
  }

  void collect_ids(XmlElement& element) {
    if (std::string const* const id = element.attribute("id")) findings_.by_id.try_emplace(*id, &element);
    if (element.name == "use" && !element.href().empty()) shown_again_.emplace(element.href().substr(1));
    for (auto& child : element.children) collect_ids(*child);
  }

  /// Selectors that are not understood may mean anything that is shown.
  void check_rules() const {
    for (std::string const& rule : styles_.at_rules()) {
      if (auto const what = unknown_at_rule(rule); !what.empty()) unknown(what);
    }
    if (styles_.has_nesting()) unknown("style rules within one another");
    for (SvgRule const& rule : styles_.rules()) {
      for (SvgSelector const& selector : rule.selectors) {
        if (auto const what = unknown_in_selector(selector); !what.empty()) unknown(what);
        if (selector.plain) continue;
        for (auto const& declared : rule.declarations) check_value(declared.property, declared.value, true);
      }
    }
  }

  void check_value(std::string_view property, std::string_view value, bool styled) const {
    if (auto const what = unknown_in_value(property, value, styled); !what.empty()) unknown(what);
  }

  /// How many elements are drawn for this one, with all that it names.
  std::size_t unfolded(XmlElement& element) {
    if (element.name.empty() || is_hidden(element)) return 0;
    if (is_named(element, {"image", "text"}) && is_unseen(element)) {
      findings_.vain.emplace_back(&element, "display");
      return 0;
    }
    if (element.name == "pattern" && patterns_ > 0) unknown("a pattern within a pattern");
    auto const [known, is_new] = counts_.try_emplace(&element, 0);
    if (!is_new) return known->second;
    if (++depth_ > deepest_references)
      throw XmlLimit(fmt::format("{} elements within one another", deepest_references));
    check_element(element);
    std::size_t count = 1 + (is_blended(element) ? a_layer : 0) + unfolded_references(element);
    if (!is_named(element, {"text", "flowRoot", "foreignObject", "title", "desc", "metadata", "style", "script"})) {
      patterns_ += element.name == "pattern" ? 1 : 0;
      for (auto& child : element.children) {
        if (!is_definition(*child) || is_named(element, {"clipPath", "filter"})) count += unfolded(*child);
        require_simple(count);
      }
      patterns_ -= element.name == "pattern" ? 1 : 0;
    }
    --depth_;
    return counts_[&element] = count;
  }

  static void require_simple(std::size_t count) {
    if (count > most_unfolded) {
      throw XmlLimit(fmt::format("{} elements once those that it shows again are counted", most_unfolded));
    }
  }

  std::size_t unfolded_references(XmlElement& element) {
    std::size_t count = 0;
    for (std::string_view const property : naming_properties) {
      std::string const value = styles_.own(element, property);
      XmlElement* const target = named(element, property, value);
      if (target != nullptr) count += (is_layer(property) ? a_layer : 1) * unfolded(*target);
    }
    if (is_named(element, {"use", "linearGradient", "radialGradient", "pattern", "filter"})) {
      count += unfolded_link(element);
    }
    require_simple(count);
    return count;
  }

  XmlElement* named(XmlElement& element, std::string_view property, std::string const& value) {
    std::string_view const id = id_in_url(value);
    if (id.empty()) return nullptr;
    auto const found = findings_.by_id.find(id);
    if (found != findings_.by_id.end()) return found->second;
    refuse_coded(id);
    if (property == "clip-path" || property == "mask" || property == "filter") {
      findings_.vain.emplace_back(&element, property);
    }
    return nullptr;
  }

  /// librsvg looks for the name as it is written: "#Layer%201" where the id is "Layer 1".
  void refuse_coded(std::string_view name) const {
    if (name.find('%') != std::string_view::npos) unknown("a name that is written in codes (%20)");
  }

  std::size_t unfolded_link(XmlElement& element) {
    std::string_view const link = element.href();
    if (link.empty()) return 0;
    if (link.front() != '#') unknown("something of another file");
    auto const found = findings_.by_id.find(link.substr(1));
    if (found == findings_.by_id.end()) {
      refuse_coded(link);
      return 0;
    }
    if (element.name == "use" && found->second->name == "symbol") findings_.uses_of_symbols.push_back(&element);
    bool const is_sized = element.attribute("width") != nullptr || element.attribute("height") != nullptr;
    if (element.name == "use" && found->second->name == "svg" && is_sized) unknown("an <svg> that a <use> sizes");
    return unfolded(*found->second);
  }

  [[nodiscard]] bool is_hidden(XmlElement const& element) const {
    return plain_words(styles_.own(element, "display")) == "none";
  }

  /// What would be refused for nothing, were it not left out.
  [[nodiscard]] bool is_unseen(XmlElement const& element) const {
    auto const is_nought = [&](char const* property) {
      std::string const value = plain_words(styles_.own(element, property));
      return value == "0" || value == "0%" || value == "0px";
    };
    if (is_nought("opacity")) return true;
    if (element.name == "text" && is_unpainted(element)) return true;
    if (element.name == "image" && (is_nought("width") || is_nought("height"))) return true;
    return plain_words(styles_.inherited(element, "visibility")) == "hidden" && !shows_a_part(element);
  }

  /// Letters without a fill and an outline, as programs leave them beside their paths. In a clip they count all the
  /// same.
  [[nodiscard]] bool is_unpainted(XmlElement const& text) const {
    for (XmlElement const* above = &text; above != nullptr; above = above->parent) {
      if (above->name == "clipPath") return false;
    }
    return !painted_by_strangers_ && has_no_paint(text);
  }

  /// By rules of which it is not known what they hold for.
  [[nodiscard]] bool is_painted_by_strangers() const {
    auto const paints = [](SvgDeclaration const& declared) {
      return declared.property == "fill" || declared.property == "stroke";
    };
    return std::any_of(styles_.rules().begin(), styles_.rules().end(), [&](SvgRule const& rule) {
      bool const is_plain = std::all_of(rule.selectors.begin(), rule.selectors.end(),
                                        [](SvgSelector const& selector) { return selector.plain; });
      return !is_plain && std::any_of(rule.declarations.begin(), rule.declarations.end(), paints);
    });
  }

  [[nodiscard]] bool has_no_paint(XmlElement const& element) const {
    bool const is_empty = element.text.find_first_not_of(" \t\r\n") == std::string::npos;
    bool const is_clear = is_empty || (paint_of(element, "fill") == "none" && paint_of(element, "stroke") != "some");
    return is_clear && std::all_of(element.children.begin(), element.children.end(),
                                   [this](auto const& child) { return has_no_paint(*child); });
  }

  /// "none", "some", or empty: nothing is said of it. What is shown again takes over the paint of each place.
  [[nodiscard]] std::string paint_of(XmlElement const& element, char const* property) const {
    for (XmlElement const* at = &element; at != nullptr; at = at->parent) {
      std::string const own = plain_words(styles_.own(*at, property));
      if (!own.empty() && own != "inherit") return own == "none" || own == "transparent" ? "none" : "some";
      std::string const* const id = at->attribute("id");
      if (id != nullptr && shown_again_.count(*id) > 0) return "some";
    }
    return {};
  }

  [[nodiscard]] bool shows_a_part(XmlElement const& element) const {
    return std::any_of(element.children.begin(), element.children.end(), [this](auto const& child) {
      return plain_words(styles_.own(*child, "visibility")) == "visible" || shows_a_part(*child);
    });
  }

  [[nodiscard]] bool is_blended(XmlElement const& element) const {
    std::string const opacity = plain_words(styles_.own(element, "opacity"));
    std::string const mode = plain_words(styles_.own(element, "mix-blend-mode"));
    return (!opacity.empty() && opacity != "1") || (!mode.empty() && mode != "normal");
  }

  void check_element(XmlElement const& element) {
    if (is_named(element, {"animate", "animateColor", "animateMotion", "animateTransform", "set"})) {
      return check_animation(element);
    }
    check_kind(element);
    for (XmlAttribute const& own : element.attributes) {
      if (!is_for_others(own.name)) check_value(own.name, own.value, false);
    }
    if (std::string const* const style = element.attribute("style")) {
      for (auto const& declared : parse_declarations(*style)) check_value(declared.property, declared.value, true);
    }
    for (SvgMatch const& match : styles_.rules_for(element)) {
      if (!checked_rules_.insert(match.rule).second) continue;
      for (auto const& declared : match.rule->declarations) check_value(declared.property, declared.value, true);
    }
    check_together(element);
  }

  /// What is drawn is the picture as it begins, in which a part may not be seen yet.
  void check_animation(XmlElement const& animation) const {
    std::string const* const property = animation.attribute("attributeName");
    if (property == nullptr) return;
    constexpr std::array hiding{
        "opacity", "fill-opacity", "stroke-opacity", "visibility", "display", "stroke-dashoffset", "stroke-dasharray",
        "r",       "width",        "height"};
    if (std::find(hiding.begin(), hiding.end(), *property) != hiding.end()) {
      unknown(fmt::format("an animation of {}", *property));
    }
  }

  /// No value of a property, but names, or words for programs and for those who listen.
  static bool is_for_others(std::string const& attribute) {
    return attribute == "style" || attribute == "id" || attribute == "class" || attribute.starts_with("on") ||
           attribute.starts_with("data-") || attribute.starts_with("aria-");
  }

  void check_kind(XmlElement const& element) const {
    if (is_named(element, {"text", "flowRoot"}) && has_words(element)) {
      refuse("text",
             "in the drawing program, turn text into paths, or use the picture as a PNG at least 2200 pixels wide");
    }
    if (element.name == "foreignObject" && (has_words(element) || !element.children.empty())) {
      unknown("HTML in a foreignObject");
    }
    if (is_named(element, {"image", "feImage"})) {
      refuse("a bitmap", "in the drawing program, take it out, or use the picture as a PNG at least 2200 pixels wide");
    }
    if (is_named(element, {"meshgradient", "meshGradient", "mesh", "hatch", "solidcolor", "solidColor"})) {
      unknown(fmt::format("a <{}>", element.name));
    }
    // Of a filter with a step that it does not know, librsvg draws nothing, nor what has the filter.
    if (is_named(element, {"feDropShadow"})) unknown("a <feDropShadow>");
    if (element.name == "clipPath") check_clip(element, true);
    if (element.name == "clipPath" && may_have_holes(element, styles_)) unknown("a clip of shapes that overlap");
    if (element.name == "mask" && plain_words(styles_.own(element, "color-interpolation")) == "linearrgb") {
      unknown("a mask with color-interpolation: linearRGB");
    }
    if (element.name == "feConvolveMatrix") check_convolution(element);
    if (&element == &root_) check_background();
  }

  /// librsvg believes what such a filter says of its size.
  void check_convolution(XmlElement const& filter) const {
    std::string const* const order = filter.attribute("order");
    std::string const* const matrix = filter.attribute("kernelMatrix");
    std::istringstream sizes(order == nullptr ? "3" : *order), numbers(matrix == nullptr ? "" : *matrix);
    double columns = 0, rows = 0;
    sizes >> columns;
    if (sizes.peek() == ',') sizes.get();
    if (!(sizes >> rows)) rows = columns;
    double count = 0;
    for (std::string number; numbers >> number;) ++count;
    constexpr double most = 15;
    if (columns > most || rows > most || columns * rows != count) unknown("a filter with a wrong feConvolveMatrix");
  }

  void check_background() const {
    for (char const* const property : {"background", "background-color"}) {
      std::string const colour = plain_words(styles_.own(root_, property));
      std::size_t const bracket = colour.find('(');
      bool const one_colour = colour.find(' ') == std::string::npos || bracket < colour.find(' ');
      if (colour == "0 0" || (one_colour && unknown_in_value("color", colour, true).empty())) continue;
      unknown("a background in a style");
    }
  }

  /// A clip within a clip is passed over by librsvg.
  void check_clip(XmlElement const& element, bool is_clip) const {
    std::string const own = plain_words(styles_.own(element, "clip-path"));
    if (!own.empty() && own != "none") unknown(is_clip ? "a clip that is clipped" : "a clip within a clip");
    for (auto const& child : element.children) check_clip(*child, false);
    if (element.name != "use" || element.href().substr(0, 1) != "#") return;
    auto const found = findings_.by_id.find(element.href().substr(1));
    if (found != findings_.by_id.end() && is_a_shape(*found->second)) check_clip(*found->second, false);
  }

  /// A clip shows nothing else by a use, and nothing that shows something again.
  static bool is_a_shape(XmlElement const& element) {
    return is_named(element, {"path", "rect", "circle", "ellipse", "line", "polygon", "polyline", "text"});
  }

  /// What means something beside another property alone.
  void check_together(XmlElement const& element) const {
    bool const moved = !styles_.own(element, "transform").empty();
    std::string const origin = plain_words(styles_.own(element, "transform-origin"));
    if (moved && !means_the_corner(origin)) unknown("transform-origin");
    std::string const box = plain_words(styles_.own(element, "transform-box"));
    if (moved && !box.empty() && box != "view-box") unknown("transform-box");
    if (element.attribute("pathLength") != nullptr && draws(element, "stroke-dasharray")) {
      unknown("pathLength with a dashed line");
    }
    std::string const effect = plain_words(styles_.inherited(element, "vector-effect"));
    if (!effect.empty() && effect != "none" && !is_named(element, {"g", "svg", "defs"}) && draws(element, "stroke")) {
      unknown(fmt::format("vector-effect: {}", effect));
    }
  }

  static bool means_the_corner(std::string_view origin) {
    if (origin == "left top" || origin == "top left") return true;
    return origin.find_first_of("123456789abcdefghijklmnoqrsuvwyz") == std::string_view::npos;
  }

  [[nodiscard]] bool draws(XmlElement const& element, std::string_view property) const {
    std::string const value = plain_words(styles_.inherited(element, property));
    return !value.empty() && value != "none";
  }

  std::string const& path_;
  Span const& at_;
  XmlElement& root_;
  SvgStyles styles_;
  SvgFindings findings_;
  std::set<SvgRule const*> checked_rules_;
  std::set<std::string, std::less<>> shown_again_;  // ids that a use names
  bool painted_by_strangers_ = false;
  std::map<XmlElement const*, std::size_t> counts_;
  std::size_t depth_ = 0;
  int patterns_ = 0;  ///< that what is looked at stands in
};

}  // namespace

SvgFindings check_svg(std::string const& path, XmlElement& root, Span const& at) {
  return SvgChecker(path, root, at).check();
}

}  // namespace factsheet::output
