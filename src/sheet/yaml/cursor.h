// Where the scan stands in the raw text, what is open there, and what it has found so far.
#pragma once
#include "sheet/yaml/scan.h"

#include <map>
#include <string_view>

namespace factsheet::sheet {

/// What ends a plain value inside brackets.
inline constexpr std::string_view flow_indicators = ",[]{}";

struct Cursor {
  /// A list or map of indented lines that is open.
  struct Level {
    std::size_t column = 0;  ///< of its dashes or keys, from 0
    bool is_list = false;
    bool awaits_value = false;  ///< after `key:` or a dash at the end of a line
    std::string last_key;
  };
  /// A plain value that may go on in the next line.
  struct Running {
    bool is = false;
    std::size_t scalar = 0;  ///< its index
    std::size_t parent = 0;  ///< column of its key or dash
    bool reported = false;
  };
  struct Anchor {
    std::size_t at = 0;
    bool used = false;
  };
  static constexpr std::size_t npos = std::string_view::npos;

  Cursor(SourceLines const& lines, Scan& scan) : source(lines), text(lines.text()), found(scan) {}

  [[nodiscard]] std::size_t size() const { return text.size(); }
  /// The character so far ahead; behind the last one, a line feed.
  [[nodiscard]] char peek(std::size_t offset = 0) const;
  [[nodiscard]] bool blank_at(std::size_t offset) const;  ///< space, tab, line feed or the end
  /// A colon that ends a key. `flow`: in brackets.
  [[nodiscard]] bool at_colon(std::size_t offset, bool flow) const;
  void skip_blanks();
  void next_line();
  [[nodiscard]] std::string_view slice(std::size_t begin, std::size_t end) const;
  /// The same for a message: trimmed, one line, not too long.
  [[nodiscard]] std::string shortened(std::size_t begin, std::size_t end) const;
  /// The text in the quotes that suit it.
  [[nodiscard]] std::string in_quotes(std::size_t begin, std::size_t end) const;

  void report(std::size_t begin, std::size_t end, std::string rule, std::string message, std::string help);
  /// Shows yaml-cpp a plain word in place of the stretch.
  void make_harmless(std::size_t begin, std::size_t end);
  /// Shows yaml-cpp spaces.
  void leave_out(std::size_t begin, std::size_t end);
  /// Leaves out all that follows, and goes to the end.
  void cut_off(std::size_t from);
  void check_depth(std::size_t brackets);
  /// Gives the scalar's index.
  std::size_t add(RawScalar raw);
  /// A value that has had its message, up to `end`.
  std::size_t add_reported(std::size_t begin, std::size_t end);

  SourceLines const& source;
  std::string_view text;
  Scan& found;
  std::size_t at = 0;
  bool seen_document_mark = false;
  bool seen_content = false;
  bool seen_level = false;
  int open_brackets = 0;  ///< that were never closed
  std::vector<Level> levels;
  Running running;
  std::map<std::string, Anchor, std::less<>> anchors;
};

}  // namespace factsheet::sheet
