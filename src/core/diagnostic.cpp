#include "core/diagnostic.h"

#include "core/ascii.h"
#include "core/utf8.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace factsheet {
namespace {

/// The source line as shown: tabs as one space, so that the caret stands under its character.
std::string shown_line(std::string_view line) {
  std::string shown(line);
  std::replace_if(
      shown.begin(), shown.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return shown;
}

std::string place(Span const& at) {
  if (!at.file) return {};
  if (at.begin.line == 0) return at.file->path + ": ";
  return at.file->path + ":" + std::to_string(at.begin.line) + ":" + std::to_string(at.begin.column) + ": ";
}

/// Bytes of the first `count` characters.
std::size_t size_of_first(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (std::size_t n = 0; n < count && at < text.size(); ++n) next_code_point(text, at);
  return at;
}

/// The part of a very long line that is around `column` (from 0), which becomes the column in that part.
std::string_view part_around(std::string_view line, std::size_t& column) {
  constexpr std::size_t longest = 240;
  if (line.size() <= longest) return line;
  std::size_t const skipped = column > longest / 2 ? column - longest / 2 : 0;
  column -= skipped;
  line.remove_prefix(size_of_first(line, skipped));
  return line.substr(0, size_of_first(line, longest));
}

std::string marked_source(Span const& at) {
  if (!at.file || at.begin.line == 0) return {};
  auto before = static_cast<std::size_t>(std::max(at.begin.column - 1, 0));
  std::string const line = shown_line(part_around(at.file->line(at.begin.line), before));
  bool const one_line = at.end.line == at.begin.line && at.end.column > at.begin.column;
  auto const room = count_code_points(line) > before ? count_code_points(line) - before : 1;
  auto const length = one_line ? static_cast<std::size_t>(at.end.column - at.begin.column) : 1;
  return "\n" + line + "\n" + std::string(before, ' ') + "^" + std::string(std::min(length, room) - 1, '~');
}

/// Insertions, deletions, substitutions and swaps of neighbours that make `b` of `a`, case ignored.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      std::size_t const cost = small_letter(a[i - 1]) == small_letter(b[j - 1]) ? 0 : 1;
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + cost});
      bool const swapped = i > 1 && j > 1 && small_letter(a[i - 1]) == small_letter(b[j - 2]) &&
                           small_letter(a[i - 2]) == small_letter(b[j - 1]);
      if (swapped) d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return d[a.size()][b.size()];
}

}  // namespace

Diagnostic error(Span at, std::string rule, std::string message, std::string help) {
  return {Severity::error, std::move(at), std::move(message), std::move(help), std::move(rule)};
}

Diagnostic unreadable(std::string message, std::string help) {
  return of_kind(FaultKind::unreadable, error({}, "cannot-read", std::move(message), std::move(help)));
}

Diagnostic does_not_fit(Span at, std::string message, std::string help) {
  return of_kind(FaultKind::does_not_fit, error(std::move(at), "does-not-fit", std::move(message), std::move(help)));
}

Diagnostic of_kind(FaultKind kind, Diagnostic fault) {
  fault.kind = kind;
  return fault;
}

Diagnostic warning(Span at, std::string rule, std::string message, std::string help) {
  return {Severity::warning, std::move(at), std::move(message), std::move(help), std::move(rule)};
}

bool has_errors(Diagnostics const& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](Diagnostic const& d) { return d.severity == Severity::error; });
}

void sort_and_unite(Diagnostics& diagnostics) {
  std::map<std::string, std::size_t> order;
  auto const path = [](Diagnostic const& d) { return d.at.file ? d.at.file->path : std::string(); };
  for (Diagnostic const& d : diagnostics) order.emplace(path(d), order.size());
  auto const rank = [&](Diagnostic const& d) { return std::make_tuple(order.at(path(d)), d.at.begin); };
  std::stable_sort(diagnostics.begin(), diagnostics.end(),
                   [&](Diagnostic const& a, Diagnostic const& b) { return rank(a) < rank(b); });
  Diagnostics once;
  std::set<std::pair<std::string, std::string>> said;  // at one place: those stand together
  for (Diagnostic& d : diagnostics) {
    if (!once.empty() && rank(once.back()) != rank(d)) said.clear();
    if (said.emplace(d.rule, d.message).second) once.push_back(std::move(d));
  }
  diagnostics = std::move(once);
}

void limit_messages(Diagnostics& diagnostics) {
  constexpr std::size_t most = 500;
  if (diagnostics.size() <= most) return;
  bool const faulty = has_errors(diagnostics);
  // Of too many, warnings must not crowd out the errors, nor become one.
  if (faulty) std::erase_if(diagnostics, [](Diagnostic const& d) { return d.severity == Severity::warning; });
  diagnostics.resize(std::min(diagnostics.size(), most));
  auto const make = faulty ? error : warning;
  diagnostics.push_back(make(diagnostics.back().at, "limit",
                             "there are more than " + std::to_string(most) + " errors and warnings",
                             "fix the ones above first"));
}

std::string to_text(Diagnostic const& d) {
  std::string text = place(d.at) + (d.severity == Severity::error ? "error: " : "warning: ") + d.message;
  if (!d.help.empty()) text += "; " + d.help;
  if (!d.rule.empty()) text += " [" + d.rule + "]";
  return text + marked_source(d.at);
}

std::optional<std::string> did_you_mean(std::string_view word, std::vector<std::string> const& candidates) {
  constexpr std::size_t longest = 64;  // no key is longer; a pasted text must not cost its square
  if (word.size() > longest) return std::nullopt;
  std::optional<std::string> best;
  std::size_t least = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (std::string const& candidate : candidates) {
    std::size_t const distance = edit_distance(word, candidate);
    if (distance >= least) continue;
    least = distance;
    best = candidate;
  }
  return best;
}

}  // namespace factsheet
