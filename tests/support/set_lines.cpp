#include "support/set_lines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include <fmt/format.h>

namespace factsheet::test {
namespace {

constexpr std::string_view soft_hyphen = "\u00AD";

bool runs_inline(scene::Role role) { return role == scene::Role::span || role == scene::Role::link; }

/// The element that an item's text belongs to, past languages and links.
scene::NodeId block_of(scene::Document const& document, scene::NodeId node) {
  while (node != scene::no_node && runs_inline(document.nodes[static_cast<std::size_t>(node)].role)) {
    node = document.nodes[static_cast<std::size_t>(node)].parent;
  }
  return node;
}

/// Sorts the runs of a page into texts and lines.
class LineReader {
 public:
  LineReader(scene::Document const& document, int page, std::vector<SetText>& texts)
      : document_(document), page_(page), texts_(texts) {}

  void read(scene::Item const& item) {
    auto const* run = std::get_if<scene::GlyphRun>(&item.what);
    if (!run || item.tag.node == scene::no_node) return;
    scene::NodeId const block = block_of(document_, item.tag.node);
    if (block != block_ || std::abs(run->size.pt() - size_.pt()) > 0.01) {
      texts_.push_back({document_.nodes[static_cast<std::size_t>(block)].role, page_, run->size, {}});
      starts_text_ = true;
    }
    block_ = block;
    size_ = run->size;
    if (starts_text_ || std::abs(item.at.y.pt() - baseline_.pt()) > 0.01) texts_.back().lines.emplace_back();
    starts_text_ = false;
    baseline_ = item.at.y;
    SetLine& line = texts_.back().lines.back();
    if (run->text == soft_hyphen) {
      line.hyphenated = true;
    } else {
      line.text += run->text;
    }
  }

 private:
  scene::Document const& document_;
  int page_;
  std::vector<SetText>& texts_;
  scene::NodeId block_ = scene::no_node;
  Length size_;
  bool starts_text_ = true;
  Length baseline_;
};

void trim(SetLine& line) {
  line.spaced = line.text.ends_with(' ');
  while (line.text.ends_with(' ')) line.text.pop_back();
  if (!line.text.ends_with(soft_hyphen)) return;
  line.text.resize(line.text.size() - soft_hyphen.size());
  line.hyphenated = true;
}

std::string last_word(std::string const& line) { return line.substr(line.find_last_of(' ') + 1); }

bool is_one_word(std::string const& line) { return line.find(' ') == std::string::npos; }

/// Words that belong to the one behind them.
bool leans_on_next(std::string const& word) {
  static constexpr auto words = std::to_array<std::string_view>(
      {"de",  "De",  "het", "Het", "een", "Een", "van", "Van", "in", "In", "op", "Op", "te", "Te", "met", "om",
       "the", "The", "a",   "A",   "an",  "An",  "of",  "Of",  "on", "On", "to", "To", "at", "by", "for"});
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool has_lone_last_word(SetText const& text) {
  constexpr double large = 24;  // from here on words are figures
  std::string const& last = text.lines.back().text;
  if (!is_one_word(last) || (!text.is_heading() && text.size.pt() >= large)) return false;
  SetLine const& before = text.lines[text.lines.size() - 2];
  bool const in_address = last.find('/') != std::string::npos || (!before.spaced && !before.hyphenated);
  return !in_address;
}

std::optional<std::string> fault_of(SetText const& text) {
  auto const& lines = text.lines;
  if (lines.size() < 2) return std::nullopt;
  if (has_lone_last_word(text)) return "a lone last word";
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].hyphenated && lines[i + 1].hyphenated) return "hyphens below one another";
    if (!text.is_heading()) continue;
    if (lines[i].hyphenated) return "a hyphen in a heading";
    if (leans_on_next(last_word(lines[i].text))) return "a word at the end of a heading's line that leans on the next";
  }
  return std::nullopt;
}

}  // namespace

bool SetText::is_heading() const { return role >= scene::Role::h1 && role <= scene::Role::h6; }

std::string SetText::joined() const {
  std::string all;
  for (SetLine const& line : lines) all += (all.empty() ? "" : " / ") + line.text + (line.hyphenated ? "-" : "");
  return all;
}

std::vector<SetText> set_texts(scene::Document const& document) {
  std::vector<SetText> texts;
  for (std::size_t page = 0; page < document.pages.size(); ++page) {
    LineReader reader(document, static_cast<int>(page) + 1, texts);
    for (scene::Item const& item : document.pages[page].items) reader.read(item);
  }
  for (SetText& text : texts) {
    for (SetLine& line : text.lines) trim(line);
    std::erase_if(text.lines, [](SetLine const& line) { return line.text.empty(); });
  }
  std::erase_if(texts, [](SetText const& text) { return text.lines.empty(); });
  return texts;
}

std::vector<std::string> bad_breaks(scene::Document const& document) {
  std::vector<std::string> faults;
  for (SetText const& text : set_texts(document)) {
    if (auto const fault = fault_of(text)) {
      faults.push_back(fmt::format("page {}, {}: {}: {}", text.page, scene::name(text.role), *fault, text.joined()));
    }
  }
  return faults;
}

}  // namespace factsheet::test
