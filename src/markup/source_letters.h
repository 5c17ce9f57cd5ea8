// The way from what cmark read back to what the author wrote, byte by byte.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace factsheet::text {

/// Where a byte of read text comes from in the source: an escape or an entity stands there as a whole.
struct Origin {
  std::size_t begin = 0, end = 0;
};

/// Follows the literals of text nodes through a source, in order.
class SourceLetters {
 public:
  explicit SourceLetters(std::string_view source) : source_(source) {}

  /// An origin for each byte of `literal`, which stands at `hint` if that is right, else at the first place behind the
  /// literals before.
  std::vector<Origin> follow(std::string_view literal, std::size_t hint);

 private:
  [[nodiscard]] std::optional<std::vector<Origin>> match(std::string_view literal, std::size_t at) const;

  std::string_view source_;
  std::size_t done_ = 0;
};

}  // namespace factsheet::text
