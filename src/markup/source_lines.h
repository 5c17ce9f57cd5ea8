// Lines of a source, and cmark's lines and columns as offsets into it.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace factsheet::text {

class SourceLines {
 public:
  explicit SourceLines(std::string_view source);

  [[nodiscard]] int count() const { return static_cast<int>(starts_.size()); }
  /// Without its end; empty outside. Lines and columns (bytes) from 1.
  [[nodiscard]] std::string_view line(int number) const;
  /// Within the source, whatever cmark says.
  [[nodiscard]] std::size_t offset(int line, int column) const;

  /// cmark strips the spaces before a paragraph's further lines and counts their columns from where the first line
  /// starts; it must be known which paragraph the columns belong to.
  void enter_paragraph(int line, int column);
  [[nodiscard]] std::size_t offset_in_paragraph(int line, int column) const;

 private:
  std::string_view source_;
  std::vector<std::size_t> starts_;
  int first_line_ = 0, first_column_ = 1;
};

}  // namespace factsheet::text
