// Walks through the raw text as YAML would, and stops at every pitfall. Internal to scan.cpp and scanner*.cpp.
#pragma once
#include "sheet/yaml/scan.h"

#include <map>
#include <string_view>

namespace factsheet::sheet {

/// What ends a plain value inside brackets.
inline constexpr std::string_view flow_indicators = ",[]{}";

class Scanner {
 public:
  Scanner(SourceLines const& source, Scan& scan) : source_(source), text_(source.text()), scan_(scan) {}
  void run();

 private:
  /// A list or map of indented lines that is open.
  struct Level {
    std::size_t column = 0;  // of its dashes or keys, from 0
    bool is_list = false;
    bool awaits_value = false;  // after `key:` or a dash at the end of a line
    std::string last_key;
  };
  /// A list or map in brackets.
  struct Bracket {
    enum class State { entry, after_key, value, after_value };
    std::size_t at = 0;
    bool is_map = false;
    State state = State::entry;
    std::size_t last = npos;  // index of the scalar that stands before, where it is a plain one
    std::size_t entry = 0;    // where the entry starts
    std::size_t comma = npos;
  };
  /// A plain value that may go on in the next line.
  struct Running {
    bool is = false;
    std::size_t scalar = 0;  // its index
    std::size_t parent = 0;  // column of its key or dash
    bool reported = false;
  };
  struct Anchor {
    std::size_t at = 0;
    bool used = false;
  };
  enum class QuoteFault { none, not_closed, goes_on };
  static constexpr std::size_t npos = std::string_view::npos;

  // Lines: scanner_lines.cpp. `at_` is at the first character; afterwards at the start of a line.
  void scan_line();
  [[nodiscard]] bool at_document_mark() const;
  void scan_document_mark();
  void scan_directive();
  void refuse_tab(std::size_t line_begin, std::size_t first);
  void scan_entries(std::size_t column);
  void scan_item(std::size_t column, bool after_dash);
  void scan_root_in_brackets();
  void scan_key(std::size_t column, RawScalar raw, std::size_t colon);
  void go_on();

  // Levels: scanner_levels.cpp.
  bool enter(std::size_t column, bool is_list);
  [[nodiscard]] std::string key_on_line(std::size_t at) const;
  void refuse_misplaced(std::size_t column, bool is_list, std::vector<Level> const& left);
  void skip_misplaced_lines(std::size_t column);
  void refuse_no_colon(std::size_t begin, std::size_t column);
  [[nodiscard]] bool lacks_space_after_colon(std::size_t begin) const;
  void scan_key_without_space(std::size_t column, std::size_t begin);
  void refuse_key_in_text(RawScalar const& key);

  // Values: scanner_values.cpp.
  void scan_value_here(std::size_t parent);
  void scan_plain_value(std::size_t begin, std::size_t parent);
  void scan_block_scalar(std::size_t begin, std::size_t parent);
  std::size_t block_scalar_end(RawScalar& raw, std::size_t parent);
  [[nodiscard]] std::size_t indented_by(std::size_t line) const;
  void refuse_wide_blank_line(std::size_t line, std::size_t column, RawScalar const& raw);
  void refuse_less_indented(std::size_t line, std::size_t content, RawScalar const& raw);
  void finish_value(std::size_t begin);
  void check_hash();
  [[nodiscard]] bool is_plain_start(std::size_t offset, bool flow) const;
  [[nodiscard]] RawScalar plain_on_line(std::size_t begin) const;
  [[nodiscard]] bool is_cut_off_text(std::size_t begin, std::size_t hash) const;
  void refuse_hash(std::size_t begin, std::size_t end);
  [[nodiscard]] bool has_lines_below(std::size_t column) const;
  void refuse_colon(std::size_t begin, std::size_t colon, std::size_t end);
  void scan_anchor();
  bool scan_alias(bool flow);
  void refuse_start(std::size_t begin, std::size_t end);

  // Quotes: scanner_quotes.cpp.
  [[nodiscard]] std::size_t closing_quote(std::size_t begin) const;
  [[nodiscard]] RawScalar quoted_on_line(std::size_t begin) const;
  bool scan_quoted(std::size_t node, std::size_t parent, bool flow);
  [[nodiscard]] QuoteFault quote_fault(std::size_t begin, std::size_t close, std::size_t parent, bool flow) const;
  [[nodiscard]] bool swallows_lines(std::size_t begin, std::size_t close, std::size_t parent, bool flow) const;
  void refuse_quote(std::size_t begin, std::size_t end, QuoteFault fault);
  void check_escapes(RawScalar const& raw);
  [[nodiscard]] std::size_t intended_end(std::size_t begin, bool flow) const;

  // Brackets: scanner_flow.cpp.
  bool scan_flow(std::size_t parent);
  bool scan_flow_token(std::vector<Bracket>& brackets, std::size_t parent);
  bool close_bracket(std::vector<Bracket>& brackets);
  bool open_bracket(std::vector<Bracket>& brackets);
  void scan_comma(Bracket& in);
  void refuse_lone_comma(Bracket const& in);
  void end_entry(Bracket& in);
  void refuse_entry_without_colon(Bracket const& in, std::size_t end);
  void scan_flow_scalar(Bracket& in, std::size_t parent);
  void scan_flow_plain(Bracket& in, std::size_t node);
  void refuse_flow_text(Bracket& in, std::size_t begin, bool bracket);
  void refuse_open_bracket(std::size_t at);
  void refuse_hash_in_flow(Bracket& in, std::size_t begin);
  [[nodiscard]] bool awaits_value(Bracket const& in) const;
  void skip_flow_space(bool awaits_value);

  // Bookkeeping: scanner.cpp.
  void report(std::size_t begin, std::size_t end, std::string rule, std::string message, std::string help);
  /// Shows yaml-cpp a plain word in place of the stretch.
  void make_harmless(std::size_t begin, std::size_t end);
  /// Shows yaml-cpp spaces.
  void leave_out(std::size_t begin, std::size_t end);
  void cut_off(std::size_t from);
  void check_depth(std::size_t brackets);
  std::size_t add(RawScalar raw);
  /// A value that has had its message, up to `end`.
  std::size_t add_reported(std::size_t begin, std::size_t end);
  [[nodiscard]] char peek(std::size_t offset = 0) const;
  [[nodiscard]] bool blank_at(std::size_t offset) const;  // space, tab, line feed or the end
  [[nodiscard]] bool at_colon(std::size_t offset, bool flow) const;
  void skip_blanks();
  void next_line();
  [[nodiscard]] std::string_view slice(std::size_t begin, std::size_t end) const;
  /// The same for a message: trimmed, one line, not too long.
  [[nodiscard]] std::string shortened(std::size_t begin, std::size_t end) const;
  /// The text in the quotes that suit it.
  [[nodiscard]] std::string in_quotes(std::size_t begin, std::size_t end) const;

  SourceLines const& source_;
  std::string_view text_;
  Scan& scan_;
  std::size_t at_ = 0;
  std::size_t end_ = 0;
  bool seen_document_mark_ = false;
  bool seen_content_ = false;
  bool seen_level_ = false;
  int open_brackets_ = 0;  // that were never closed
  std::vector<Level> levels_;
  Running running_;
  std::map<std::string, Anchor, std::less<>> anchors_;
};

}  // namespace factsheet::sheet
