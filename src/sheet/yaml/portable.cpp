#include "sheet/yaml/portable.h"

#include "sheet/yaml/node.h"
#include "sheet/yaml/tree.h"

#include <array>
#include <regex>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

struct OtherReading {
  std::regex form;
  std::string_view meaning;
};

std::array<OtherReading, 8> const& other_readings() {
  // The types of YAML 1.1 (yaml.org/type): bool, null, int and float.
  static std::array<OtherReading, 8> const readings{{
      {std::regex("y|Y|yes|Yes|YES|on|On|ON"), "true"},
      {std::regex("n|N|no|No|NO|off|Off|OFF"), "false"},
      {std::regex("~|null|Null|NULL"), "nothing at all"},
      {std::regex("[-+]?0o?[0-7]+"), "an octal number"},
      {std::regex("[-+]?0x[0-9a-fA-F]+"), "a hexadecimal number"},
      {std::regex("[-+]?[0-9]+(:[0-5]?[0-9])+(\\.[0-9]*)?"), "a number of seconds or minutes"},
      {std::regex("[-+]?[0-9]+(\\.[0-9]*)?[eE][-+]?[0-9]+"), "a power of ten"},
      {std::regex("[-+]?[0-9][0-9]*_[0-9_]*(\\.[0-9_]*)?"), "a number without its underscores"},
  }};
  return readings;
}

/// Nobody types a longer number or truth value, and std::regex must not meet a long text.
constexpr std::size_t longest_number = 40;

class Search {
 public:
  explicit Search(Tree const& tree) : tree_(tree) {}

  Diagnostics run() {
    for (Node const& node : tree_.nodes) {
      if (node.is_plain() && !node.faulty) look_at(node);
    }
    return std::move(found_);
  }

 private:
  void look_at(Node const& node) {
    std::string const& text = node.text.text;
    if (text.size() > longest_number) return;
    for (OtherReading const& reading : other_readings()) {
      if (!std::regex_match(text, reading.form)) continue;
      found_.push_back(warning(node.at, "read-otherwise",
                               fmt::format("other readers of YAML take {} for {}", text, reading.meaning),
                               fmt::format("if other programs read this file, write \"{}\" in quotes", text)));
      return;
    }
  }

  Tree const& tree_;
  Diagnostics found_;
};

}  // namespace

Diagnostics values_read_otherwise(std::shared_ptr<SourceFile const> const& file) {
  Tree const tree = read_tree(file);
  Diagnostics found = Search(tree).run();
  sort_and_unite(found);
  return found;
}

}  // namespace factsheet::sheet
