#include "mutation.h"
#include "sheet/keys/keys.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace factsheet::fuzz {
namespace {

using Lines = std::vector<std::string>;

Lines yaml_lines(std::string_view text) {
  Lines lines;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const end = std::min(text.find('\n', at), text.size());
    lines.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  if (lines.empty()) lines.emplace_back();
  return lines;
}

std::string joined_lines(Lines const& lines) {
  std::string text;
  for (std::string const& line : lines) text += line + "\n";
  return text;
}

std::size_t indent_of(std::string const& line) { return std::min(line.find_first_not_of(' '), line.size()); }

/// The line behind those that belong to the line at `begin`: an entry with all below it.
std::size_t end_of_entry(Lines const& lines, std::size_t begin) {
  std::size_t end = begin + 1;
  while (end < lines.size() && (lines[end].empty() || indent_of(lines[end]) > indent_of(lines[begin]))) ++end;
  return end;
}

std::string any_key(Chance& chance) {
  static std::vector<std::string> const keys = [] {
    std::vector<std::string> names;
    for (sheet::ShapeKeys const& shape : sheet::all_shapes()) {
      for (std::string& name : sheet::key_names(shape)) names.push_back(std::move(name));
    }
    for (sheet::BlockKind const& kind : sheet::block_kinds()) names.emplace_back(kind.name);
    return names;
  }();
  return chance.one_of(keys);
}

void double_or_drop_entry(Lines& lines, std::size_t at, Chance& chance) {
  auto const begin = lines.begin() + static_cast<std::ptrdiff_t>(at);
  auto const end = lines.begin() + static_cast<std::ptrdiff_t>(end_of_entry(lines, at));
  Lines entry(begin, end);
  bool const drop = chance.percent(40);
  std::size_t to = at;
  if (drop) lines.erase(begin, end);
  if (drop && chance.percent(50)) return;
  if (chance.percent(50)) to = chance.below(lines.size() + 1);
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(to), entry.begin(), entry.end());
}

void move_sideways(Lines& lines, std::size_t at, Chance& chance) {
  bool const out = chance.percent(50);
  for (std::size_t end = end_of_entry(lines, at); at < end; ++at) {
    if (!out) lines[at].insert(0, "  ");
    if (out && lines[at].starts_with("  ")) lines[at].erase(0, 2);
  }
}

void change_key(std::string& line, Chance& chance) {
  std::size_t const begin = line.find_first_not_of(" -");
  std::size_t const colon = line.find(": ", begin);
  if (begin < line.size() && colon < line.size()) line.replace(begin, colon - begin, any_key(chance));
}

void change_value(std::string& line, Chance& chance) {
  std::size_t const colon = line.find(": ");
  if (colon == std::string::npos) return;
  std::size_t const end = line.find_first_of(",}", colon);
  bool const whole = end == std::string::npos || chance.percent(50);
  line.replace(colon + 2, whole ? line.npos : end - colon - 2, telling_value(chance));
}

void add_entry(Lines& lines, std::size_t at, Chance& chance) {
  std::string line(indent_of(lines[at]), ' ');
  if (chance.percent(20)) line += "- ";
  line += any_key(chance) + ": " + telling_value(chance);
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), std::move(line));
}

/// A piece of markup or of YAML within the line.
void add_piece(std::string& line, Chance& chance) {
  static constexpr std::array<std::string_view, 20> pieces{
      "**",         "*",     "{{", "}}", "[",  "](https://a.example)",
      "]{lang=en}", "\\",    "#",  " #", ": ", "- ",
      "<b>",        "`",     "  ", "\t", "\"", "'",
      "\u00A0",     "\u202E"};
  line.insert(chance.below(line.size() + 1), chance.one_of(pieces));
}

}  // namespace

std::string mutate_yaml(std::string const& text, Chance& chance) {
  Lines lines = yaml_lines(text);
  std::size_t const at = chance.below(lines.size());
  switch (chance.below(8)) {
    case 0:
    case 1:
      double_or_drop_entry(lines, at, chance);
      break;
    case 2:
      move_sideways(lines, at, chance);
      break;
    case 3:
      change_key(lines[at], chance);
      break;
    case 4:
    case 5:
      change_value(lines[at], chance);
      break;
    case 6:
      add_entry(lines, at, chance);
      break;
    default:
      add_piece(lines[at], chance);
      break;
  }
  return joined_lines(lines);
}

}  // namespace factsheet::fuzz
