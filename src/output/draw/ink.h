// Which of a colour's builds is painted, in the terms of Cairo, which knows red, green and blue alone.
#pragma once
#include "core/colour.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace factsheet::output {

/// Which build of a colour a file has: sRGB, the four inks of the press, or grey.
enum class InkBuild { screen, press, grey };

/// Red, green and blue from 0 to 1, as Cairo takes them.
struct Ink {
  double red = 0, green = 0, blue = 0;
};

/// What Cairo paints for a colour; nothing: what is painted in it leaves the surface as it is.
using InkOf = std::function<std::optional<Ink>(Colour const&)>;

/// The colour on a screen.
Ink screen_ink(Colour const& colour);

/// Red of the reserved colours that stand for the inks of a drawing; green and blue hold the number from 1.
constexpr double ink_red = 0.1434;

/// Numbers the colours of a drawing that Cairo cannot write; the pass puts their builds in the place of the numbers.
class InkTable {
 public:
  Ink number(Colour const& colour);
  [[nodiscard]] std::vector<Colour> take() { return std::move(colours_); }

 private:
  std::vector<Colour> colours_;
};

/// The colour of marks that come out on all plates (ISO 32000-1 §8.6.6.4, "All"). No theme can name it: the press takes
/// less ink.
Colour registration_colour();
bool is_registration(Colour const& colour);

/// Full black and nothing else: letters in it overprint.
bool is_black_alone(Colour const& colour);

/// Coverage of all inks together, 0–4.
double total_ink(Colour const& colour);
/// The press takes 280 % at most.
constexpr double most_ink = 2.8;

}  // namespace factsheet::output
