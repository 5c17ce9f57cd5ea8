// The text of a file as YAML sees it: without byte order mark, lines ended by LF, and the way back to lines and
// columns.
#pragma once
#include "core/span.h"

#include <memory>
#include <string>
#include <vector>

namespace factsheet::sheet {

class SourceLines {
 public:
  explicit SourceLines(std::shared_ptr<SourceFile const> file);

  [[nodiscard]] std::string const& text() const { return text_; }
  [[nodiscard]] std::shared_ptr<SourceFile const> const& file() const { return file_; }
  [[nodiscard]] Position position(std::size_t offset) const;
  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t line_begin(std::size_t offset) const;
  /// Offset of the line end (or of the end of the text) at or after `offset`.
  [[nodiscard]] std::size_t line_end(std::size_t offset) const;

 private:
  [[nodiscard]] std::size_t count_starts(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t code_points_before(std::size_t offset) const;

  std::shared_ptr<SourceFile const> file_;
  std::string text_;
  std::vector<std::size_t> begins_;  // of each line
  // Characters before each `stride` bytes: a file may be one line of a mebibyte.
  static constexpr std::size_t stride = 32;
  std::vector<std::size_t> code_points_;
};

}  // namespace factsheet::sheet
