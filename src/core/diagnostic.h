// What the program tells an author: where, what, remedy.
#pragma once
#include "core/span.h"

#include <optional>
#include <string>
#include <vector>

namespace factsheet {

enum class Severity { error, warning };

/// What a fault is to the program itself, where it goes on otherwise than after any other.
enum class FaultKind {
  of_the_author,
  unreadable,     ///< a file or folder cannot be read
  does_not_fit,   ///< what is to be printed has no room
  unknown_font,   ///< a font family is not there
  missing_face,   ///< a family lacks the slope or weight that is asked of it
  missing_glyph,  ///< no font has a character
  renamed_file,   ///< a file has another name than the sheet would give it
  of_a_folder,    ///< a file beside the sheets, which concerns all of them and is told once
  unneeded,       ///< what the author wrote does nothing here; of copies of a sheet it may do so in another
  wrong_usage,    ///< the arguments do not go together
};

/// One fault. `message` says what is wrong with the author's own words in it, `help` what to do, `rule` is the id
/// under which the documentation explains it ("unknown-key").
struct Diagnostic {
  Severity severity = Severity::error;
  Span at;
  std::string message;
  std::string help;
  std::string rule;
  FaultKind kind = FaultKind::of_the_author;
};
using Diagnostics = std::vector<Diagnostic>;

Diagnostic error(Span at, std::string rule, std::string message, std::string help = {});
Diagnostic unreadable(std::string message, std::string help = {});
Diagnostic does_not_fit(Span at, std::string message, std::string help);
Diagnostic of_kind(FaultKind kind, Diagnostic fault);
Diagnostic warning(Span at, std::string rule, std::string message, std::string help = {});
[[nodiscard]] bool has_errors(Diagnostics const& diagnostics);
/// In file order (path, line, column), equal ones once. The order of files is that of their first mention.
void sort_and_unite(Diagnostics& diagnostics);
/// Of more messages than anyone reads, the first ones, errors before warnings, and one that says so. They are sorted
/// before. Warnings alone stay warnings.
void limit_messages(Diagnostics& diagnostics);

/// `path:line:column: error: message; help [rule]`, the source line, and a line with a caret under the fault.
[[nodiscard]] std::string to_text(Diagnostic const& diagnostic);

/// Of `candidates` the one that `word` most likely means (optimal string alignment, at most a third of its letters
/// wrong, case ignored); nothing when none is near.
[[nodiscard]] std::optional<std::string> did_you_mean(std::string_view word,
                                                      std::vector<std::string> const& candidates);

}  // namespace factsheet
