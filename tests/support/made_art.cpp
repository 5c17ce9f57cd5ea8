#include "support/made_art.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>  // jpeglib.h wants it first
#include <cstdlib>
#include <functional>

#include <jpeglib.h>

namespace factsheet::test {
namespace {

using output::DecodedPicture;

constexpr int art_width = 240, art_height = 180;

using Tone = std::array<double, 3>;
/// The colour of a place, given in pixels and parts of them.
using Paint = std::function<Tone(double x, double y)>;

constexpr Tone white{255, 255, 255}, black{0, 0, 0};

std::uint32_t scattered(int x, int y, int seed) {
  auto hash = static_cast<std::uint32_t>(x) * 0x9e3779b1U ^ static_cast<std::uint32_t>(y) * 0x85ebca77U ^
              static_cast<std::uint32_t>(seed) * 0xc2b2ae3dU;
  hash = (hash ^ (hash >> 15U)) * 0x2c1b3c6dU;
  hash = (hash ^ (hash >> 12U)) * 0x297a2d39U;
  return hash ^ (hash >> 15U);
}

/// From -1 to 1.
double chance(int x, int y, int seed) { return (scattered(x, y, seed) & 0xffffU) / 32767.5 - 1; }

/// Soft hills, `cell` pixels from one to the next.
double hills(double x, double y, double cell, int seed) {
  int const column = static_cast<int>(x / cell), row = static_cast<int>(y / cell);
  auto const eased = [](double part) { return part * part * (3 - 2 * part); };
  double const right = eased(x / cell - column), down = eased(y / cell - row);
  double const above = chance(column, row, seed) * (1 - right) + chance(column + 1, row, seed) * right;
  double const below = chance(column, row + 1, seed) * (1 - right) + chance(column + 1, row + 1, seed) * right;
  return above * (1 - down) + below * down;
}

Tone between(Tone const& a, Tone const& b, double share) {
  return {a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share};
}

/// With the noise of a sensor or a scanner; edges are as soft as four looks at each pixel make them.
DecodedPicture painted(Paint const& paint, double noise = 0, int seed = 0) {
  DecodedPicture picture;
  picture.width = art_width;
  picture.height = art_height;
  for (int y = 0; y < art_height; ++y) {
    for (int x = 0; x < art_width; ++x) {
      Tone sum{};
      for (int look = 0; look < 4; ++look) {
        int const row = look / 2;
        Tone const seen = paint(x + look % 2 / 2.0, y + row / 2.0);
        for (std::size_t i = 0; i < 3; ++i) sum[i] += seen[i] / 4;
      }
      for (std::size_t i = 0; i < 3; ++i) {
        double const off = noise * (chance(x, y, seed + static_cast<int>(i)) + chance(y, x, seed + 7));
        picture.samples += static_cast<char>(std::clamp(std::lround(sum[i] + off), 0L, 255L));
      }
    }
  }
  return picture;
}

std::string jpeg_of(DecodedPicture const& picture, int quality) {
  jpeg_compress_struct codec{};
  jpeg_error_mgr errors{};
  codec.err = jpeg_std_error(&errors);
  jpeg_create_compress(&codec);
  unsigned char* bytes = nullptr;
  unsigned long count = 0;
  jpeg_mem_dest(&codec, &bytes, &count);
  codec.image_width = static_cast<JDIMENSION>(picture.width);
  codec.image_height = static_cast<JDIMENSION>(picture.height);
  codec.input_components = 3;
  codec.in_color_space = JCS_RGB;
  jpeg_set_defaults(&codec);
  jpeg_set_quality(&codec, quality, TRUE);
  jpeg_start_compress(&codec, TRUE);
  std::string samples = picture.samples;
  while (codec.next_scanline < codec.image_height) {
    JSAMPROW row = reinterpret_cast<JSAMPROW>(samples.data()) +
                   std::size_t{codec.next_scanline} * static_cast<std::size_t>(picture.width) * 3;
    jpeg_write_scanlines(&codec, &row, 1);
  }
  jpeg_finish_compress(&codec);
  jpeg_destroy_compress(&codec);
  std::string made(reinterpret_cast<char const*>(bytes), count);
  std::free(bytes);  // NOLINT: libjpeg's own allocation
  return made;
}

/// What is left of it in a JPEG.
DecodedPicture packed(DecodedPicture const& picture, int quality) {
  ImageFile file;
  file.kind = ImageKind::jpeg;
  file.bytes = jpeg_of(picture, quality);
  return output::decode_picture(file, Size{Length::from_pt(art_width), Length::from_pt(art_height)}, 300, {});
}

/// Seen through another's eyes: darker, lighter, with more contrast.
template <class Curve>
Paint toned(Paint paint, Curve curve) {
  return [paint = std::move(paint), curve](double x, double y) {
    Tone tone = paint(x, y);
    for (double& channel : tone) channel = std::clamp(curve(channel), 0.0, 255.0);
    return tone;
  };
}

Paint scene(int seed) {
  return [seed](double x, double y) {
    double const light = 125 + 70 * hills(x, y, 60, seed) + 30 * hills(x, y, 17, seed + 1) +
                         18 * hills(x, y, 5, seed + 2) + 10 * hills(x, y, 2, seed + 3);
    double const warmth = 35 * hills(x, y, 80, seed + 4), green = 25 * hills(x, y, 30, seed + 5);
    return Tone{light + warmth, light + green, light - warmth};
  };
}

Paint sky(Tone const& above, Tone const& below) {
  return [=](double x, double y) { return between(above, below, y / art_height + 0.02 * std::sin(x / 40)); };
}

/// In the middle of white.
Paint thing(Paint what) {
  return [what = std::move(what)](double x, double y) {
    double const across = (x - art_width / 2.0) / 70, down = (y - art_height / 2.0) / 60;
    return across * across + down * down < 1 ? what(x, y) : white;
  };
}

/// Letters of seven strokes, `high` pixels high.
Paint letters(Tone const& ink, Tone const& ground, double high) {
  return [=](double x, double y) {
    double const wide = high * 0.6, line = high * 1.5;
    int const column = static_cast<int>(x / wide), row = static_cast<int>(y / line);
    double const right = x / wide - column, down = (y - row * line) / high;
    if (column % 6 == 5 || right > 0.8 || down > 1) return ground;
    std::uint32_t const strokes = scattered(column, row, 3);
    double const thick = 0.12;
    bool const at_left = right<thick * 1.6, at_right = right> 0.8 - thick * 1.6, above = down < 0.5;
    bool const inked = ((strokes & 1U) != 0 && at_left && above) || ((strokes & 2U) != 0 && at_left && !above) ||
                       ((strokes & 4U) != 0 && at_right && above) || ((strokes & 8U) != 0 && at_right && !above) ||
                       ((strokes & 16U) != 0 && down < thick) || ((strokes & 32U) != 0 && down > 1 - thick) ||
                       ((strokes & 64U) != 0 && std::abs(down - 0.5) < thick / 2);
    return inked ? ink : ground;
  };
}

/// A disc, a bar and a corner.
Paint logo(Tone const& first, Tone const& second, Tone const& ground) {
  return [=](double x, double y) {
    if (std::hypot(x - 80, y - 80) < 55) return first;
    if (x > 110 && x < 220 && y > 40 && y < 80) return second;
    return x > 120 && y > 100 && x + y < 320 ? first : ground;
  };
}

/// Strokes of a pencil on paper that a scanner sees.
Paint pencil(int seed) {
  return [seed](double x, double y) {
    for (int stroke = 0; stroke < 14; ++stroke) {
      double const turn = 3.2 * chance(stroke, 0, seed), far = 60 + 90 * chance(stroke, 1, seed);
      double const wave = 4 * std::sin((x + y) / 15 + stroke);
      double const off = std::abs(x * std::cos(turn) + y * std::sin(turn) - far + wave);
      if (off < 0.9) return Tone{55, 55, 58};
    }
    double const paper = 238 + 3 * hills(x, y, 3, seed);
    return Tone{paper, paper, paper};
  };
}

/// What is left when it is stored at a third of its size and made larger again.
DecodedPicture enlarged(Paint const& paint) {
  constexpr int third = 3;
  DecodedPicture const whole = painted(paint);
  DecodedPicture soft = whole;
  auto const place = [](int x, int y, int channel) {
    int const at = (y * art_width + x) * 3 + channel;
    return static_cast<std::size_t>(at);
  };
  auto const sample = [&](int x, int y, int channel) {
    x = std::clamp(x, 0, art_width - 1), y = std::clamp(y, 0, art_height - 1);
    return static_cast<double>(static_cast<unsigned char>(whole.samples.at(place(x, y, channel))));
  };
  for (int y = 0; y < art_height; ++y) {
    for (int x = 0; x < art_width; ++x) {
      int const left = x / third * third, top = y / third * third;
      double const right = static_cast<double>(x - left) / third, down = static_cast<double>(y - top) / third;
      for (int channel = 0; channel < 3; ++channel) {
        double const above = sample(left, top, channel) * (1 - right) + sample(left + third, top, channel) * right;
        double const below =
            sample(left, top + third, channel) * (1 - right) + sample(left + third, top + third, channel) * right;
        soft.samples.at(place(x, y, channel)) = static_cast<char>(std::lround(above * (1 - down) + below * down));
      }
    }
  }
  return packed(soft, 85);
}

DecodedPicture dithered(Paint const& paint) {
  DecodedPicture picture = painted(paint);
  for (std::size_t i = 0; i < picture.samples.size(); i += 3) {
    int const x = static_cast<int>(i / 3) % art_width, y = static_cast<int>(i / 3) / art_width;
    constexpr std::array pattern{0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5};
    int const threshold = pattern.at(static_cast<std::size_t>(y % 4 * 4 + x % 4)) * 16 + 8;
    char const dot = static_cast<unsigned char>(picture.samples[i]) > threshold ? '\xff' : '\0';
    picture.samples.replace(i, 3, 3, dot);
  }
  return picture;
}

class Collection {
 public:
  void add(std::string const& kind, bool drawn, DecodedPicture picture) {
    art_.push_back({kind, drawn, std::move(picture)});
  }
  std::vector<MadeArt> take() { return std::move(art_); }

 private:
  std::vector<MadeArt> art_;
};

void add_skies(Collection& to) {
  std::vector<Paint> const skies{sky({30, 90, 180}, {215, 230, 245}),
                                 sky({10, 10, 30}, {240, 150, 80}),
                                 sky({40, 40, 42}, {250, 250, 250}),
                                 sky(black, white),
                                 sky(black, {40, 40, 60}),
                                 sky({120, 140, 170}, {200, 201, 203})};
  for (Paint const& one : skies) to.add("a clear sky, without noise", false, painted(one));
  for (Paint const& one : skies) to.add("the same in a JPEG", false, packed(painted(one, 1), 90));
  for (Paint const& one : skies) to.add("the same with the noise of a camera", false, painted(one, 3));
}

void add_scenes(Collection& to) {
  constexpr int scenes = 6;
  auto const each = [&to](std::string const& kind, auto make) {
    for (int seed = 0; seed < scenes; ++seed) to.add(kind, false, make(seed * 20));
  };
  each("a view with much detail", [](int seed) { return painted(scene(seed), 3, seed); });
  each("the same in a small JPEG", [](int seed) { return packed(painted(scene(seed), 3, seed), 30); });
  each("by night", [](int seed) {
    return packed(painted(toned(scene(seed), [](double tone) { return (tone - 110) / 2; }), 2, seed), 90);
  });
  each("against the light, with white and black of no detail", [](int seed) {
    return packed(painted(toned(scene(seed), [](double tone) { return (tone - 110) * 2.5 + 128; }), 2, seed), 90);
  });
  each("snow or mist", [](int seed) {
    return packed(painted(toned(scene(seed), [](double tone) { return 195 + tone / 5; }), 1, seed), 90);
  });
  each("a thing on white", [](int seed) { return packed(painted(thing(scene(seed)), 1, seed), 88); });
  each("a black thing on white", [](int seed) {
    return packed(painted(thing(toned(scene(seed), [](double tone) { return tone / 5; })), 1, seed), 88);
  });
  each("a page that was photographed", [](int seed) {
    Paint const page = letters(black, white, 14);
    return packed(painted(
                      [=](double x, double y) {
                        Tone tone = page(x, y);
                        double const light = 0.65 + 0.3 * hills(x, y, 150, seed);
                        for (double& channel : tone) channel = (channel * 0.85 + 25) * light;
                        return tone;
                      },
                      3, seed),
                  85);
  });
}

void add_letters(Collection& to) {
  struct Colours {
    Tone ink, ground;
  };
  std::vector<Colours> const colours{
      {black, white},        {{230, 230, 230}, {30, 30, 32}}, {{60, 60, 60}, {240, 240, 240}},
      {{0, 40, 120}, white}, {{51, 51, 51}, {246, 248, 250}}, {white, {0, 70, 130}}};
  for (auto const& [ink, ground] : colours) to.add("letters on a screen", true, painted(letters(ink, ground, 12)));
  for (auto const& [ink, ground] : colours) {
    to.add("the same in a JPEG", true, packed(painted(letters(ink, ground, 12)), 85));
  }
  for (auto const& [ink, ground] : colours) {
    to.add("the same in a small JPEG", true, packed(painted(letters(ink, ground, 12)), 50));
  }
}

void add_logos(Collection& to) {
  std::vector<Paint> const logos{logo({204, 0, 0}, {204, 0, 0}, white),
                                 logo({0, 90, 160}, {250, 180, 0}, white),
                                 logo(black, black, white),
                                 logo(black, {200, 20, 20}, white),
                                 logo(white, {240, 180, 0}, {20, 40, 80}),
                                 logo({29, 29, 27}, {147, 149, 152}, white),
                                 logo({0, 122, 61}, {255, 255, 255}, {255, 210, 0})};
  for (Paint const& one : logos) to.add("a logo of two colours", true, painted(one));
  for (int const quality : {95, 60, 25}) {
    for (Paint const& one : logos) {
      to.add("the same in a JPEG, good, small and very small", true, packed(painted(one), quality));
    }
  }
  for (Paint const& one : logos) to.add("the same with few pixels, made larger", true, enlarged(one));
  for (Paint const& one : logos) {
    Paint const shaded = [one](double x, double y) { return between(one(x, y), {255, 200, 90}, x / art_width / 2); };
    to.add("the same with colours that run into each other", true, painted(shaded));
  }
}

void add_strokes(Collection& to) {
  for (int seed = 0; seed < 6; ++seed) to.add("a pencil drawing, scanned", true, painted(pencil(seed * 9), 2, seed));
  for (int seed = 0; seed < 6; ++seed) {
    to.add("the same in a JPEG", true, packed(painted(pencil(seed * 9), 2, seed), 80));
  }
  for (int seed = 0; seed < 3; ++seed) to.add("dots of black and white", true, dithered(scene(seed * 20)));
  to.add("grey steps from black to white", true, painted([](double x, double) {
           double const tone = std::floor(x / art_width * 16) * 17;
           return Tone{tone, tone, tone};
         }));
  for (int seed = 0; seed < 3; ++seed) {
    Paint const page = letters(black, white, 12), photograph = scene(seed * 20);
    to.add("a screen with a photograph on it", true, painted([=](double x, double y) {
             return x > 120 && y > 80 ? photograph(std::floor(x), std::floor(y)) : page(x, y);
           }));
  }
}

}  // namespace

std::vector<MadeArt> make_art() {
  Collection made;
  add_skies(made);
  add_scenes(made);
  add_letters(made);
  add_logos(made);
  add_strokes(made);
  return made.take();
}

}  // namespace factsheet::test
