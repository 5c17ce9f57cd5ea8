#include "sheet/yaml/cursor.h"

#include "core/utf8.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace factsheet::sheet {

void Cursor::report(std::size_t begin, std::size_t end, std::string rule, std::string message, std::string help) {
  constexpr std::size_t enough = 5000;  // no one reads as many
  if (found.diagnostics.size() >= enough) return;
  found.diagnostics.push_back(error(source.span(begin, end), std::move(rule), std::move(message), std::move(help)));
}

void Cursor::make_harmless(std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (found.text[i] != '\n') found.text[i] = 'x';
  }
  found.reported.push_back({begin, std::max(end, begin + 1)});
}

void Cursor::leave_out(std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (found.text[i] != '\n') found.text[i] = ' ';
  }
}

void Cursor::cut_off(std::size_t from) {
  leave_out(from, size());
  found.incomplete = true;
  at = size();
}

void Cursor::check_depth(std::size_t brackets) {
  if (levels.size() + brackets <= static_cast<std::size_t>(deepest_nesting)) return;
  report(at, at + 1, "limit", fmt::format("the file is nested too deeply: more than {} levels", deepest_nesting),
         "use fewer levels of lists and maps");
  found.readable = false;
}

std::size_t Cursor::add(RawScalar raw) {
  found.scalars.push_back(raw);
  return found.scalars.size() - 1;
}

std::size_t Cursor::add_reported(std::size_t begin, std::size_t end) {
  make_harmless(begin, end);
  RawScalar raw;
  raw.begin = raw.content = begin;
  raw.end = end;
  return add(raw);
}

char Cursor::peek(std::size_t offset) const { return at + offset < size() ? text[at + offset] : '\n'; }

bool Cursor::blank_at(std::size_t offset) const {
  if (offset >= size()) return true;
  char const c = text[offset];
  return c == ' ' || c == '\t' || c == '\n';
}

bool Cursor::at_colon(std::size_t offset, bool flow) const {
  if (offset >= size() || text[offset] != ':') return false;
  if (blank_at(offset + 1)) return true;
  return flow && std::string_view(",[]{}").find(text[offset + 1]) != std::string_view::npos;
}

void Cursor::skip_blanks() {
  while (at < size() && (text[at] == ' ' || text[at] == '\t')) ++at;
}

void Cursor::next_line() { at = std::min(source.line_end(at) + 1, size()); }

std::string_view Cursor::slice(std::size_t begin, std::size_t end) const { return text.substr(begin, end - begin); }

std::string Cursor::shortened(std::size_t begin, std::size_t end) const {
  constexpr std::size_t longest = 40;
  std::string_view words = slice(begin, std::min(end, source.line_end(begin)));
  while (!words.empty() && (words.back() == ' ' || words.back() == '\t')) words.remove_suffix(1);
  while (!words.empty() && (words.front() == ' ' || words.front() == '\t')) words.remove_prefix(1);
  std::size_t cut = 0;
  for (std::size_t count = 0; cut < words.size() && count < longest; ++count) next_code_point(words, cut);
  return std::string(words.substr(0, cut)) + (cut < words.size() ? "…" : "");
}

std::string Cursor::in_quotes(std::size_t begin, std::size_t end) const {
  std::string const words = shortened(begin, end);
  if (words.find_first_of("\"\\") == std::string::npos) return "\"" + words + "\"";
  std::string quoted;
  for (char c : words) quoted += c == '\'' ? "''" : std::string(1, c);
  return "'" + quoted + "'";
}

}  // namespace factsheet::sheet
