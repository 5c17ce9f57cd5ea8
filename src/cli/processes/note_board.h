// What a process is at, in memory that outlives it.
#pragma once
#include "core/span.h"

#include <string>
#include <string_view>

namespace factsheet::cli {

/// What is worked on, in words ("the picture "a.svg""), and where the author named it. Empty: the sheet as a whole.
struct Note {
  std::string what;
  Span at;
};

/// One page of memory that a process shares with those that it forks.
class NoteBoard {
 public:
  NoteBoard();
  ~NoteBoard();
  NoteBoard(NoteBoard const&) = delete;
  NoteBoard& operator=(NoteBoard const&) = delete;
  /// What does not fit is not noted.
  void write(std::string_view what, Span const& at) const;
  /// The file of the place is read anew, for the line that is shown.
  [[nodiscard]] Note read() const;

 private:
  char* page_ = nullptr;  ///< null: the system gave none, and nothing is noted
};

}  // namespace factsheet::cli
