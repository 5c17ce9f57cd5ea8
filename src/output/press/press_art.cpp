#include "output/press/press_art.h"

#include "output/press/picture_features.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <numeric>

namespace factsheet::output {
namespace {

enum class Shade { paper, pale, black, rich_black, other };

/// What a pixel is, and of a black one how light: 0 to 63.
struct Look {
  Shade shade = Shade::paper;
  int tone = 0;
  [[nodiscard]] bool is_black() const { return shade == Shade::black || shade == Shade::rich_black; }
};

/// Counts what tells a drawing from a photograph.
class Census {
 public:
  /// `step` is how far the pixel is from those at its left and above it, 0 to 255.
  void count(Look const& look, int step) {
    constexpr int slope = 16;
    ++all_;
    rich_black_ += look.shade == Shade::rich_black ? 1 : 0;
    bool const blurred_paper = look.shade == Shade::pale && step > 0;  // what a JPEG leaves around letters
    if (look.shade == Shade::paper || blurred_paper) {
      ++paper_;
    } else if (look.is_black()) {
      ++tones_.at(static_cast<std::size_t>(look.tone));
      black_slopes_ += step > 0 && step <= slope ? 1 : 0;
    } else {
      ++(step == 0 ? calm_ : step <= slope ? slopes_ : edges_);
    }
  }

  /// Colours of a drawing are flat and end in edges, those of a photograph come and go by small steps. A JPEG has such
  /// steps in a drawing too; it is told by its black then, of which there is much, and most of one tone.
  [[nodiscard]] bool is_drawing() const {
    if (calm_ > 0 && calm_ * 2 >= slopes_ * 5) return true;
    std::size_t const black = std::accumulate(tones_.begin(), tones_.end(), std::size_t{0});
    auto const share = [](std::size_t part, std::size_t whole) {
      return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
    };
    bool const on_paper = share(paper_, all_) >= 0.05 && share(paper_ + black, all_) >= 0.6;
    if (!on_paper || share(black, all_ - paper_) < 0.07) return false;
    double const of_one_tone = share(most_of_one_tone(), black);
    if (of_one_tone >= 0.85) return true;
    // Thin letters are all edges, and of any tone; a black thing that was photographed is all slopes.
    return share(black_slopes_, black) <= 0.65 && calm_ + edges_ >= slopes_ * (of_one_tone >= 0.3 ? 2 : 10);
  }
  /// A share of it under this is worth no words.
  [[nodiscard]] bool has_rich_black() const { return rich_black_ * 200 > all_; }

 private:
  /// Of nine tones beside one another, for a JPEG scatters them.
  [[nodiscard]] std::size_t most_of_one_tone() const {
    constexpr std::ptrdiff_t wide = 9;
    std::size_t most = 0;
    for (auto first = tones_.begin(); first + wide <= tones_.end(); ++first) {
      most = std::max(most, std::accumulate(first, first + wide, std::size_t{0}));
    }
    return most;
  }

  std::size_t all_ = 0, paper_ = 0, rich_black_ = 0, calm_ = 0, slopes_ = 0, edges_ = 0, black_slopes_ = 0;
  std::array<std::size_t, 64> tones_{};
};

using Pixel = unsigned char const*;

constexpr int darkest_greys = 63;

Look look_of_light(Pixel rgb) {
  constexpr int white = 248, pale = 224;
  auto const [least, greatest] = std::minmax({rgb[0], rgb[1], rgb[2]});
  if (least >= pale) return {least >= white ? Shade::paper : Shade::pale, 0};
  return {greatest <= darkest_greys && is_meant_as_grey(rgb) ? Shade::black : Shade::other, greatest % 64};
}

/// Black is a plate of it that is nearly full, or the three colours together; what a JPEG blurs into them is no ink.
Look look_of_inks(Pixel inks) {
  constexpr int specks = 8, pale = 32, blur = 51, full_black = 217, dark_colours = 150, neutral = 64;
  auto const [least, greatest] = std::minmax({inks[0], inks[1], inks[2]});
  if (greatest < pale && inks[3] < pale) {
    return {greatest <= specks && inks[3] <= specks ? Shade::paper : Shade::pale, 0};
  }
  bool const of_colours = least >= dark_colours && greatest - least <= neutral;
  if (inks[3] < full_black && !of_colours) return {Shade::other, 0};
  int const tone = (255 - std::max<int>(inks[3], least)) / 2;
  return {inks[0] + inks[1] + inks[2] > blur ? Shade::rich_black : Shade::black, tone};
}

/// Goes through pixels of `channels` samples row by row.
template <class LookOf>
Census census(std::string const& samples, int width, int channels, LookOf look_of) {
  Census counted;
  auto const* const first = reinterpret_cast<Pixel>(samples.data());
  auto const stride = static_cast<std::size_t>(channels);
  std::size_t const columns = static_cast<std::size_t>(width), pixels = samples.size() / stride;
  for (std::size_t i = 0; i < pixels; ++i) {
    Pixel const here = first + i * stride;
    int const across = i % columns == 0 ? 0 : step_between(here - stride, here, channels);
    int const down = i < columns ? 0 : step_between(here - columns * stride, here, channels);
    counted.count(look_of(here), std::max(across, down));
  }
  return counted;
}

/// What is more clear than not is paper.
std::string on_paper(DecodedPicture const& picture) {
  constexpr unsigned char seen = 128;
  auto const channels = static_cast<std::size_t>(picture.channels);
  std::string samples = picture.samples;
  for (std::size_t i = 0; i < picture.alpha.size(); ++i) {
    if (static_cast<unsigned char>(picture.alpha[i]) < seen) samples.replace(i * channels, channels, channels, '\xff');
  }
  return samples;
}

bool is_grey(Pixel rgb) {
  constexpr int slack = 3;
  auto const [least, greatest] = std::minmax({rgb[0], rgb[1], rgb[2]});
  return greatest - least <= slack;
}

}  // namespace

/// Programs write black ink as #1D1D1B, #231F20 or #1F1A17, and half of it as #939598; a tint may be meant.
bool is_meant_as_grey(unsigned char const* rgb) {
  constexpr int middle = 200, hardly_seen = 40;
  auto const [least, greatest] = std::minmax({rgb[0], rgb[1], rgb[2]});
  int const slack = greatest <= hardly_seen ? 20 : greatest <= darkest_greys ? 10 : greatest <= middle ? 5 : 3;
  return greatest - least <= slack;
}

Greys greys_of(DecodedPicture const& picture) {
  if (picture.channels == 4) return Greys::of_all_inks;
  std::string const flattened = picture.alpha.empty() ? std::string() : on_paper(picture);
  std::string const& samples = picture.alpha.empty() ? picture.samples : flattened;
  bool grey = true;
  Census const counted =
      census(samples, picture.width, picture.channels, [&grey, colours = picture.channels == 3](Pixel pixel) {
        std::array<unsigned char, 3> const rgb{pixel[0], pixel[colours ? 1 : 0], pixel[colours ? 2 : 0]};
        grey = grey && is_grey(rgb.data());
        return look_of_light(rgb.data());
      });
  PictureFeatures const features = features_of(samples, picture.width, picture.channels);
  bool const flat_or_black = counted.is_drawing() && !features.is_smooth();
  if (flat_or_black || features.has_lines_on_ground() || features.has_soft_shapes_on_ground()) {
    return Greys::of_full_black;
  }
  return grey ? Greys::of_black : Greys::of_all_inks;
}

int darkest_grey_of(DecodedPicture const& picture) {
  std::array<std::size_t, 256> counts{};
  auto const stride = static_cast<std::size_t>(picture.channels);
  auto const* const first = reinterpret_cast<Pixel>(picture.samples.data());
  std::size_t const pixels = picture.samples.size() / stride;
  for (std::size_t i = 0; i < pixels; ++i) {
    Pixel const here = first + i * stride;
    if (stride == 1 || is_meant_as_grey(here)) ++counts.at(here[stride == 1 ? 0 : 1]);
  }
  std::size_t const specks = pixels / 2000;
  std::size_t so_far = 0;
  for (int grey = 0; grey < 256; ++grey) {
    so_far += counts.at(static_cast<std::size_t>(grey));
    if (so_far > specks) return grey;
  }
  return 255;
}

bool is_drawn(DecodedPicture const& picture) { return greys_of(picture) == Greys::of_full_black; }

bool draws_in_rich_black(std::string const& inks, int width) {
  Census const counted = census(inks, width, 4, look_of_inks);
  return counted.is_drawing() && counted.has_rich_black();
}

}  // namespace factsheet::output
