#include "support/separations.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>

#include <fmt/format.h>

namespace factsheet::test {
namespace {

constexpr std::array names{"Cyan", "Magenta", "Yellow", "Black"};

/// The part of TIFF 6.0 that `tiffsep` writes without compression: little-endian, one byte per pixel, in strips.
class Tiff {
 public:
  explicit Tiff(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    bytes_.assign(std::istreambuf_iterator<char>(file), {});
    if (bytes_.substr(0, 4) != std::string("II*\0", 4)) throw std::runtime_error(path + " is no such TIFF");
    std::size_t const directory = number(4, 4);
    for (std::size_t i = 0, count = number(directory, 2); i < count; ++i) {
      std::size_t const entry = directory + 2 + i * 12;
      entries_[number(entry, 2)] = entry;
    }
  }

  [[nodiscard]] int width() const { return static_cast<int>(value(256)); }
  [[nodiscard]] int height() const { return static_cast<int>(value(257)); }
  /// Rows from the top, 255 being no ink.
  [[nodiscard]] std::string pixels() const {
    std::string pixels;
    for (std::size_t i = 0, count = number(entries_.at(273) + 4, 4); i < count; ++i) {
      pixels += bytes_.substr(value(273, i), value(279, i));
    }
    return pixels;
  }

 private:
  [[nodiscard]] std::size_t number(std::size_t at, std::size_t bytes) const {
    std::size_t value = 0;
    for (std::size_t i = bytes; i-- > 0;) value = value * 256 + static_cast<unsigned char>(bytes_.at(at + i));
    return value;
  }
  [[nodiscard]] std::size_t value(std::size_t tag, std::size_t index = 0) const {
    std::size_t const entry = entries_.at(tag);
    std::size_t const size = number(entry + 2, 2) == 3 ? 2 : 4;
    bool const here = number(entry + 4, 4) * size <= 4;
    return number((here ? entry + 8 : number(entry + 8, 4)) + index * size, size);
  }

  std::string bytes_;
  std::map<std::size_t, std::size_t> entries_;
};

std::optional<Separations> read_page(std::string const& stem) {
  Separations page;
  for (std::size_t plate = 0; plate < names.size(); ++plate) {
    std::string const path = fmt::format("{}({}).tif", stem, names.at(plate));
    if (!std::filesystem::exists(path)) return std::nullopt;
    Tiff const tiff(path);
    page.width = tiff.width();
    page.height = tiff.height();
    for (char const light : tiff.pixels()) {
      page.plates.at(plate).push_back(static_cast<unsigned char>(255 - static_cast<unsigned char>(light)));
    }
  }
  return page;
}

}  // namespace

std::array<int, 4> Separations::at(int x, int y) const {
  std::array<int, 4> inks{};
  for (std::size_t i = 0; i < 4; ++i)
    inks[i] = plates[i].at(static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x));
  return inks;
}

double Separations::most_ink() const {
  int most = 0;
  for (std::size_t i = 0; i < plates[0].size(); ++i) {
    most = std::max(most, plates[0][i] + plates[1][i] + plates[2][i] + plates[3][i]);
  }
  return most / 2.55;
}

int Separations::most_of(std::size_t plate) const {
  return *std::max_element(plates.at(plate).begin(), plates.at(plate).end());
}

std::vector<Separations> separate(std::string const& pdf, int dpi) {
  std::filesystem::remove_all("plates");
  std::filesystem::create_directory("plates");
  std::string const command = fmt::format(
      "gs -q -dNOPAUSE -dBATCH -dSAFER -sDEVICE=tiffsep -sCompression=none -r{} -sOutputFile=plates/page-%d.tif '{}'",
      dpi, pdf);
  std::vector<Separations> pages;
  if (std::system(command.c_str()) != 0) return pages;
  while (auto page = read_page(fmt::format("plates/page-{}", pages.size() + 1))) pages.push_back(std::move(*page));
  return pages;
}

}  // namespace factsheet::test
