#include "output/svg/svg_styles.h"

#include "output/svg/css_text.h"
#include "output/svg/xml/xml_parser.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace factsheet::output {
namespace {

/// Of a value that is read once more.
constexpr std::size_t bytes_of_a_step = 16;

/// Reads one selector, from left to right.
class SelectorReader {
 public:
  explicit SelectorReader(std::string_view text) : text_(without_blanks(text)) {}

  SvgSelector read() {
    compounds_.emplace_back();
    while (at_ < text_.size()) step();
    std::reverse(compounds_.begin(), compounds_.end());
    selector_.compounds = std::move(compounds_);
    return std::move(selector_);
  }

 private:
  void step() {
    char const c = text_[at_];
    if (c == '.' || c == '#') {
      ++at_;
      std::string const found = name();
      if (found.empty()) selector_.plain = false;
      if (c == '.') compounds_.back().classes.push_back(found);
      if (c == '#') compounds_.back().id = found;
    } else if (c == '*') {
      ++at_;
    } else if (css_blanks.find(c) != std::string_view::npos || c == '>') {
      combine();
    } else if (is_name_sign(c)) {
      compounds_.back().element = name();
    } else {
      take_stranger();
    }
  }

  void combine() {
    std::size_t const end = std::min(text_.find_first_not_of(" \t\r\n\f>", at_), text_.size());
    bool const child = text_.substr(at_, end - at_).find('>') != std::string_view::npos;
    at_ = end;
    compounds_.emplace_back();
    compounds_.back().child_of_next = child;
  }

  void take_stranger() {
    selector_.plain = false;
    std::size_t const end = std::min(find_outside(text_, " >", at_ + 1), text_.size());
    if (text_[at_] == ':') selector_.pseudo += text_.substr(at_, end - at_);
    at_ = end;
  }

  std::string name() {
    std::size_t const first = at_;
    while (at_ < text_.size() && is_name_sign(text_[at_])) ++at_;
    return std::string(text_.substr(first, at_ - first));
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<SvgCompound> compounds_;
  SvgSelector selector_;
};

bool has_class(std::string const& listed, std::string const& wanted) {
  for (std::size_t at = listed.find(wanted); at != std::string::npos; at = listed.find(wanted, at + 1)) {
    std::size_t const end = at + wanted.size();
    bool const begins = at == 0 || css_blanks.find(listed[at - 1]) != std::string_view::npos;
    bool const ends = end == listed.size() || css_blanks.find(listed[end]) != std::string_view::npos;
    if (begins && ends) return true;
  }
  return false;
}

bool fits(SvgCompound const& compound, XmlElement const& element, std::size_t& work) {
  ++work;
  if (!compound.element.empty() && compound.element != element.name) return false;
  if (!compound.id.empty()) {
    std::string const* const id = element.attribute("id");
    if (id == nullptr || *id != compound.id) return false;
  }
  if (compound.classes.empty()) return true;
  std::string const* const listed = element.attribute("class");
  if (listed == nullptr) return false;
  return std::all_of(compound.classes.begin(), compound.classes.end(), [&](std::string const& one) {
    work += 1 + listed->size() / bytes_of_a_step;
    return has_class(*listed, one);
  });
}

void collect_styles(XmlElement const& element, std::string& styles) {
  if (element.name == "style") styles += element.text + "\n";
  for (auto const& child : element.children) collect_styles(*child, styles);
}

}  // namespace

std::string plain_words(std::string_view text) {
  std::string words(without_blanks(text));
  for (char& c : words) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return words;
}

std::string_view id_in_url(std::string_view value) {
  constexpr std::string_view opening = "url(";
  std::string_view rest = without_blanks(value);
  if (rest.substr(0, opening.size()) != opening) return {};
  rest = without_blanks(rest.substr(opening.size(), rest.find(')') - opening.size()));
  if (rest.size() > 1 && (rest.front() == '"' || rest.front() == '\'')) rest = rest.substr(1, rest.size() - 2);
  return rest.substr(0, 1) == "#" ? rest.substr(1) : std::string_view();
}

std::vector<SvgDeclaration> parse_declarations(std::string_view text) {
  std::vector<SvgDeclaration> declarations;
  std::string const plain = without_comments(text);
  for (std::string_view const part : parts(plain, ';')) {
    std::size_t const colon = part.find(':');
    if (colon == std::string_view::npos) continue;
    SvgDeclaration read;
    std::string_view value = without_blanks(part.substr(colon + 1));
    if (std::size_t const mark = value.rfind('!');
        mark != std::string_view::npos && plain_words(value.substr(mark + 1)) == "important") {
      read.important = true;
      value = without_blanks(value.substr(0, mark));
    }
    read.property = plain_words(part.substr(0, colon));
    read.value = value;
    declarations.push_back(std::move(read));
  }
  return declarations;
}

int SvgSelector::weight() const {
  constexpr int of_id = 10'000, of_class = 100;
  int sum = 0;
  for (SvgCompound const& compound : compounds) {
    sum += compound.id.empty() ? 0 : of_id;
    sum += static_cast<int>(compound.classes.size()) * of_class;
    sum += compound.element.empty() ? 0 : 1;
  }
  return sum;
}

bool SvgSelector::matches(XmlElement const& element, std::size_t& work) const {
  if (!plain || compounds.empty() || !fits(compounds.front(), element, work)) return false;
  XmlElement const* above = element.parent;
  for (std::size_t i = 1; i < compounds.size(); ++i) {
    bool const parent_alone = compounds[i - 1].child_of_next;
    while (above != nullptr && !fits(compounds[i], *above, work)) above = parent_alone ? nullptr : above->parent;
    if (above == nullptr) return false;
    above = above->parent;
  }
  return true;
}

SvgStyles::SvgStyles(XmlElement const& root) {
  std::string styles;
  collect_styles(root, styles);
  if (!styles.empty()) read(without_comments(styles));
}

void SvgStyles::read(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    at = text.find_first_not_of(" \t\r\n\f}", at);
    if (at == std::string_view::npos) return;
    if (text[at] == '@') {
      at = read_at_rule(text, at);
      continue;
    }
    std::size_t const open = find_outside(text, "{", at);
    std::size_t const close = find_outside(text, "}", open);
    SvgRule rule;
    for (std::string_view const one : parts(text.substr(at, open - at), ',')) {
      rule.selectors.push_back(SelectorReader(one).read());
    }
    if (open < text.size()) {
      std::string_view const inside = text.substr(open + 1, close - open - 1);
      has_nesting_ = has_nesting_ || find_outside(inside, "{", 0) < inside.size();
      rule.declarations = parse_declarations(inside);
    }
    rules_.push_back(std::move(rule));
    at = close;
  }
}

std::size_t SvgStyles::read_at_rule(std::string_view text, std::size_t at) {
  std::size_t const end = find_outside(text, "{;", at);
  at_rules_.emplace_back(without_blanks(text.substr(at + 1, end - at - 1)));
  return end_of_at_rule(text, at);
}

void SvgStyles::add_work(std::size_t steps) const {
  constexpr std::size_t most_work = 20'000'000;
  work_ += steps;
  if (work_ > most_work) throw XmlLimit("20 million comparisons of elements with styles");
}

std::vector<SvgMatch> const& SvgStyles::rules_for(XmlElement const& element) const {
  auto const [known, is_new] = matches_.try_emplace(&element);
  if (!is_new) return known->second;
  for (SvgRule const& rule : rules_) {
    SvgMatch match;
    std::size_t work = 0;
    for (SvgSelector const& selector : rule.selectors) {
      if (!selector.matches(element, work)) continue;
      match = {&rule, std::max(match.weight, selector.weight())};
    }
    add_work(work);
    if (match.rule != nullptr) known->second.push_back(match);
  }
  return known->second;
}

std::string SvgStyles::own(XmlElement const& element, std::string_view property) const {
  std::string value;
  if (std::string const* const attribute = element.attribute(property)) value = *attribute;
  std::tuple<bool, int> strongest{false, -1};
  constexpr int of_style_attribute = 1'000'000;
  auto const take = [&](SvgDeclaration const& declared, int weight) {
    if (declared.property != property || std::tuple(declared.important, weight) < strongest) return;
    strongest = {declared.important, weight};
    value = declared.value;
  };
  for (SvgMatch const& match : rules_for(element)) {
    add_work(match.rule->declarations.size());
    for (SvgDeclaration const& declared : match.rule->declarations) take(declared, match.weight);
  }
  if (std::string const* const style = element.attribute("style")) {
    add_work(style->size() / bytes_of_a_step);
    for (SvgDeclaration const& declared : parse_declarations(*style)) take(declared, of_style_attribute);
  }
  return value;
}

std::string SvgStyles::inherited(XmlElement const& element, std::string_view property) const {
  for (XmlElement const* at = &element; at != nullptr; at = at->parent) {
    std::string value = own(*at, property);
    if (!value.empty() && value != "inherit") return value;
  }
  return {};
}

}  // namespace factsheet::output
