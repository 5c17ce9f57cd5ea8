// Words of a text that cmark kept for itself: they would vanish from the page.
#pragma once
#include "core/span.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace factsheet::text {

/// Which bytes of a source were read as words, as addresses, or as marks of a list.
class ReadBytes {
 public:
  explicit ReadBytes(SourceText const& source) : source_(source), read_(source.text.size()) {}

  void mark(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end && i < read_.size(); ++i) read_[i] = true;
  }
  struct Stretch {
    std::size_t begin = 0, end = 0;
  };
  /// The first line with letters or figures that were not read, from its bracket to its end; also when the bracket
  /// stands on a line before.
  [[nodiscard]] std::optional<Stretch> first_unread() const;

 private:
  [[nodiscard]] bool is_unread_word(std::size_t i) const;

  SourceText const& source_;
  std::vector<bool> read_;
};

}  // namespace factsheet::text
