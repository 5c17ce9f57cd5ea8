// The styles of a drawing: which value a property has where, as far as plain selectors say it.
#pragma once
#include "output/svg/xml/xml_tree.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace factsheet::output {

struct SvgDeclaration {
  std::string property, value;
  bool important = false;
};

/// One element of a selector: `rect.a#b`.
struct SvgCompound {
  std::string element, id;
  std::vector<std::string> classes;
  bool child_of_next = false;  ///< what stands left of it is its parent, not just above it
};

struct SvgSelector {
  std::vector<SvgCompound> compounds;  ///< from the right
  bool plain = true;                   ///< no pseudo-classes, attributes or siblings, which are not understood here
  std::string pseudo;                  ///< the pseudo-classes
  [[nodiscard]] int weight() const;
  /// Adds to `work` what it takes to tell.
  [[nodiscard]] bool matches(XmlElement const& element, std::size_t& work) const;
};

struct SvgRule {
  std::vector<SvgSelector> selectors;
  std::vector<SvgDeclaration> declarations;
};

/// A rule that holds for an element, by the strongest of its selectors.
struct SvgMatch {
  SvgRule const* rule = nullptr;
  int weight = 0;
};

std::vector<SvgDeclaration> parse_declarations(std::string_view text);
/// Blanks at both ends gone, and in lower case.
std::string plain_words(std::string_view text);
/// What stands in url(#…); empty: it is no such address, or one of another file.
std::string_view id_in_url(std::string_view value);

/// Throws XmlLimit where styles and elements are so many that to compare them takes too long.
class SvgStyles {
 public:
  /// Of all `style` elements under `root`.
  explicit SvgStyles(XmlElement const& root);

  /// The value that an element itself has, not that of its parents; empty: none.
  [[nodiscard]] std::string own(XmlElement const& element, std::string_view property) const;
  /// The same of a property that children take over.
  [[nodiscard]] std::string inherited(XmlElement const& element, std::string_view property) const;
  [[nodiscard]] std::vector<SvgRule> const& rules() const { return rules_; }
  /// Whether there are rules within rules, of which nothing is read.
  [[nodiscard]] bool has_nesting() const { return has_nesting_; }
  /// Those that hold for an element, in the order in which they are written.
  [[nodiscard]] std::vector<SvgMatch> const& rules_for(XmlElement const& element) const;
  /// The names of rules that begin with "@", with what follows: "import url(a.css)".
  [[nodiscard]] std::vector<std::string> const& at_rules() const { return at_rules_; }

 private:
  void read(std::string_view text);
  std::size_t read_at_rule(std::string_view text, std::size_t at);
  void add_work(std::size_t steps) const;

  std::vector<SvgRule> rules_;
  std::vector<std::string> at_rules_;
  bool has_nesting_ = false;
  mutable std::unordered_map<XmlElement const*, std::vector<SvgMatch>> matches_;
  mutable std::size_t work_ = 0;
};

}  // namespace factsheet::output
