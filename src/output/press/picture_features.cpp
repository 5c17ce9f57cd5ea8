#include "output/press/picture_features.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <numeric>
#include <vector>

namespace factsheet::output {
namespace {

constexpr int tones_of_a_channel = 64;
constexpr std::size_t common_tones = 12;

/// Counts how often a picture has which tone, and finds its ground.
class Tones {
 public:
  Tones(unsigned char const* first, std::size_t pixels, int channels)
      : channels_(channels), counts_(channels == 1 ? 64U : 64U * 64U * 64U), pixels_(pixels) {
    for (std::size_t i = 0; i < pixels; ++i) ++counts_[tone_of(first + i * static_cast<std::size_t>(channels))];
    auto const commonest = std::max_element(counts_.begin(), counts_.end()) - counts_.begin();
    ground_ = parts_of(static_cast<std::size_t>(commonest));
  }

  [[nodiscard]] bool is_ground(unsigned char const* pixel) const {
    return std::all_of(ground_.begin(), ground_.begin() + channels_,
                       [at = pixel](int tone) mutable { return std::abs(static_cast<int>(*at++ >> 2U) - tone) <= 1; });
  }

  /// How many pixels have the commonest tones of those that are not the ground; `rest` gets how many are not.
  std::size_t common_besides_ground(std::size_t& rest) {
    std::size_t of_ground = 0;
    for_tones_of_ground([&](std::uint32_t& count) {
      of_ground += count;
      count = 0;
    });
    rest = pixels_ - of_ground;
    std::partial_sort(counts_.begin(), counts_.begin() + common_tones, counts_.end(), std::greater<>());
    return std::accumulate(counts_.begin(), counts_.begin() + common_tones, std::size_t{0});
  }

 private:
  [[nodiscard]] std::size_t tone_of(unsigned char const* pixel) const {
    std::size_t tone = 0;
    for (int i = 0; i < channels_; ++i) tone = tone * tones_of_a_channel + (pixel[i] >> 2U);
    return tone;
  }

  [[nodiscard]] std::array<int, 3> parts_of(std::size_t tone) const {
    std::array<int, 3> parts{};
    for (int i = channels_; i > 0; --i, tone /= tones_of_a_channel) {
      parts.at(static_cast<std::size_t>(i) - 1) = static_cast<int>(tone % tones_of_a_channel);
    }
    return parts;
  }

  template <class Use>
  void for_tones_of_ground(Use use) {
    int const besides = channels_ == 1 ? 0 : 1;
    for (int red = -1; red <= 1; ++red) {
      for (int green = -besides; green <= besides; ++green) {
        for (int blue = -besides; blue <= besides; ++blue) {
          std::array<int, 3> const parts{ground_[0] + red, ground_[1] + green, ground_[2] + blue};
          bool const is_tone = std::all_of(parts.begin(), parts.begin() + channels_,
                                           [](int part) { return part >= 0 && part < tones_of_a_channel; });
          if (!is_tone) continue;
          auto const tone = std::accumulate(parts.begin(), parts.begin() + channels_, 0,
                                            [](int sum, int part) { return sum * tones_of_a_channel + part; });
          use(counts_[static_cast<std::size_t>(tone)]);
        }
      }
    }
  }

  int channels_;
  std::vector<std::uint32_t> counts_;
  std::size_t pixels_;
  std::array<int, 3> ground_{};
};

}  // namespace

int step_between(unsigned char const* from, unsigned char const* to, int channels) {
  int greatest = 0;
  for (int i = 0; i < channels; ++i) greatest = std::max(greatest, std::abs(from[i] - to[i]));
  return greatest;
}

PictureFeatures features_of(std::string const& samples, int width, int channels) {
  constexpr int slope = 16;
  auto const* const first = reinterpret_cast<unsigned char const*>(samples.data());
  auto const stride = static_cast<std::size_t>(channels);
  std::size_t const columns = static_cast<std::size_t>(width), pixels = samples.size() / stride;
  PictureFeatures found;
  if (pixels == 0) return found;
  Tones tones(first, pixels, channels);
  std::size_t flat = 0, slopes = 0, edges = 0, rest = 0;
  for (std::size_t i = 0; i < pixels; ++i) {
    unsigned char const* const here = first + i * stride;
    if (tones.is_ground(here)) continue;
    int const across = i % columns == 0 ? 0 : step_between(here - stride, here, channels);
    int const down = i < columns ? 0 : step_between(here - columns * stride, here, channels);
    int const step = std::max(across, down);
    ++(step == 0 ? flat : step <= slope ? slopes : edges);
  }
  std::size_t const common = tones.common_besides_ground(rest);
  auto const share = [&rest](std::size_t part) {
    return rest == 0 ? 0 : static_cast<double>(part) / static_cast<double>(rest);
  };
  found.ground = 1 - static_cast<double>(rest) / static_cast<double>(pixels);
  found.flat = share(flat);
  found.slopes = share(slopes);
  found.edges = share(edges);
  found.few_tones = share(common);
  return found;
}

}  // namespace factsheet::output
