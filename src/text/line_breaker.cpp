#include "text/line_breaker.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace factsheet::text {
namespace {

// In square em of leftover.
constexpr double second_hyphen_penalty = 60;
constexpr double lone_word_penalty = 60;
constexpr double lone_rest_penalty = 100;
constexpr double overflow_penalty = 1e6;
constexpr int most_hyphens_in_a_row = 2;

/// The best way found so far to end a line at a break.
struct Way {
  std::size_t at = 0;     ///< index of the break
  std::size_t lines = 0;  ///< counted when the number of lines matters
  int hyphens = 0;        ///< lines in a row up to here that end in a hyphen
  double cost = 0;
  std::size_t before = 0;  ///< index of the way that it goes on from
};

class Search {
 public:
  Search(MeasuredText const& text, double width, LineWishes const& wishes, int most_hyphens)
      : text_(text),
        breaks_(text.breaks()),
        width_(width),
        wishes_(wishes),
        most_hyphens_(most_hyphens),
        ways_at_(breaks_.size()) {}

  /// Empty when there is no way.
  std::vector<std::size_t> run() {
    ways_.push_back({});
    ways_at_[0].push_back(0);
    for (std::size_t to = 1; to < breaks_.size(); ++to) reach(to);
    if (ways_at_.back().empty()) return {};
    return trace(best_at_end());
  }

 private:
  /// Tries all lines that end at `to`, the shortest first. The shortest may be too wide: then nothing can part it.
  void reach(std::size_t to) {
    for (std::size_t from = to; from-- > 0;) {
      double const width = text_.line_width(from, to);
      bool const shortest = from + 1 == to;
      if (width > width_ + width_tolerance && !shortest) break;
      for (std::size_t const way : ways_at_[from]) extend(way, to, width);
      if (breaks_[from].place.kind == BreakKind::forced) break;
    }
  }

  void extend(std::size_t way, std::size_t to, double width) {
    Way const before = ways_[way];
    bool const hyphen = breaks_[to].place.kind == BreakKind::hyphen;
    Way next;
    next.at = to;
    next.lines = wishes_.balance ? before.lines + 1 : 0;
    next.hyphens = hyphen ? before.hyphens + 1 : 0;
    next.cost = before.cost + line_cost(before, to, width);
    next.before = way;
    if (next.hyphens <= most_hyphens_) keep_best(next);
  }

  void keep_best(Way const& next) {
    for (std::size_t const index : ways_at_[next.at]) {
      Way& known = ways_[index];
      if (known.lines != next.lines || known.hyphens != next.hyphens) continue;
      if (next.cost < known.cost) known = next;
      return;
    }
    ways_at_[next.at].push_back(ways_.size());
    ways_.push_back(next);
  }

  [[nodiscard]] double line_cost(Way const& before, std::size_t to, double width) const {
    MeasuredBreak const& end = breaks_[to];
    bool const last = to + 1 == breaks_.size();
    bool const open = end.place.kind == BreakKind::forced;
    double const leftover = std::max(0.0, width_ - width);
    double cost = end.place.penalty;
    if (!open || wishes_.balance) cost += leftover * leftover;
    if (width > width_ + width_tolerance) cost += overflow_penalty;
    if (end.place.kind == BreakKind::hyphen && before.hyphens > 0) cost += second_hyphen_penalty;
    if (last && wishes_.avoid_last_word && before.at > 0) cost += last_line_cost(before.at, end);
    return cost;
  }

  [[nodiscard]] double last_line_cost(std::size_t from, MeasuredBreak const& end) const {
    MeasuredBreak const& start = breaks_[from];
    if (start.next_word != end.word || start.place.kind == BreakKind::forced) return 0;
    return start.place.kind == BreakKind::hyphen ? lone_rest_penalty : lone_word_penalty;
  }

  [[nodiscard]] std::size_t best_at_end() const {
    std::vector<std::size_t> const& ends = ways_at_.back();
    return *std::min_element(ends.begin(), ends.end(), [&](std::size_t a, std::size_t b) {
      return std::pair(ways_[a].lines, ways_[a].cost) < std::pair(ways_[b].lines, ways_[b].cost);
    });
  }

  [[nodiscard]] std::vector<std::size_t> trace(std::size_t way) const {
    std::vector<std::size_t> chosen;
    for (; way != 0; way = ways_[way].before) chosen.push_back(ways_[way].at);
    std::reverse(chosen.begin(), chosen.end());
    return chosen;
  }

  MeasuredText const& text_;
  std::vector<MeasuredBreak> const& breaks_;
  double width_;
  LineWishes wishes_;
  int most_hyphens_;
  std::vector<Way> ways_;
  std::vector<std::vector<std::size_t>> ways_at_;
};

}  // namespace

std::vector<std::size_t> choose_breaks(MeasuredText const& text, double width, LineWishes const& wishes) {
  std::vector<std::size_t> chosen = Search(text, width, wishes, most_hyphens_in_a_row).run();
  // One word over many narrow lines: every one of them needs its hyphen.
  if (chosen.empty()) chosen = Search(text, width, wishes, std::numeric_limits<int>::max()).run();
  return chosen;
}

}  // namespace factsheet::text
