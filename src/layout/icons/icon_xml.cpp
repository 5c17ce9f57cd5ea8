#include "layout/icons/icon_xml.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::layout {
namespace {

constexpr std::string_view space = " \t\r\n";

class ElementReader {
 public:
  explicit ElementReader(std::string_view text) : rest_(text) {}

  XmlElements read() {
    while (result_.fault.empty() && next_tag()) read_tag();
    return std::move(result_);
  }

 private:
  // Moves behind the next "<"; words between tags are of no use to a drawing.
  bool next_tag() {
    skip_space();
    if (rest_.empty()) return false;
    if (rest_.front() != '<') {
      fail("it has text outside its tags");
      return false;
    }
    rest_.remove_prefix(1);
    return true;
  }

  void read_tag() {
    if (rest_.substr(0, 3) == "!--") return skip_past("-->");
    if (rest_.substr(0, 1) == "?") return skip_past("?>");
    if (rest_.substr(0, 1) == "!") return fail("it has a document type or a CDATA section");
    if (rest_.substr(0, 1) == "/") return skip_past(">");
    read_element();
  }

  void read_element() {
    XmlElement element;
    element.name = take_until(" \t\r\n/>");
    for (skip_space(); !rest_.empty() && rest_.front() != '>' && rest_.front() != '/'; skip_space()) {
      if (!read_attribute(element)) return;
    }
    if (rest_.substr(0, 2) == "/>") rest_.remove_prefix(1);
    if (rest_.substr(0, 1) != ">") return fail(fmt::format("its <{}> is not closed by \">\"", element.name));
    rest_.remove_prefix(1);
    result_.elements.push_back(std::move(element));
  }

  bool read_attribute(XmlElement& element) {
    std::string_view const name = take_until(" \t\r\n=/>");
    skip_space();
    bool const has_value = rest_.substr(0, 1) == "=";
    if (has_value) rest_.remove_prefix(1);
    skip_space();
    char const quote = rest_.empty() ? '\0' : rest_.front();
    std::size_t const end = quote == '"' || quote == '\'' ? rest_.find(quote, 1) : std::string_view::npos;
    if (name.empty() || !has_value || end == std::string_view::npos) {
      fail(fmt::format("an attribute of its <{}> has no value in quotes", element.name));
      return false;
    }
    element.attributes.emplace_back(name, rest_.substr(1, end - 1));
    rest_.remove_prefix(end + 1);
    return true;
  }

  std::string_view take_until(std::string_view ends) {
    std::size_t const length = std::min(rest_.find_first_of(ends), rest_.size());
    std::string_view const taken = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return taken;
  }
  void skip_space() { rest_.remove_prefix(std::min(rest_.find_first_not_of(space), rest_.size())); }
  void skip_past(std::string_view mark) {
    std::size_t const found = rest_.find(mark);
    if (found == std::string_view::npos) return fail(fmt::format("a tag of it is not closed by \"{}\"", mark));
    rest_.remove_prefix(found + mark.size());
  }
  void fail(std::string fault) { result_.fault = std::move(fault); }

  std::string_view rest_;
  XmlElements result_;
};

}  // namespace

std::string_view XmlElement::attribute(std::string_view wanted) const {
  auto const found = std::find_if(attributes.begin(), attributes.end(),
                                  [&](auto const& attribute) { return attribute.first == wanted; });
  return found == attributes.end() ? std::string_view{} : found->second;
}

XmlElements read_elements(std::string_view text) { return ElementReader(text).read(); }

}  // namespace factsheet::layout
