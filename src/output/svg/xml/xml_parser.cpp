#include "output/svg/xml/xml_parser.h"

#include "core/utf8.h"
#include "output/svg/xml/xml_prolog.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace factsheet::output {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view svg_namespace = "http://www.w3.org/2000/svg";
constexpr std::string_view xlink_namespace = "http://www.w3.org/1999/xlink";
constexpr std::size_t deepest = 256;
constexpr std::size_t most_unfolded_bytes = 64U << 20U;
constexpr std::size_t longest_attribute = 8U << 20U;  // libxml2, with which librsvg reads, takes 10 million

/// Puts in what the file declares, also within what is put in.
class EntityUnfolder {
 public:
  explicit EntityUnfolder(XmlEntities const& entities) : entities_(entities) {
    for (auto const& [name, value] : entities) longest_name_ = std::max(longest_name_, name.size());
  }

  std::string unfold(std::string_view text) {
    add(text, 0);
    return std::move(unfolded_);
  }

 private:
  void add(std::string_view text, int depth) {
    constexpr int most_depth = 16;
    if (depth > most_depth) throw XmlFault("its entities name each other");
    for (std::size_t at = 0; at < text.size();) {
      std::size_t const next = std::min(text.find_first_of("&<", at), text.size());
      put(text.substr(at, next - at));
      at = next;
      if (at < text.size()) at = text[at] == '&' ? add_entity(text, at, depth) : add_markup(text, at);
    }
  }

  std::size_t add_markup(std::string_view text, std::size_t at) {
    std::string_view const rest = text.substr(at);
    std::size_t end = at + 1;
    if (rest.starts_with("<!--")) end = end_of_markup(text, at, "-->", "a comment");
    if (rest.starts_with("<![CDATA[")) end = end_of_markup(text, at, "]]>", "a section of characters");
    put(text.substr(at, end - at));
    return end;
  }

  std::size_t add_entity(std::string_view text, std::size_t at, int depth) {
    std::size_t const length = text.substr(at + 1, longest_name_ + 1).find(';');
    auto const known = length == std::string_view::npos ? entities_.end() : entities_.find(text.substr(at + 1, length));
    if (known == entities_.end()) {
      put("&");
      return at + 1;
    }
    add(known->second, depth + 1);
    return at + length + 2;
  }

  void put(std::string_view part) {
    unfolded_ += part;
    if (unfolded_.size() > most_unfolded_bytes) throw XmlLimit("64 MB once its entities are put in");
  }

  XmlEntities const& entities_;
  std::size_t longest_name_ = 0;
  std::string unfolded_;
};

std::uint32_t number_of_reference(std::string_view digits) {
  bool const hexadecimal = !digits.empty() && (digits[0] == 'x' || digits[0] == 'X');
  std::uint32_t const base = hexadecimal ? 16 : 10;
  std::uint32_t number = 0;
  for (char const c : digits.substr(hexadecimal ? 1 : 0)) {
    std::uint32_t const digit = c >= '0' && c <= '9'   ? static_cast<std::uint32_t>(c - '0')
                                : c >= 'a' && c <= 'f' ? static_cast<std::uint32_t>(c - 'a' + 10)
                                : c >= 'A' && c <= 'F' ? static_cast<std::uint32_t>(c - 'A' + 10)
                                                       : base;
    if (digit >= base || number > 0x10ffff) return 0;
    number = number * base + digit;
  }
  return number > 0x10ffff || (number >= 0xd800 && number < 0xe000) ? 0 : number;
}

std::string decoded(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const next = std::min(text.find('&', at), text.size());
    plain += text.substr(at, next - at);
    if (next == text.size()) break;
    std::size_t const end = text.find(';', next);
    if (end == std::string_view::npos) throw XmlFault("an \"&\" stands alone");
    std::string_view const name = text.substr(next + 1, end - next - 1);
    static XmlEntities const predefined{{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}};
    auto const known = predefined.find(name);
    std::uint32_t const number = name.starts_with("#") ? number_of_reference(name.substr(1)) : 0;
    if (known != predefined.end()) {
      plain += known->second;
    } else if (number != 0) {
      append_utf8(plain, static_cast<char32_t>(number));
    } else {
      throw XmlFault(fmt::format("it does not say what \"&{};\" is", name.substr(0, 40)));
    }
    at = end + 1;
  }
  return plain;
}

struct RawAttribute {
  std::string_view name, value;
};

class XmlParser {
 public:
  explicit XmlParser(std::string_view text) : text_(text) {}

  std::unique_ptr<XmlElement> parse() {
    while (!root_ || open_ != nullptr) step();
    return std::move(root_);
  }

 private:
  void step() {
    std::size_t const next = text_.find('<', at_);
    if (next == std::string_view::npos) {
      throw XmlFault(open_ == nullptr ? "it has no element" : fmt::format("it ends within <{}>", names_.back()));
    }
    if (open_ != nullptr) open_->text += decoded(text_.substr(at_, next - at_));
    at_ = next;
    std::string_view const rest = text_.substr(at_);
    if (rest.starts_with("<!--")) {
      at_ = end_of_markup(text_, at_, "-->", "a comment");
    } else if (rest.starts_with("<![CDATA[")) {
      std::size_t const end = end_of_markup(text_, at_, "]]>", "a section of characters");
      if (open_ != nullptr) open_->text += text_.substr(at_ + 9, end - 3 - at_ - 9);
      at_ = end;
    } else if (rest.starts_with("<?")) {
      at_ = end_of_markup(text_, at_, "?>", "an instruction");
    } else if (rest.starts_with("</")) {
      close();
    } else {
      open();
    }
  }

  std::string_view name_at() {
    std::size_t const end = std::min(text_.find_first_of(" \t\r\n/>=<\"'", at_), text_.size());
    std::string_view const name = text_.substr(at_, end - at_);
    if (name.empty()) throw XmlFault("a name is missing behind \"<\"");
    at_ = end;
    return name;
  }

  void skip_blanks() { at_ = std::min(text_.find_first_not_of(xml_blanks, at_), text_.size()); }

  char here() const {
    if (at_ >= text_.size()) throw XmlFault(fmt::format("it ends within the tag of <{}>", name_));
    return text_[at_];
  }

  void close() {
    at_ += 2;
    name_ = name_at();
    skip_blanks();
    if (here() != '>' || names_.empty() || name_ != names_.back()) {
      throw XmlFault(fmt::format("</{}> closes no element", name_));
    }
    ++at_;
    leave();
  }

  void leave() {
    names_.pop_back();
    spaces_.resize(marks_.back());
    marks_.pop_back();
    open_ = open_->parent;
  }

  RawAttribute attribute() {
    RawAttribute read;
    read.name = name_at();
    skip_blanks();
    if (here() != '=') throw XmlFault(fmt::format("the attribute \"{}\" has no value", read.name));
    ++at_;
    skip_blanks();
    char const quote = here();
    if (quote != '"' && quote != '\'') throw XmlFault(fmt::format("the attribute \"{}\" has no quotes", read.name));
    std::size_t const end = text_.find(quote, at_ + 1);
    if (end == std::string_view::npos) throw XmlFault(fmt::format("it ends within the tag of <{}>", name_));
    read.value = text_.substr(at_ + 1, end - at_ - 1);
    if (read.value.size() > longest_attribute) throw XmlLimit("8 MB in one attribute");
    at_ = end + 1;
    return read;
  }

  void open() {
    if (open_ == nullptr && root_) throw XmlFault("it has two outermost elements");
    if (++count_ > most_svg_elements) throw XmlLimit(fmt::format("{} elements", most_svg_elements));
    if (names_.size() >= deepest) throw XmlLimit(fmt::format("{} elements within one another", deepest));
    ++at_;
    name_ = name_at();
    std::vector<RawAttribute> attributes;
    for (skip_blanks(); here() != '>' && here() != '/'; skip_blanks()) attributes.push_back(attribute());
    bool const empty = here() == '/';
    if (empty) ++at_;
    if (here() != '>') throw XmlFault(fmt::format("the tag of <{}> does not end", name_));
    ++at_;
    enter(attributes);
    if (empty) leave();
  }

  void enter(std::vector<RawAttribute> const& attributes) {
    names_.push_back(name_);
    marks_.push_back(spaces_.size());
    for (auto const& [name, value] : attributes) {
      if (name == "xmlns") spaces_.emplace_back("", decoded(value));
      if (name.starts_with("xmlns:")) spaces_.emplace_back(name.substr(6), decoded(value));
    }
    auto element = std::make_unique<XmlElement>();
    element->name = name_in_svg(name_);
    for (auto const& [name, value] : attributes) {
      std::string known = known_attribute(name);
      if (!known.empty()) element->attributes.push_back({std::move(known), decoded(value)});
    }
    element->parent = open_;
    XmlElement* const entered = element.get();
    if (open_ == nullptr) {
      root_ = std::move(element);
    } else {
      open_->children.push_back(std::move(element));
    }
    open_ = entered;
  }

  [[nodiscard]] std::string_view space_of(std::string_view prefix) const {
    auto const innermost =
        std::find_if(spaces_.rbegin(), spaces_.rend(), [&](auto const& space) { return space.first == prefix; });
    return innermost == spaces_.rend() ? std::string_view() : std::string_view(innermost->second);
  }

  [[nodiscard]] std::string name_in_svg(std::string_view name) const {
    std::size_t const colon = name.find(':');
    bool const prefixed = colon != std::string_view::npos;
    std::string_view const space = space_of(prefixed ? name.substr(0, colon) : std::string_view());
    // A file that names no space at all is meant as a drawing.
    bool const meant = space.empty() && (!prefixed || name.substr(0, colon) == "svg");
    if (space != svg_namespace && !meant) return {};
    return std::string(prefixed ? name.substr(colon + 1) : name);
  }

  [[nodiscard]] std::string known_attribute(std::string_view name) const {
    std::size_t const colon = name.find(':');
    if (colon == std::string_view::npos) return name == "xmlns" ? std::string() : std::string(name);
    std::string_view const prefix = name.substr(0, colon), own = name.substr(colon + 1);
    if (prefix == "xml") return std::string(name);
    bool const linked = space_of(prefix) == xlink_namespace || (prefix == "xlink" && space_of(prefix).empty());
    return linked ? "xlink:" + std::string(own) : std::string();
  }

  std::string_view text_;
  std::size_t at_ = 0, count_ = 0;
  std::string_view name_;  // of the tag that is being read
  std::unique_ptr<XmlElement> root_;
  XmlElement* open_ = nullptr;
  std::vector<std::string_view> names_;                      // of the open elements
  std::vector<std::pair<std::string, std::string>> spaces_;  // by prefix, the innermost last
  std::vector<std::size_t> marks_;                           // how many there were before each open element
};

std::string from_utf16(std::string_view bytes, bool big_endian) {
  std::string text;
  auto const unit = [&](std::size_t at) {
    auto const first = static_cast<unsigned char>(bytes[at]), second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big_endian ? first << 8U | second : second << 8U | first);
  };
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    char32_t code = unit(at);
    if (code >= 0xd800 && code < 0xdc00 && at + 3 < bytes.size()) {
      code = 0x10000 + ((code - 0xd800) << 10U) + (unit(at + 2) & 0x3ffU);
      at += 2;
    }
    if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) throw XmlFault("it is no UTF-16");
    append_utf8(text, code);
  }
  return text;
}

std::string from_latin_1(std::string_view bytes) {
  std::string text;
  for (char const c : bytes) append_utf8(text, static_cast<unsigned char>(c));
  return text;
}

}  // namespace

std::string xml_as_utf8(std::string_view bytes) {
  if (bytes.starts_with("\xff\xfe")) return from_utf16(bytes.substr(2), false);
  if (bytes.starts_with("\xfe\xff")) return from_utf16(bytes.substr(2), true);
  if (bytes.starts_with("<\0"sv)) return from_utf16(bytes, false);
  if (bytes.starts_with("\0<"sv)) return from_utf16(bytes, true);
  if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
  if (find_invalid_utf8(bytes) == std::string_view::npos) return std::string(bytes);
  return from_latin_1(bytes);
}

XmlTree parse_xml(std::string_view utf8) {
  XmlProlog const prolog = read_prolog(utf8);
  std::string_view const body = utf8.substr(prolog.end);
  XmlTree tree;
  tree.has_stylesheet = prolog.has_stylesheet;
  if (prolog.entities.empty()) {
    tree.root = XmlParser(body).parse();
  } else {
    std::string const unfolded = EntityUnfolder(prolog.entities).unfold(body);
    tree.root = XmlParser(unfolded).parse();
  }
  return tree;
}

}  // namespace factsheet::output
