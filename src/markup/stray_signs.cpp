#include "markup/stray_signs.h"

#include <algorithm>
#include <array>
#include <optional>

namespace factsheet::text {
namespace {

bool is_text_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
bool is_item_figure(char c) { return c >= '0' && c <= '9'; }

/// Signs that office programs set before the items of a list.
constexpr auto pasted_bullets =
    std::to_array<std::string_view>({"\u2022", "\u25E6", "\u25AA", "\u25AB", "\u2023", "\u00B7", "\u25CF", "\u25CB",
                                     "\u25A0", "\u25A1", "\u2043", "\u2219", "\uF0B7", "\u27A2", "\u2756"});
constexpr auto pasted_dashes = std::to_array<std::string_view>({"\u2013", "\u2014"});

template <std::size_t n>
std::size_t length_of_one(std::string_view line, std::array<std::string_view, n> const& signs) {
  for (std::string_view const sign : signs) {
    if (line.starts_with(sign) && line.size() > sign.size() && is_text_space(line[sign.size()])) return sign.size();
  }
  return 0;
}

/// "a) first"
bool is_lettered(std::string_view line) {
  return line.size() > 2 && line[0] >= 'a' && line[0] <= 'z' && line[1] == ')' && is_text_space(line[2]);
}

class StraySigns {
 public:
  StraySigns(InlineLetters const& letters, SourceText const& source, Diagnostics& found)
      : letters_(letters.all), source_(source), found_(found) {
    for (InlineLetter const& letter : letters_) text_ += letter.byte;
    cut_lines();
  }

  void run() {
    report_pairs(
        "**", "has no partner",
        "write **words** with the signs against the words and a space or a mark outside them, or \\*\\* for the "
        "signs themselves");
    report_pairs("~~", "does not strike anything through",
                 "remove the signs, or write \\~\\~ for the signs themselves");
    report_lone_asterisk();
    report_footnote();
    for (std::size_t i = 0; i < lines_.size(); ++i) report_line(i);
  }

 private:
  struct Line {
    std::size_t begin = 0, end = 0;
  };

  /// A soft break stands nowhere in the source.
  [[nodiscard]] bool is_break(std::size_t i) const { return letters_[i].origin.begin == letters_[i].origin.end; }
  [[nodiscard]] bool is_raw(std::size_t i) const { return letters_[i].origin.end - letters_[i].origin.begin == 1; }

  void cut_lines() {
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= letters_.size(); ++i) {
      if (i < letters_.size() && !is_break(i)) continue;
      if (i > begin) lines_.push_back({begin, i});
      begin = i + 1;
    }
  }
  [[nodiscard]] std::string_view shown(Line const& line) const {
    return std::string_view(text_).substr(line.begin, line.end - line.begin);
  }

  void report(std::size_t from, std::size_t to, std::string message, std::string help) {
    std::size_t const begin = letters_[from].origin.begin;
    found_.push_back(
        error(source_.span(begin, letters_[to - 1].origin.end - begin), "markup", std::move(message), std::move(help)));
  }

  void report_pairs(std::string_view signs, std::string_view what, std::string const& help) {
    for (std::size_t at = text_.find(signs); at != std::string::npos; at = text_.find(signs, at + signs.size())) {
      if (!is_raw(at) || !is_raw(at + 1)) continue;
      report(at, at + signs.size(), quoted(signs) + " " + std::string(what) + " and would be printed", help);
      return;
    }
  }

  /// "*words": a single asterisk that opens and is never closed. At the start of a paragraph it marks a footnote.
  void report_lone_asterisk() {
    for (std::size_t at = text_.find('*', 1); at != std::string::npos; at = text_.find('*', at + 1)) {
      bool const lone = at + 1 < text_.size() && text_[at + 1] != '*' && text_[at - 1] != '*';
      bool const opens = lone && is_text_space(text_[at - 1]) && !is_text_space(text_[at + 1]) && !is_break(at - 1);
      if (!opens || !is_raw(at)) continue;
      report(at, at + 1, "\"*\" has no partner and would be printed",
             "write *words* with the signs against the words, or \\* for the character itself");
      return;
    }
  }

  void report_footnote() {
    std::size_t const at = text_.find("[^");
    if (at == std::string::npos || !is_raw(at)) return;
    std::size_t const end = text_.find(']', at);
    if (end == std::string::npos || end - at > 12) return;
    std::string const note = text_.substr(at, end + 1 - at);
    report(at, end + 1, quoted(note) + " would be printed: a text has no footnotes",
           "name the work with the block's \"source\", or write \\" + note + " for the signs themselves");
  }

  void report_line(std::size_t index) {
    Line const& line = lines_[index];
    std::string_view const words = shown(line);
    std::string const start(words.substr(0, 40));
    auto const bars = std::count(words.begin(), words.end(), '|');
    if (is_raw(line.begin) && bars >= 2 && (words.front() == '|' || bars >= 3)) {
      if (table_told_) return;
      table_told_ = true;
      report(line.begin, line.end, "a table cannot be used in a text: " + quoted(words) + " would be printed",
             "use a table block, or write \\| for the character itself");
      return;
    }
    if (std::size_t const sign = length_of_bullet(index)) {
      std::string_view const item = words.substr(std::min(words.find_first_not_of(' ', sign), words.size()));
      report(line.begin, line.end, quoted(words) + " is not a list item", "write \"- " + std::string(item) + "\"");
    } else if (is_lettered(words) && is_beside(index, is_lettered)) {
      report(line.begin, line.end, quoted(words) + " is not a list item",
             "write 1. and so on, with an empty line before the list, or put an empty line between the lines");
    }
  }

  /// A dash is a bullet where the line beside it begins with one too.
  [[nodiscard]] std::size_t length_of_bullet(std::size_t index) const {
    std::string_view const words = shown(lines_[index]);
    if (std::size_t const bullet = length_of_one(words, pasted_bullets)) return bullet;
    bool const among = is_beside(index, [](std::string_view line) {
      return length_of_one(line, pasted_bullets) + length_of_one(line, pasted_dashes) > 0;
    });
    return among ? length_of_one(words, pasted_dashes) : 0;
  }

  template <class Test>
  [[nodiscard]] bool is_beside(std::size_t index, Test const& test) const {
    return (index > 0 && test(shown(lines_[index - 1]))) ||
           (index + 1 < lines_.size() && test(shown(lines_[index + 1])));
  }

  std::vector<InlineLetter> const& letters_;
  SourceText const& source_;
  Diagnostics& found_;
  std::string text_;
  std::vector<Line> lines_;
  bool table_told_ = false;
};

/// "- ", "* ", "+ ", "3. " or "3) " at the start of `rest`.
bool begins_item(std::string_view rest) {
  std::size_t at = 0;
  while (at < rest.size() && at < 3 && is_item_figure(rest[at])) ++at;
  bool const sign =
      at < rest.size() && std::string_view(at > 0 ? ".)" : "-*+").find(rest[at]) != std::string_view::npos;
  return sign && at + 2 < rest.size() && rest[at + 1] == ' ' && !is_text_space(rest[at + 2]);
}

}  // namespace

void report_stray_signs(InlineLetters const& letters, SourceText const& source, Diagnostics& found) {
  StraySigns(letters, source, found).run();
}

void report_folded_items(SourceText const& source, Diagnostics& found) {
  std::string_view const text = source.text;
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    if (at == 0 || !begins_item(text.substr(at + 1))) continue;
    int const line = source.span(at + 1, 1).begin.line;
    if (line <= source.span(at - 1, 1).begin.line) continue;
    std::string const item = shortened_words(text.substr(at + 1, std::min(text.find('\n', at), text.size()) - at - 1));
    found.push_back(error(source.span(at + 1, item.size()), "markup",
                          quoted(item) + " does not start an item: the lines of a folded text run together",
                          "write | in place of > before the text, or begin it with | and put it on lines of its own"));
    return;
  }
}

}  // namespace factsheet::text
