#include "output/svg/svg_path_extent.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <system_error>

namespace factsheet::output {
namespace {

struct PathPoint {
  double x = 0, y = 0;
};

/// Reads the steps of SVG 2 §9.3.
class PathReader {
 public:
  explicit PathReader(std::string_view path) : path_(path) {}

  std::optional<PathExtent> read() {
    while (skip_blanks()) {
      if (is_letter(path_[at_])) {
        begin(path_[at_++]);
      } else if (!take_numbers()) {
        return std::nullopt;
      }
    }
    return extent_;
  }

 private:
  static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
  [[nodiscard]] bool is_relative() const { return step_ >= 'a'; }
  [[nodiscard]] char kind() const { return is_relative() ? static_cast<char>(step_ - 'a' + 'A') : step_; }

  bool skip_blanks() {
    at_ = std::min(path_.find_first_not_of(" ,\t\r\n\f", at_), path_.size());
    return at_ < path_.size();
  }

  void begin(char step) {
    step_ = step;
    if (kind() == 'Z') go_to(start_);
  }

  /// As many as the step has; 0: it has none, or is unknown.
  [[nodiscard]] std::size_t count() const {
    constexpr std::string_view steps = "MLTHVCSQA";
    constexpr std::array<std::size_t, 9> counts{2, 2, 2, 1, 1, 6, 4, 4, 7};
    std::size_t const found = steps.find(kind());
    return step_ == 0 || found == std::string_view::npos ? 0 : counts.at(found);
  }

  bool take_numbers() {
    std::array<double, 7> numbers{};
    std::size_t const wanted = count();
    if (wanted == 0) return false;
    for (std::size_t i = 0; i < wanted; ++i) {
      bool const is_flag = kind() == 'A' && (i == 3 || i == 4);
      if (!skip_blanks() || !read_number(numbers.at(i), is_flag)) return false;
    }
    take(numbers, wanted);
    return true;
  }

  /// A flag is one digit, which others may follow at once.
  bool read_number(double& number, bool is_flag) {
    char const* const first = path_.data() + at_;
    auto const read = std::from_chars(first, is_flag ? first + 1 : path_.data() + path_.size(), number);
    if (read.ec != std::errc() || !std::isfinite(number)) return false;
    at_ = static_cast<std::size_t>(read.ptr - path_.data());
    return true;
  }

  void take(std::array<double, 7> const& numbers, std::size_t wanted) {
    PathPoint const base = is_relative() ? here_ : PathPoint{};
    PathPoint const from = here_;
    if (kind() == 'H' || kind() == 'V') {
      go_to(kind() == 'H' ? PathPoint{base.x + numbers[0], from.y} : PathPoint{from.x, base.y + numbers[0]});
    } else if (kind() == 'A') {
      go_to({base.x + numbers[5], base.y + numbers[6]});
      reach_around(from, std::max(std::abs(numbers[0]), std::abs(numbers[1])));
    } else {
      take_points(base, numbers, wanted);
    }
    if (kind() == 'M') {
      start_ = here_;
      step_ = is_relative() ? 'l' : 'L';
    }
  }

  void take_points(PathPoint const& base, std::array<double, 7> const& numbers, std::size_t wanted) {
    auto const point = [&](std::size_t at) { return PathPoint{base.x + numbers.at(at), base.y + numbers.at(at + 1)}; };
    PathPoint const from = here_, end = point(wanted - 2);
    bool const mirrors = kind() == 'S' || kind() == 'T', is_quadratic = kind() == 'Q' || kind() == 'T';
    bool const goes_on = curve_ == (is_quadratic ? Curve::quadratic : Curve::cubic);
    PathPoint const mirrored = goes_on ? PathPoint{2 * from.x - steering_.x, 2 * from.y - steering_.y} : from;
    PathPoint const first = mirrors ? mirrored : point(0);
    PathPoint const last = is_quadratic ? first : mirrors ? point(0) : point(wanted == 6 ? 2 : 0);
    go_to(end);
    if (kind() == 'M' || kind() == 'L') return;
    steering_ = last;
    curve_ = is_quadratic ? Curve::quadratic : Curve::cubic;
    if (is_quadratic) {
      reach_curve(from, two_thirds(from, first), two_thirds(end, first), end);
    } else {
      reach_curve(from, first, last, end);
    }
  }

  static PathPoint two_thirds(PathPoint const& from, PathPoint const& to) {
    return {from.x + (to.x - from.x) * 2 / 3, from.y + (to.y - from.y) * 2 / 3};
  }

  /// Of a cubic curve: where it turns back.
  void reach_curve(PathPoint const& from, PathPoint const& first, PathPoint const& second, PathPoint const& end) {
    auto const at = [](double t, double a, double b, double c, double d) {
      double const s = 1 - t;
      return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    };
    auto const turns = [&](double t) {
      if (!(t > 0 && t < 1)) return;
      reach({at(t, from.x, first.x, second.x, end.x), at(t, from.y, first.y, second.y, end.y)});
    };
    for (double const t : turning_points(from.x, first.x, second.x, end.x)) turns(t);
    for (double const t : turning_points(from.y, first.y, second.y, end.y)) turns(t);
  }

  /// Where the derivative along one axis is nought.
  static std::array<double, 2> turning_points(double a, double b, double c, double d) {
    double const squared = d - 3 * c + 3 * b - a, linear = 2 * (c - 2 * b + a), constant = b - a;
    double const under_root = linear * linear - 4 * squared * constant;
    if (std::abs(squared) < 1e-12) return {linear == 0 ? -1 : -constant / linear, -1};
    if (under_root < 0) return {-1, -1};
    double const root = std::sqrt(under_root);
    return {(-linear + root) / (2 * squared), (-linear - root) / (2 * squared)};
  }

  void go_to(PathPoint const& point) {
    if (!extent_) extent_ = PathExtent{point.x, point.y, point.x, point.y};
    here_ = point;
    curve_ = Curve::none;
    reach(point);
  }

  /// Of an arc that ends here. One whose radius is too small is made larger, up to half of the way.
  void reach_around(PathPoint const& from, double radius) {
    double const far = std::max(2 * radius, std::hypot(here_.x - from.x, here_.y - from.y));
    reach({here_.x - far, here_.y - far});
    reach({here_.x + far, here_.y + far});
  }

  void reach(PathPoint const& point) {
    if (!extent_) extent_ = PathExtent{point.x, point.y, point.x, point.y};
    extent_->left = std::min(extent_->left, point.x);
    extent_->top = std::min(extent_->top, point.y);
    extent_->right = std::max(extent_->right, point.x);
    extent_->bottom = std::max(extent_->bottom, point.y);
  }

  std::string_view path_;
  std::size_t at_ = 0;
  char step_ = 0;
  PathPoint here_, start_;
  enum class Curve { none, quadratic, cubic };
  Curve curve_ = Curve::none;  // the last step
  PathPoint steering_;         // the point that steered its end
  std::optional<PathExtent> extent_;
};

}  // namespace

std::optional<PathExtent> extent_of_path(std::string_view path) { return PathReader(path).read(); }

}  // namespace factsheet::output
