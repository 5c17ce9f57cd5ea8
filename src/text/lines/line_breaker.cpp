#include "text/lines/line_breaker.h"

#include <algorithm>
#include <array>
#include <utility>

namespace factsheet::text {
namespace {

// In square em of leftover.
constexpr double second_hyphen_penalty = 60;
constexpr double lone_word_penalty = 60;
constexpr double lone_rest_penalty = 100;
constexpr double last_hyphen_penalty = 32;  // into a last line that has more words
constexpr double short_line_penalty = 28;
constexpr double short_line = 3.6;  // em: of two such words, "13 was.", a line is no more than of one
constexpr double heading_stub_penalty = 32;
constexpr double heading_stub = 0.4;  // of the width: shorter lines of a heading look torn off
constexpr double overflow_penalty = 1e6;
constexpr int most_hyphens_in_a_row = 2;

/// The best way to end a line at a break, after so many lines in a row that end in a hyphen.
struct Way {
  int lines = -1;  ///< so many as the number matters; -1: no way leads here
  double cost = 0;
  std::size_t from = 0;  ///< index of the break that the line begins at
  int hyphens = 0;       ///< at that break
};

bool is_better(Way const& a, Way const& b) {
  return b.lines < 0 || std::pair(a.lines, a.cost) < std::pair(b.lines, b.cost);
}

class Search {
 public:
  /// `hyphens_limited`: never more lines in a row that end in a hyphen than is good.
  Search(MeasuredText const& text, double width, LineWishes const& wishes, bool hyphens_limited)
      : text_(text),
        breaks_(text.breaks()),
        width_(width),
        wishes_(wishes),
        hyphens_limited_(hyphens_limited),
        ways_(breaks_.size()) {}

  /// Empty when there is no way.
  std::vector<std::size_t> run() {
    ways_[0][0].lines = 0;
    for (std::size_t to = 1; to < breaks_.size(); ++to) reach(to);
    return trace();
  }

 private:
  /// By the number of hyphens in a row; the last stands for all that are more.
  using Ways = std::array<Way, most_hyphens_in_a_row + 1>;

  /// Tries all lines that end at `to`, the shortest first. The shortest may be too wide: then nothing can part it.
  void reach(std::size_t to) {
    for (std::size_t from = to; from-- > 0;) {
      double const width = text_.line_width(from, to);
      bool const shortest = from + 1 == to;
      if (width > width_ + width_tolerance && !shortest) break;
      extend(from, to, width);
      if (breaks_[from].place.kind == BreakKind::forced) break;
    }
  }

  void extend(std::size_t from, std::size_t to, double width) {
    bool const hyphen = breaks_[to].place.kind == BreakKind::hyphen;
    double const cost = line_cost(from, to, width);
    for (int before = 0; before <= most_hyphens_in_a_row; ++before) {
      Way const& way = ways_[from][static_cast<std::size_t>(before)];
      if (way.lines < 0 || (hyphen && hyphens_limited_ && before == most_hyphens_in_a_row)) continue;
      Way next;
      next.lines = wishes_.balance ? way.lines + 1 : 0;
      next.cost = way.cost + cost + (hyphen && before > 0 ? second_hyphen_penalty : 0);
      next.from = from;
      next.hyphens = before;
      Way& known = ways_[to][hyphen ? static_cast<std::size_t>(std::min(before + 1, most_hyphens_in_a_row)) : 0];
      if (is_better(next, known)) known = next;
    }
  }

  [[nodiscard]] double line_cost(std::size_t from, std::size_t to, double width) const {
    MeasuredBreak const& end = breaks_[to];
    bool const last = to + 1 == breaks_.size();
    bool const open = end.place.kind == BreakKind::forced;
    double const leftover = std::max(0.0, width_ - width);
    double cost = end.place.penalty;
    if (wishes_.balance && width < width_ * heading_stub) cost += heading_stub_penalty;
    if (!open || wishes_.balance) cost += leftover * leftover;
    if (width > width_ + width_tolerance) cost += overflow_penalty;
    if (last && wishes_.avoid_last_word && from > 0) cost += last_line_cost(from, end, width);
    return cost;
  }

  [[nodiscard]] double last_line_cost(std::size_t from, MeasuredBreak const& end, double width) const {
    MeasuredBreak const& start = breaks_[from];
    bool const hyphen = start.place.kind == BreakKind::hyphen;
    if (start.place.kind == BreakKind::forced) return 0;
    if (start.next_word == end.word) return hyphen ? lone_rest_penalty : lone_word_penalty;
    return (hyphen ? last_hyphen_penalty : 0) + (width < short_line ? short_line_penalty : 0);
  }

  [[nodiscard]] std::vector<std::size_t> trace() const {
    Ways const& ends = ways_.back();
    Way const* way = &ends.front();
    for (Way const& end : ends) {
      if (end.lines >= 0 && is_better(end, *way)) way = &end;
    }
    if (way->lines < 0) return {};
    std::vector<std::size_t> chosen{breaks_.size() - 1};
    for (; way->from != 0; way = &ways_[way->from][static_cast<std::size_t>(way->hyphens)]) chosen.push_back(way->from);
    std::reverse(chosen.begin(), chosen.end());
    return chosen;
  }

  MeasuredText const& text_;
  std::vector<MeasuredBreak> const& breaks_;
  double width_;
  LineWishes wishes_;
  bool hyphens_limited_;
  std::vector<Ways> ways_;
};

}  // namespace

std::vector<std::size_t> choose_breaks(MeasuredText const& text, double width, LineWishes const& wishes) {
  std::vector<std::size_t> chosen = Search(text, width, wishes, true).run();
  // One word over many narrow lines: every one of them needs its hyphen.
  if (chosen.empty()) chosen = Search(text, width, wishes, false).run();
  return chosen;
}

}  // namespace factsheet::text
