// Where the author wrote something. Spans outlive every stage, so that the last one can still name the author's line.
#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace factsheet {

/// A file as read: the path as it is shown to the author, and its bytes.
struct SourceFile {
  std::string path;
  std::string bytes;
  /// Line `number` (from 1) without its line end; empty past the end. LF, CRLF and lone CR end a line.
  [[nodiscard]] std::string_view line(int number) const;
  /// All from that line on.
  [[nodiscard]] std::string_view lines_from(int number) const;
};

/// Line and column from 1; the column counts characters (code points), as editors do.
struct Position {
  int line = 0;
  int column = 0;
  friend auto operator<=>(Position const&, Position const&) = default;
};

/// A stretch of a file, `end` being the place after its last character. Without a file: nowhere (made by the program).
struct Span {
  std::shared_ptr<SourceFile const> file;
  Position begin;
  Position end;
  friend bool operator==(Span const&, Span const&) = default;
};

/// An authored value that keeps its place.
template <class T>
struct Spanned {
  T value{};
  Span at;
  friend bool operator==(Spanned const&, Spanned const&) = default;
};

/// Text as the author wrote it with the way back to the file, also after figures were filled in.
struct SourceText {
  /// From `offset` (bytes of `text`) on, the text comes from `from`. A verbatim piece runs along with the file
  /// character by character; any other piece (a figure, an escape) stands at `from` as a whole.
  struct Piece {
    std::size_t offset = 0;
    Span from;
    bool verbatim = true;
    friend bool operator==(Piece const&, Piece const&) = default;
  };
  std::string text;  ///< UTF-8, normalised to NFC
  /// By offset; empty: all of it stands at `at`. A verbatim piece is walked through to find a place in it, so a long
  /// one is split into several that follow one another in the file.
  std::vector<Piece> pieces;
  Span at;

  /// The place in the author's file of `length` bytes from `offset`.
  [[nodiscard]] Span span(std::size_t offset, std::size_t length) const;
  /// A text with no place of its own, for built-in words and tests.
  static SourceText plain(std::string text, Span at = {});
  /// Appends what stands at `from` in the file, as it is.
  void append_verbatim(std::string_view words, Span from);
  /// Appends with pieces kept.
  void append(SourceText const& other);
  [[nodiscard]] bool empty() const { return text.empty(); }
  friend bool operator==(SourceText const&, SourceText const&) = default;
};

}  // namespace factsheet
