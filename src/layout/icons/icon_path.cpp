#include "layout/icons/icon_path.h"

#include "layout/icons/icon_arc.h"

#include <array>
#include <charconv>
#include <cmath>
#include <numbers>

#include <fmt/format.h>

namespace factsheet::layout {
namespace {

bool is_separator(char c) { return c == ' ' || c == ',' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }
char to_capital(char c) { return is_small(c) ? static_cast<char>(c - 'a' + 'A') : c; }

Point mirror(Point p, Point around) { return around + around - p; }
Point between(Point a, Point b, double share) { return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share}; }

// How many numbers a command takes; an arc's flags count as numbers. -1: no command.
int arity(char command) {
  switch (to_capital(command)) {
    case 'Z':
      return 0;
    case 'H':
    case 'V':
      return 1;
    case 'M':
    case 'L':
    case 'T':
      return 2;
    case 'S':
    case 'Q':
      return 4;
    case 'C':
      return 6;
    case 'A':
      return 7;
    default:
      return -1;
  }
}

using Arguments = std::array<double, 7>;

class PathReader {
 public:
  explicit PathReader(std::string_view text) : numbers_(text) {}

  PathData read() {
    while (result_.fault.empty() && numbers_.peek() != 0) read_command();
    return std::move(result_);
  }

 private:
  void read_command() {
    char const command = numbers_.peek();
    int const count = arity(command);
    if (count < 0) return fail(fmt::format("its path data has \"{}\" where a command should stand", command));
    if (result_.segments.empty() && to_capital(command) != 'M') {
      return fail(fmt::format("its path data begins with \"{}\" and not with M", command));
    }
    numbers_.skip();
    if (count == 0) return close();
    char current = command;
    do {
      Arguments arguments{};
      if (!read_arguments(current, count, arguments)) return;
      apply(current, arguments);
      // Further pairs after a moveto are lines (SVG 1.1 §8.3.2).
      if (current == 'M') current = 'L';
      if (current == 'm') current = 'l';
    } while (more_numbers());
  }

  bool more_numbers() {
    char const next = numbers_.peek();
    return is_digit(next) || next == '-' || next == '+' || next == '.';
  }

  bool read_arguments(char command, int count, Arguments& arguments) {
    for (int i = 0; i < count; ++i) {
      bool const is_flag = to_capital(command) == 'A' && (i == 3 || i == 4);
      std::optional<double> value;
      if (is_flag) {
        if (auto const flag = numbers_.flag()) value = *flag ? 1 : 0;
      } else {
        value = numbers_.number();
      }
      if (!value) {
        fail(fmt::format("its path data gives \"{}\" fewer numbers than it takes ({})", command, count));
        return false;
      }
      arguments[static_cast<std::size_t>(i)] = *value;
    }
    return true;
  }

  void apply(char command, Arguments const& a) {
    Point const origin = is_small(command) ? at_ : Point{};
    auto const to = [&](std::size_t i) { return origin + point(a[i], a[i + 1]); };
    switch (to_capital(command)) {
      case 'M':
        return move(to(0));
      case 'L':
        return line(to(0));
      case 'H':
        return line({origin.x + Length::from_pt(a[0]), at_.y});
      case 'V':
        return line({at_.x, origin.y + Length::from_pt(a[0])});
      case 'C':
        return cubic(to(0), to(2), to(4));
      case 'S':
        return cubic(last_ == 'C' ? mirror(control_, at_) : at_, to(0), to(2));
      case 'Q':
        return quadratic(to(0), to(2));
      case 'T':
        return quadratic(last_ == 'Q' ? mirror(control_, at_) : at_, to(0));
      default:
        return arc(a, to(5));
    }
  }

  void move(Point to) {
    result_.segments.emplace_back(scene::MoveTo{to});
    start_ = to;
    arrive('M', to);
  }
  void line(Point to) {
    reopen();
    result_.segments.emplace_back(scene::LineTo{to});
    arrive('L', to);
  }
  void cubic(Point first, Point second, Point to) {
    reopen();
    result_.segments.emplace_back(scene::CurveTo{first, second, to});
    control_ = second;
    arrive('C', to);
  }
  void quadratic(Point control, Point to) {
    reopen();
    result_.segments.emplace_back(
        scene::CurveTo{between(at_, control, 2.0 / 3.0), between(to, control, 2.0 / 3.0), to});
    control_ = control;
    arrive('Q', to);
  }
  void arc(Arguments const& a, Point to) {
    reopen();
    append_arc(result_.segments, {at_, to, a[0], a[1], a[2] * std::numbers::pi / 180, a[3] != 0, a[4] != 0});
    arrive('A', to);
  }
  void close() {
    result_.segments.emplace_back(scene::ClosePath{});
    arrive('Z', start_);
  }
  // After a closed outline the next one starts where that one did, though nobody says so (SVG 1.1 §8.3.3).
  void reopen() {
    if (last_ == 'Z') result_.segments.emplace_back(scene::MoveTo{at_});
  }
  void arrive(char command, Point to) {
    last_ = command;
    at_ = to;
  }
  void fail(std::string fault) { result_.fault = std::move(fault); }

  NumberReader numbers_;
  PathData result_;
  Point at_, start_, control_;
  char last_ = 0;
};

}  // namespace

char NumberReader::peek() {
  while (!rest_.empty() && is_separator(rest_.front())) rest_.remove_prefix(1);
  return rest_.empty() ? '\0' : rest_.front();
}

std::optional<double> NumberReader::number() {
  char first = peek();
  if (first == '+') {
    skip();
    first = rest_.empty() ? '\0' : rest_.front();
  }
  // from_chars would also take "inf" and "nan".
  if (!is_digit(first) && first != '-' && first != '.') return std::nullopt;
  double value = 0;
  auto const [end, status] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
  if (status != std::errc{} || !(std::abs(value) <= 1e6)) return std::nullopt;
  rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
  return value;
}

std::optional<bool> NumberReader::flag() {
  char const c = peek();
  if (c != '0' && c != '1') return std::nullopt;
  skip();
  return c == '1';
}

PathData read_path_data(std::string_view text) { return PathReader(text).read(); }

}  // namespace factsheet::layout
