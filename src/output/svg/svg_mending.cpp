#include "output/svg/svg_mending.h"

#include "output/svg/css_selectors.h"
#include "output/svg/svg_styles.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace factsheet::output {
namespace {

/// "nl-BE" is for readers of "nl", as far as they have nothing better.
bool speaks(std::string_view tags, std::string_view language) {
  while (!tags.empty()) {
    std::size_t const comma = std::min(tags.find(','), tags.size());
    std::string const tag = plain_words(tags.substr(0, comma));
    if (tag.substr(0, tag.find('-')) == language.substr(0, language.find('-'))) return true;
    tags.remove_prefix(std::min(comma + 1, tags.size()));
  }
  return false;
}

bool is_for(XmlElement const& element, std::string const& language) {
  std::string const* const tags = element.attribute("systemLanguage");
  if (tags != nullptr && !speaks(*tags, language)) return false;
  std::string const* const extensions = element.attribute("requiredExtensions");
  return extensions == nullptr || (!extensions->empty() && *extensions == "http://www.w3.org/1999/xhtml");
}

/// A stranger is drawn by nobody, and keeps the place.
void take_out(XmlElement& element) {
  element.name.clear();
  element.attributes.clear();
  element.children.clear();
}

void add_style(XmlElement& element, std::string const& declaration) {
  std::string const* const own = element.attribute("style");
  element.set("style", own == nullptr || own->empty() ? declaration : *own + ";" + declaration);
}

std::unique_ptr<XmlElement> copy(XmlElement const& element) {
  auto made = std::make_unique<XmlElement>();
  made->name = element.name;
  made->attributes = element.attributes;
  made->remove("id");
  for (auto const& child : element.children) {
    made->children.push_back(copy(*child));
    made->children.back()->parent = made.get();
  }
  return made;
}

/// librsvg does not clip a symbol to its place, as it does an svg element: that is put into the place of the use.
void show_symbol(XmlElement& use, XmlElement const& symbol) {
  auto shown = copy(symbol);
  shown->name = "svg";
  for (char const* const name : {"x", "y", "width", "height"}) {
    if (std::string const* const own = use.attribute(name)) shown->set(name, *own);
    use.remove(name);
  }
  use.remove("href");
  use.remove("xlink:href");
  use.name = "g";
  shown->parent = &use;
  use.children.clear();
  use.children.push_back(std::move(shown));
}

/// The innermost first, which are found last.
void show_symbols(SvgFindings const& findings) {
  auto const& uses = findings.uses_of_symbols;
  std::for_each(uses.rbegin(), uses.rend(), [&](XmlElement* use) {
    auto const found = findings.by_id.find(use->href().substr(1));
    if (found != findings.by_id.end()) show_symbol(*use, *found->second);
  });
}

bool is_alignment(std::string_view word) {
  if (word == "none") return true;
  if (word.size() != 8 || word[0] != 'x' || word[4] != 'Y') return false;
  auto const known = [](std::string_view part) { return part == "Min" || part == "Mid" || part == "Max"; };
  return known(word.substr(1, 3)) && known(word.substr(5, 3));
}

/// One that is none is passed over by browsers; librsvg passes over the drawing.
void mend_alignment(XmlElement& element) {
  if (std::string const* const own = element.attribute("preserveAspectRatio")) {
    std::istringstream words(*own);
    std::string first, second, third;
    words >> first >> second >> third;
    bool const right =
        is_alignment(first) && (second.empty() || second == "meet" || second == "slice") && third.empty();
    if (!right) element.remove("preserveAspectRatio");
  }
  for (auto& child : element.children) mend_alignment(*child);
}

/// More add nothing that could be seen, and browsers draw no more.
void mend_turbulence(XmlElement& element) {
  constexpr int most_octaves = 9;
  std::string const* const octaves = element.attribute("numOctaves");
  if (element.name == "feTurbulence" && octaves != nullptr) {
    int number = 0;
    std::istringstream(*octaves) >> number;  // of what is no number, or too great a one, the greatest or none
    element.set("numOctaves", std::to_string(std::min(number, most_octaves)));
  }
  for (auto& child : element.children) mend_turbulence(*child);
}

/// How fine a filter's own pixels are. No browser heeds it, and librsvg draws nothing at all where they are too fine.
void mend_units_of_filters(XmlElement& element) {
  element.remove("kernelUnitLength");
  for (auto& child : element.children) mend_units_of_filters(*child);
}

/// A colour behind all of the drawing, which browsers take from the style of the outermost element.
void paint_background(XmlElement& root) {
  SvgStyles const styles(root);
  std::string colour = styles.own(root, "background-color");
  if (colour.empty()) colour = styles.own(root, "background");
  std::string const words = plain_words(colour);
  if (words.empty() || words == "none" || words == "transparent" || words == "0 0" || words == "initial") return;
  auto ground = std::make_unique<XmlElement>();
  ground->name = "rect";
  ground->parent = &root;
  std::istringstream box(root.attribute("viewBox") == nullptr ? "" : *root.attribute("viewBox"));
  std::array<std::string, 4> sides{"0", "0", "100%", "100%"};
  for (std::string& side : sides) {
    std::string number;
    if (std::getline(box >> std::ws, number, ' ') && !number.empty()) side = number;
  }
  constexpr std::array names{"x", "y", "width", "height"};
  for (std::size_t i = 0; i < names.size(); ++i) ground->set(names[i], sides[i]);
  ground->set("style", "fill:" + colour + "!important;stroke:none!important;opacity:1!important");
  root.children.insert(root.children.begin(), std::move(ground));
}

}  // namespace

void choose_language(XmlElement& root, std::string const& language) {
  bool chosen = false;
  for (auto& child : root.children) {
    if (child->name.empty()) continue;
    bool const fits = is_for(*child, language) && !(root.name == "switch" && chosen);
    if (!fits) {
      take_out(*child);
      continue;
    }
    chosen = true;
    child->remove("systemLanguage");
    child->remove("requiredExtensions");
    choose_language(*child, language);
  }
  if (root.name == "switch") root.name = "g";
}

void mend_style_sheets(XmlElement& root) {
  for (auto& child : root.children) mend_style_sheets(*child);
  if (root.name != "style") return;
  std::string const* const type = root.attribute("type");
  std::string const language = type == nullptr ? std::string() : plain_words(*type);
  if (!language.empty() && language != "text/css") return take_out(root);
  root.remove("type");
  std::string const* const media = root.attribute("media");
  std::string const shown_on = media == nullptr ? std::string() : plain_words(*media);
  root.remove("media");
  root.text = without_dead_selectors(root.text);
  if (shown_on.empty() || shown_on == "all" || shown_on == "screen") return;
  root.text = "@media " + shown_on + "{" + root.text + "}";
}

void mend_svg(XmlElement& root, SvgFindings const& findings) {
  for (auto const& [element, property] : findings.vain) add_style(*element, property + ":none!important");
  show_symbols(findings);
  mend_alignment(root);
  mend_turbulence(root);
  mend_units_of_filters(root);
  paint_background(root);
  // Of librsvg a letter is 12 pixels high where nothing is said.
  if (root.attribute("font-size") == nullptr) root.set("font-size", "16px");
}

}  // namespace factsheet::output
