// Writes six photographs of twelve megapixels into a folder, for photographs.py: soft areas, detail of all sizes and
// the noise of a sensor, the same ones each time.
#include "output/pictures/jpeg_codec.h"

#include <array>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <string>

#include <fmt/format.h>

namespace {

constexpr int photographs = 6, width = 4000, height = 3000;

std::uint32_t scattered(std::uint32_t x, std::uint32_t y, std::uint32_t seed) {
  std::uint32_t hash = x * 0x9e3779b1U ^ y * 0x85ebca77U ^ seed * 0xc2b2ae3dU;
  hash = (hash ^ (hash >> 15U)) * 0x2c1b3c6dU;
  hash = (hash ^ (hash >> 12U)) * 0x297a2d39U;
  return hash ^ (hash >> 15U);
}

/// From -1 to 1, smooth between points that are `cell` pixels apart.
double smooth(int x, int y, int cell, std::uint32_t seed) {
  auto const at = [seed](int column, int row) {
    auto const hash = scattered(static_cast<std::uint32_t>(column), static_cast<std::uint32_t>(row), seed);
    return static_cast<double>(hash & 0xffffU) / 32767.5 - 1;
  };
  int const column = x / cell, row = y / cell;
  double const right = static_cast<double>(x % cell) / cell, down = static_cast<double>(y % cell) / cell;
  double const above = at(column, row) * (1 - right) + at(column + 1, row) * right;
  double const below = at(column, row + 1) * (1 - right) + at(column + 1, row + 1) * right;
  return above * (1 - down) + below * down;
}

/// How much detail there is of which size in pixels.
struct Detail {
  int cell;
  double strength;
};
constexpr std::array details{Detail{900, 60}, Detail{200, 30}, Detail{50, 20}, Detail{12, 14}, Detail{3, 8}};

unsigned char level(double value) {
  return static_cast<unsigned char>(value < 0 ? 0 : value > 255 ? 255 : value);  // NOLINT: short
}

std::string photograph(std::uint32_t seed) {
  std::string samples;
  samples.reserve(std::size_t{3} * width * height);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      double light = 120;
      for (Detail const& detail : details) light += detail.strength * smooth(x, y, detail.cell, seed);
      double const warmth = 40 * smooth(x, y, 1200, seed + 100), green = 25 * smooth(x, y, 400, seed + 200);
      std::uint32_t const noise = scattered(static_cast<std::uint32_t>(x), static_cast<std::uint32_t>(y), seed + 300);
      auto const add = [&](double value, unsigned shift) {
        samples += static_cast<char>(level(value + static_cast<double>(noise >> shift & 7U) - 3.5));
      };
      add(light + warmth, 0);
      add(light + green, 8);
      add(light - warmth, 16);
    }
  }
  return factsheet::output::write_jpeg(samples, width, height, 3);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: write_photographs FOLDER\n";
    return 2;
  }
  for (int number = 1; number <= photographs; ++number) {
    std::ofstream file(fmt::format("{}/photograph-{}.jpg", arguments[1], number), std::ios::binary);
    file << photograph(static_cast<std::uint32_t>(number));
    if (!file.flush()) return 1;
  }
  return 0;
}
