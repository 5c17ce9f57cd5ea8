// The tree of a YAML file: every key and value with its place, in the order of the file, nothing converted.
#pragma once
#include "core/diagnostic.h"

#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace factsheet::sheet {

/// A scalar, a list or a map. An empty value is a plain scalar without text.
struct Node {
  enum class Kind { scalar, list, map };
  enum class Style { plain, quoted, literal, folded };
  struct Entry {
    Node const* key = nullptr;
    Node const* value = nullptr;
  };

  Kind kind = Kind::scalar;
  Style style = Style::plain;  ///< of a scalar
  bool flow = false;           ///< of a list or a map: in brackets
  bool faulty = false;         ///< a message was given about it already: nothing more is said of it
  bool cut_off = false;        ///< the file could not be read to its end: something may be missing
  Span at;
  SourceText text;                 ///< of a scalar
  std::vector<Node const*> items;  ///< of a list
  std::vector<Entry> entries;      ///< of a map; doubled keys are reported and left out

  [[nodiscard]] bool is_scalar() const { return kind == Kind::scalar; }
  [[nodiscard]] bool is_list() const { return kind == Kind::list; }
  [[nodiscard]] bool is_map() const { return kind == Kind::map; }
  [[nodiscard]] bool is_empty() const { return is_scalar() && style == Style::plain && text.empty(); }
  [[nodiscard]] bool is_plain() const { return is_scalar() && style == Style::plain; }
  [[nodiscard]] Entry const* find(std::string_view key) const;
};

}  // namespace factsheet::sheet
