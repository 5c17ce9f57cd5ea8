#include "check/seeing/contrast_behind.h"

#include "check/texts/letters.h"
#include "core/utf8.h"
#include "resolve/theme/theme_contrast.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace factsheet::check {
namespace {

constexpr double least_of_text = 4.5;        // WCAG 2.1 SC 1.4.3
constexpr double least_of_large_text = 3.0;  // the same

/// Left of, right of or not beside the line from `from` to `to`.
int turn_around(Point const& place, Point const& from, Point const& to) {
  bool const was_above = from.y <= place.y, is_above = to.y <= place.y;
  if (was_above == is_above) return 0;
  double const share = (place.y - from.y) / (to.y - from.y);
  bool const is_right = from.x + (to.x - from.x) * share > place.x;
  if (!is_right) return 0;
  return was_above ? 1 : -1;
}

/// A filled path as polygons.
class Ground {
 public:
  Ground(scene::Path const& path, Point at) : colour_(&path.fill->colour), at_(at) {
    for (scene::Segment const& segment : path.segments) std::visit(*this, segment);
  }

  void operator()(scene::MoveTo const& move) {
    outlines_.emplace_back();
    take(at_ + move.to);
  }
  void operator()(scene::LineTo const& line) { take(at_ + line.to); }
  void operator()(scene::CurveTo const& curve) {
    constexpr int steps = 8;  // finer than letters are
    Point const begin = last_, end = at_ + curve.to, first = at_ + curve.control1, second = at_ + curve.control2;
    for (int i = 1; i <= steps; ++i) {
      double const t = static_cast<double>(i) / steps, rest = 1 - t;
      auto const between = [&](Length a, Length b, Length c, Length d) {
        return a * (rest * rest * rest) + b * (3 * rest * rest * t) + c * (3 * rest * t * t) + d * (t * t * t);
      };
      take({between(begin.x, first.x, second.x, end.x), between(begin.y, first.y, second.y, end.y)});
    }
  }
  void operator()(scene::ClosePath) {}

  [[nodiscard]] Colour const& colour() const { return *colour_; }

  /// By the non-zero winding rule.
  [[nodiscard]] bool holds(Point const& place) const {
    if (place.x < least_.x || place.x > most_.x || place.y < least_.y || place.y > most_.y) return false;
    int turns = 0;
    for (auto const& outline : outlines_) {
      for (std::size_t i = 0; i < outline.size(); ++i) {
        turns += turn_around(place, outline[i], outline[(i + 1) % outline.size()]);
      }
    }
    return turns != 0;
  }

 private:
  void take(Point point) {
    if (outlines_.empty()) outlines_.emplace_back();
    outlines_.back().push_back(point);
    last_ = point;
    least_ = {std::min(least_.x, point.x), std::min(least_.y, point.y)};
    most_ = {std::max(most_.x, point.x), std::max(most_.y, point.y)};
  }

  Colour const* colour_;
  Point at_, last_;
  std::vector<std::vector<Point>> outlines_;
  Point least_{Length::from_pt(std::numeric_limits<double>::max()),
               Length::from_pt(std::numeric_limits<double>::max())};
  Point most_{Length::from_pt(std::numeric_limits<double>::lowest()),
              Length::from_pt(std::numeric_limits<double>::lowest())};
};

/// A dash or a dot stands for no words.
bool has_words(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    char32_t const sign = next_code_point(text, at);
    if (is_letter(sign) || is_digit(sign)) return true;
  }
  return false;
}

bool is_large(scene::GlyphRun const& run) {
  constexpr double large = 18, large_if_bold = 14;  // pt
  constexpr int bold = 700;
  bool const is_bold = run.face && run.face->weight >= bold;
  return run.size.pt() >= large || (is_bold && run.size.pt() >= large_if_bold);
}

/// Looks at the items of a page in the order in which they are painted.
class PageReader {
 public:
  PageReader(std::set<std::pair<std::string, std::string>>& told, Diagnostics& to) : told_(told), to_(to) {
    paper_.name = "paper";
    paper_.rgb = {255, 255, 255};
  }

  void read(scene::Page const& page) {
    for (scene::Item const& item : page.items) {
      if (auto const* path = std::get_if<scene::Path>(&item.what); path != nullptr && path->fill) {
        grounds_.emplace_back(*path, item.at);
      }
      if (auto const* run = std::get_if<scene::GlyphRun>(&item.what); run != nullptr && has_words(run->text)) {
        look_at(*run, item);
      }
    }
  }

 private:
  [[nodiscard]] Colour const& ground_at(Point const& place) const {
    for (std::size_t i = grounds_.size(); i > 0; --i) {
      if (grounds_[i - 1].holds(place)) return grounds_[i - 1].colour();
    }
    return paper_;
  }

  /// At half the height of its small letters, from its first to its last.
  void look_at(scene::GlyphRun const& run, scene::Item const& item) {
    constexpr double height = 0.25;
    constexpr int places = 6;
    for (int i = 0; i < places; ++i) {
      double const share = (i + 0.5) / places;
      Point const place{item.at.x + run.advance * share, item.at.y - run.size * height};
      compare(run, ground_at(place), item.span);
    }
  }

  void compare(scene::GlyphRun const& run, Colour const& ground, Span const& at) {
    double const ratio = contrast_ratio(run.colour, ground);
    double const least = is_large(run) ? least_of_large_text : least_of_text;
    if (ratio >= least || !told_.emplace(run.colour.name, ground.name).second) return;
    std::string help = fmt::format("{} {}:1 at least", is_large(run) ? "large text needs" : "text needs", least);
    std::string const value = resolve::passing_colour(ground, run.colour, least);
    help += value.empty() ? std::string("; change one of both in the theme")
                          : fmt::format(", as with \"{}\" for \"{}\" in the theme", value, ground.name);
    // Cut, not rounded, so that 4.499 is not shown as enough.
    to_.push_back(error(at, "low-contrast",
                        fmt::format("\"{}\" in \"{}\" stands on \"{}\", with a contrast of {:.2f}:1", run.text,
                                    run.colour.name, ground.name, std::floor(ratio * 100) / 100),
                        std::move(help)));
  }

  std::set<std::pair<std::string, std::string>>& told_;
  Diagnostics& to_;
  std::vector<Ground> grounds_;
  Colour paper_;
};

}  // namespace

Diagnostics faults_of_contrast(scene::Document const& document) {
  Diagnostics faults;
  std::set<std::pair<std::string, std::string>> told;
  for (scene::Page const& page : document.pages) PageReader(told, faults).read(page);
  return faults;
}

}  // namespace factsheet::check
