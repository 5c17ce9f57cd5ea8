// A first look at the raw text of a YAML file, before yaml-cpp reads it. yaml-cpp lets the pitfalls of YAML through in
// silence or complains far from the cause; here they are found where the author made them.
#pragma once
#include "sheet/yaml/node.h"
#include "sheet/yaml/source_lines.h"

namespace factsheet::sheet {

/// A scalar as it stands in the file, quotes or block header included.
struct RawScalar {
  std::size_t begin = 0;    ///< of the value: an anchor may stand before the scalar
  std::size_t content = 0;  ///< of the scalar itself
  std::size_t end = 0;
  Node::Style style = Node::Style::plain;
  bool is_key = false;
  std::size_t indent = 0;  ///< of the lines of a literal or folded scalar
  bool hidden = false;     ///< behind an anchor, where yaml-cpp has other words to read
};

struct Scan {
  struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  std::string text;                 ///< as written, at the same offsets, with what was reported made harmless
  std::vector<RawScalar> scalars;   ///< by place
  std::vector<Stretch> reported;    ///< values that start in one of these have had their message
  std::vector<std::size_t> dashes;  ///< those that start an item of a list
  bool incomplete = false;          ///< lines were left out of `text`: what is missing cannot be told
  bool readable = true;             ///< false: yaml-cpp must not see the file
  Diagnostics diagnostics;

  [[nodiscard]] RawScalar const* scalar_at(std::size_t offset) const;
  /// The scalar that was read last and stands before `offset`. While the scan runs.
  [[nodiscard]] RawScalar const* value_before(std::size_t offset) const;
  /// Of the dash of a list that stands last before `offset`; `offset` where there is none.
  [[nodiscard]] std::size_t dash_before(std::size_t offset) const;
  /// Something between the two offsets has had its message.
  [[nodiscard]] bool is_reported(std::size_t begin, std::size_t end) const;
};

constexpr int deepest_nesting = 64;
constexpr std::size_t most_bytes = 1024 * 1024;
constexpr std::size_t most_nodes = 100'000;

Scan scan(SourceLines const& source);

}  // namespace factsheet::sheet
