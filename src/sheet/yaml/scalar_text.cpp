#include "sheet/yaml/scalar_text.h"

#include "core/utf8.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

namespace factsheet::sheet {
namespace {

struct Line {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Puts a text together of stretches of the file and of characters that stand for others.
class TextMaker {
 public:
  TextMaker(SourceLines const& source, std::string_view text, RawScalar const& raw) : source_(source), text_(text) {
    made_.at = source.span(raw.content, raw.end);
  }

  void verbatim(std::size_t begin, std::size_t end) {
    if (begin >= end) return;
    made_.append_verbatim(text_.substr(begin, end - begin), source_.span(begin, end));
  }
  void in_place_of(std::string_view text, std::size_t begin, std::size_t end) {
    if (text.empty()) return;
    made_.pieces.push_back({made_.text.size(), source_.span(begin, end), false});
    made_.text.append(text);
  }
  /// What stands between two lines of flowing text: a space, or the line feeds of the blank lines between. Where the
  /// line's own end was escaped, those alone.
  void fold(std::size_t end_of_line, std::size_t blank_lines, bool joins) {
    bool const space = blank_lines == 0 && !joins;
    in_place_of(space ? std::string(" ") : std::string(blank_lines, '\n'), end_of_line, end_of_line + 1);
  }
  SourceText take() { return std::move(made_); }

 private:
  SourceLines const& source_;
  std::string_view text_;
  SourceText made_;
};

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// Whether the character before `end` is escaped in double quotes.
bool is_escaped(std::string_view text, Line line, std::size_t end) {
  std::size_t backslashes = 0;
  while (end > line.begin + backslashes + 1 && text[end - 2 - backslashes] == '\\') ++backslashes;
  return backslashes % 2 == 1;
}

/// One line of a quoted or plain scalar, without the white space at an end that folds away.
Line trimmed(std::string_view text, Line line, bool first, bool last, char quote) {
  while (!first && line.begin < line.end && is_blank(text[line.begin])) ++line.begin;
  if (last) return line;
  std::size_t const whole = line.end;
  while (line.end > line.begin && is_blank(text[line.end - 1])) --line.end;
  if (quote == '"' && line.end < whole && is_escaped(text, line, line.end + 1)) ++line.end;
  return line;
}

std::vector<Line> lines_of(std::string_view text, std::size_t begin, std::size_t end) {
  std::vector<Line> lines;
  while (true) {
    std::size_t const line_end = std::min(text.find('\n', begin), end);
    lines.push_back({begin, line_end});
    if (line_end >= end) return lines;
    begin = line_end + 1;
  }
}

struct Escape {
  std::string text;
  std::size_t length = 0;  // of the escape in the file, backslash included
};

std::optional<std::string> simple_escape(char c) {
  switch (c) {
    case '0':
      return std::string(1, '\0');
    case 'a':
      return "\a";
    case 'b':
      return "\b";
    case 't':
    case '\t':
      return "\t";
    case 'n':
      return "\n";
    case 'v':
      return "\v";
    case 'f':
      return "\f";
    case 'r':
      return "\r";
    case 'e':
      return "\x1B";
    case ' ':
    case '"':
    case '/':
    case '\'':
    case '\\':
      return std::string(1, c);
    case 'N':
      return "\xC2\x85";
    case '_':
      return "\xC2\xA0";
    case 'L':
      return "\xE2\x80\xA8";
    case 'P':
      return "\xE2\x80\xA9";
    default:
      return std::nullopt;
  }
}

std::size_t digits_of(char c) { return c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0; }

Escape read_escape(std::string_view text, std::size_t at, std::size_t end) {
  if (at + 1 >= end) return {"\\", 1};
  if (auto const simple = simple_escape(text[at + 1])) return {*simple, 2};
  std::size_t const length = digits_of(text[at + 1]);
  if (length == 0 || at + 2 + length > end) return {"\\", 1};
  unsigned value = 0;
  char const* const first = text.data() + at + 2;
  if (std::from_chars(first, first + length, value, 16).ptr != first + length) return {"\\", 1};
  Escape escape{{}, 2 + length};
  append_utf8(escape.text, static_cast<char32_t>(value));
  return escape;
}

/// A stretch of a line in double quotes.
void add_escaped(TextMaker& maker, std::string_view text, Line line) {
  std::size_t from = line.begin;
  for (std::size_t at = line.begin; at < line.end;) {
    if (text[at] != '\\') {
      ++at;
      continue;
    }
    maker.verbatim(from, at);
    Escape const escape = read_escape(text, at, line.end);
    maker.in_place_of(escape.text, at, at + escape.length);
    at += escape.length;
    from = at;
  }
  maker.verbatim(from, line.end);
}

/// The same in single quotes, where a doubled one stands for itself.
void add_single_quoted(TextMaker& maker, std::string_view text, Line line) {
  std::size_t from = line.begin;
  for (std::size_t at = line.begin; at + 1 < line.end; ++at) {
    if (text[at] != '\'') continue;
    maker.verbatim(from, at);
    maker.in_place_of("'", at, at + 2);
    ++at;
    from = at + 1;
  }
  maker.verbatim(from, line.end);
}

/// A backslash at the end of a line in double quotes joins it to the next.
bool joins_next(std::string_view text, Line line) { return is_escaped(text, line, line.end + 1); }

void add_line(TextMaker& maker, std::string_view text, Line line, char quote) {
  if (quote == '"') return add_escaped(maker, text, line);
  if (quote == '\'') return add_single_quoted(maker, text, line);
  maker.verbatim(line.begin, line.end);
}

SourceText flowing_text(SourceLines const& source, std::string_view text, RawScalar const& raw, char quote) {
  std::size_t const margin = quote ? 1 : 0;
  std::vector<Line> const lines =
      lines_of(text, raw.content + margin, std::max(raw.end - margin, raw.content + margin));
  TextMaker maker(source, text, raw);
  std::size_t blank_lines = 0;
  std::size_t end_of_line = 0;
  bool joined = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    bool const last = i + 1 == lines.size();
    Line line = trimmed(text, lines[i], i == 0, last, quote);
    bool const joins = quote == '"' && !last && joins_next(text, lines[i]);
    if (joins) line.end = lines[i].end - 1;
    if (line.begin == line.end && i > 0 && !last && !joins) {
      ++blank_lines;
      continue;
    }
    if (i > 0) maker.fold(end_of_line, blank_lines, joined);
    add_line(maker, text, line, quote);
    blank_lines = 0;
    joined = joins;
    end_of_line = lines[i].end;
  }
  return maker.take();
}

enum class Chomping { strip, clip, keep };

struct BlockBody {
  Chomping chomping = Chomping::clip;
  std::vector<Line> lines;  // without their indentation
};

BlockBody block_body(std::string_view text, RawScalar const& raw) {
  BlockBody body;
  std::size_t at = raw.content + 1;
  for (; at < raw.end && text[at] != '\n'; ++at) {
    if (text[at] == '-') body.chomping = Chomping::strip;
    if (text[at] == '+') body.chomping = Chomping::keep;
    if (text[at] == '#') at = std::min(text.find('\n', at), raw.end) - 1;
  }
  if (at >= raw.end) return body;
  for (Line line : lines_of(text, at + 1, raw.end)) {
    // A text of blank lines alone has no indentation.
    std::size_t const indent = raw.indent == 0 ? line.end - line.begin : raw.indent;
    for (std::size_t i = 0; i < indent && line.begin < line.end && text[line.begin] == ' '; ++i) ++line.begin;
    body.lines.push_back(line);
  }
  // What follows the last line feed is not a line.
  if (body.lines.back().begin == body.lines.back().end) body.lines.pop_back();
  return body;
}

/// Line feeds between two lines of a folded scalar that have `blank` ones between; none stands for a space.
std::size_t folded_breaks(std::string_view text, Line before, Line after, std::size_t blank) {
  bool const set_in = is_blank(text[before.begin]) || is_blank(text[after.begin]);
  return set_in ? blank + 1 : blank;
}

void add_break(TextMaker& maker, bool folded, std::string_view text, Line before, Line after, std::size_t blank) {
  std::size_t const breaks = folded ? folded_breaks(text, before, after, blank) : blank + 1;
  maker.in_place_of(breaks == 0 ? std::string(" ") : std::string(breaks, '\n'), before.end, before.end + 1);
}

SourceText block_text(SourceLines const& source, std::string_view text, RawScalar const& raw, bool folded) {
  BlockBody const body = block_body(text, raw);
  TextMaker maker(source, text, raw);
  std::size_t blank = 0;
  Line const* before = nullptr;
  for (Line const& line : body.lines) {
    if (line.begin == line.end) {
      ++blank;
      continue;
    }
    if (before) {
      add_break(maker, folded, text, *before, line, blank);
    } else {
      maker.in_place_of(std::string(blank, '\n'), body.lines.front().begin, body.lines.front().begin + 1);
    }
    maker.verbatim(line.begin, line.end);
    before = &line;
    blank = 0;
  }
  std::size_t const end = before ? before->end : raw.content;
  std::size_t const last = before && end < text.size() ? 1 : 0;  // the file may end without a line feed
  std::size_t const kept = body.chomping == Chomping::keep ? blank + last : last;
  if (body.chomping != Chomping::strip) maker.in_place_of(std::string(kept, '\n'), end, end + 1);
  return maker.take();
}

}  // namespace

SourceText scalar_text(SourceLines const& source, std::string_view text, RawScalar const& raw) {
  if (raw.style == Node::Style::literal) return block_text(source, text, raw, false);
  if (raw.style == Node::Style::folded) return block_text(source, text, raw, true);
  return flowing_text(source, text, raw, raw.style == Node::Style::quoted ? text[raw.content] : '\0');
}

SourceText scalar_text(SourceLines const& source, RawScalar const& raw) {
  return scalar_text(source, source.text(), raw);
}

}  // namespace factsheet::sheet
