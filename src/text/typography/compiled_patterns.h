// Hyphenation patterns in the form in which libhyphen uses them, made when the program is built: to make it of the
// files takes a fifth of the time in which a sheet is rendered.
#pragma once
#include "core/language.h"

#include <cstdint>
#include <span>
#include <vector>

#include <hyphen.h>

namespace factsheet::text {

/// A state of the automaton that the patterns are. Its transitions lie behind those of the state before it.
struct CompiledState {
  std::int32_t fallback;     ///< the state that goes on where this one has no transition; -1: none
  std::uint16_t marks;       ///< where its marks begin among those of the level; 0: it has none
  std::uint8_t transitions;  ///< how many
};

/// Patterns that are used together: those within words, or those between the parts of a compound. libhyphen only reads
/// them, but does not say so.
struct CompiledLevel {
  char least_left, least_right;                    ///< letters before the first hyphen, and behind the last
  char least_compound_left, least_compound_right;  ///< the same at the edges of a compound's part
  std::span<char> without_hyphen;                  ///< no hyphen beside these; each ends in a zero
  int commas_without_hyphen;                       ///< one less than there are of them
  std::span<CompiledState const> states;
  std::span<HyphenTrans> transitions;
  std::span<char> marks;  ///< each ends in a zero; the first is empty
};

struct CompiledPatterns {
  char const* language;  ///< its tag
  bool utf8;             ///< else ISO 8859-1
  std::span<CompiledLevel const> levels;
};

/// Null where none came along.
CompiledPatterns const* find_compiled_patterns(Language const& language);

/// libhyphen's own form of compiled patterns. It is read only, by several threads at once if need be.
class PatternDictionary {
 public:
  explicit PatternDictionary(CompiledPatterns const& patterns);
  PatternDictionary(PatternDictionary const&) = delete;
  PatternDictionary& operator=(PatternDictionary const&) = delete;

  [[nodiscard]] HyphenDict* get() { return levels_.data(); }

 private:
  std::vector<std::vector<HyphenState>> states_;
  std::vector<HyphenDict> levels_;
};

}  // namespace factsheet::text
