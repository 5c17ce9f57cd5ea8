// Lengths on paper. One unit inside (the PDF point, 1/72 inch), named units at the edges.
#pragma once
#include <compare>

namespace factsheet {

/// A distance on the page in points (1/72 inch), y growing downwards where it is a coordinate.
class Length {
 public:
  constexpr Length() = default;
  static constexpr Length from_pt(double pt) { return Length(pt); }
  static constexpr Length from_mm(double mm) { return Length(mm * 72.0 / 25.4); }
  [[nodiscard]] constexpr double pt() const { return pt_; }
  [[nodiscard]] constexpr double mm() const { return pt_ * 25.4 / 72.0; }

  constexpr Length& operator+=(Length other) {
    pt_ += other.pt_;
    return *this;
  }
  constexpr Length& operator-=(Length other) {
    pt_ -= other.pt_;
    return *this;
  }
  constexpr Length& operator*=(double factor) {
    pt_ *= factor;
    return *this;
  }
  friend constexpr Length operator+(Length a, Length b) { return Length(a.pt_ + b.pt_); }
  friend constexpr Length operator-(Length a, Length b) { return Length(a.pt_ - b.pt_); }
  friend constexpr Length operator-(Length a) { return Length(-a.pt_); }
  friend constexpr Length operator*(Length a, double factor) { return Length(a.pt_ * factor); }
  friend constexpr Length operator*(double factor, Length a) { return a * factor; }
  friend constexpr Length operator/(Length a, double divisor) { return Length(a.pt_ / divisor); }
  friend constexpr double operator/(Length a, Length b) { return a.pt_ / b.pt_; }
  friend constexpr auto operator<=>(Length, Length) = default;

 private:
  explicit constexpr Length(double pt) : pt_(pt) {}
  double pt_ = 0;
};

inline namespace literals {
constexpr Length operator""_pt(long double v) { return Length::from_pt(static_cast<double>(v)); }
constexpr Length operator""_pt(unsigned long long v) { return Length::from_pt(static_cast<double>(v)); }
constexpr Length operator""_mm(long double v) { return Length::from_mm(static_cast<double>(v)); }
constexpr Length operator""_mm(unsigned long long v) { return Length::from_mm(static_cast<double>(v)); }
}  // namespace literals

/// A place relative to the top left corner of the enclosing frame or page.
struct Point {
  Length x, y;
  friend constexpr Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
  friend constexpr Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
  friend constexpr bool operator==(Point, Point) = default;
};

struct Size {
  Length width, height;
  friend constexpr bool operator==(Size, Size) = default;
};

struct Rect {
  Point at;
  Size size;
  [[nodiscard]] constexpr Length left() const { return at.x; }
  [[nodiscard]] constexpr Length top() const { return at.y; }
  [[nodiscard]] constexpr Length right() const { return at.x + size.width; }
  [[nodiscard]] constexpr Length bottom() const { return at.y + size.height; }
  friend constexpr bool operator==(Rect, Rect) = default;
};

}  // namespace factsheet
