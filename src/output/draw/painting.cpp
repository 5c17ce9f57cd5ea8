#include "output/draw/painting.h"

#include "output/copier/grey.h"
#include "output/pictures/colour_profile.h"
#include "output/press/press_colours.h"
#include "output/press/press_picture.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace factsheet::output {
namespace {

/// A colour in inks, shown on a screen.
class Proof {
 public:
  Proof(OutputAssets const& assets, Paper paper) : to_screen_(press_profile(assets, paper), assets.srgb_full_icc) {}

  [[nodiscard]] Ink show(std::array<double, 4> const& cmyk) const {
    std::array<unsigned char, 4> inks{};
    for (std::size_t i = 0; i < 4; ++i) inks[i] = static_cast<unsigned char>(std::lround(cmyk[i] * 255));
    std::array<unsigned char, 3> screen{};
    to_screen_.convert(inks.data(), screen.data(), 1);
    return {screen[0] / 255.0, screen[1] / 255.0, screen[2] / 255.0};
  }
  /// Four inks a pixel to sRGB.
  [[nodiscard]] std::string show(std::string const& inks, int pixels) const {
    std::string screen(static_cast<std::size_t>(pixels) * 3, '\0');
    to_screen_.convert(reinterpret_cast<unsigned char const*>(inks.data()),
                       reinterpret_cast<unsigned char*>(screen.data()), pixels);
    return screen;
  }

 private:
  ColourConversion to_screen_;
};

/// What pictures and drawings need; made once a picture is met, for the conversions take time to prepare.
struct PressTools {
  OutputAssets const& assets;
  Paper paper;
  std::vector<Colour> theme;
  std::unique_ptr<PressColours> made;

  PressColours const& colours() {
    if (!made) made = std::make_unique<PressColours>(assets, paper);
    return *made;
  }
  std::string inks(DecodedPicture& picture) {
    prepare_profile(picture, assets);
    return four_inks(colours().inks(picture), picture.channels);
  }
};

void add(std::vector<Colour>& colours, Colour const& colour) {
  if (std::find(colours.begin(), colours.end(), colour) == colours.end()) colours.push_back(colour);
}

}  // namespace

Painting screen_painting(OutputAssets const& assets) {
  return {screen_ink, Parts::colours, [&assets](DecodedPicture& picture) { convert_to_srgb(picture, assets); },
          [](Ink const& colour, int) { return colour; }};
}

Painting copier_painting(OutputAssets const& assets) {
  return {[](Colour const& colour) {
            return Ink{colour.grey, colour.grey, colour.grey};
          },
          Parts::patterns, [&assets](DecodedPicture& picture) { convert_to_grey(picture, assets); },
          [](Ink const& colour, int) {
            double const grey = grey_of(colour);
            return Ink{grey, grey, grey};
          }};
}

Painting proof_painting(OutputAssets const& assets, Paper paper, std::vector<Colour> theme) {
  auto const proof = std::make_shared<Proof const>(assets, paper);
  auto const tools = std::make_shared<PressTools>(PressTools{assets, paper, std::move(theme), nullptr});
  Painting painting;
  painting.ink_of = [proof](Colour const& colour) { return proof->show(colour.cmyk); };
  painting.convert = [proof, tools](DecodedPicture& picture) {
    picture.samples = proof->show(tools->inks(picture), picture.width * picture.height);
    picture.channels = 3;
    picture.icc.clear();
  };
  painting.drawing_ink = [proof, tools](Ink const& colour, int darkest_grey) {
    return proof->show(drawing_inks(colour, darkest_grey, tools->theme, tools->colours()));
  };
  return painting;
}

Painting plate_painting(OutputAssets const& assets, Paper paper, std::vector<Colour> theme, std::size_t plate) {
  constexpr std::size_t black = 3;
  auto const tools = std::make_shared<PressTools>(PressTools{assets, paper, std::move(theme), nullptr});
  auto const shown = [plate](std::array<double, 4> const& cmyk) {
    double const light = 1 - cmyk.at(plate);
    return Ink{light, light, light};
  };
  Painting painting;
  painting.ink_of = [shown, plate](Colour const& colour) -> std::optional<Ink> {
    if (plate != black && is_black_alone(colour)) return std::nullopt;
    return shown(colour.cmyk);
  };
  painting.convert = [tools, plate](DecodedPicture& picture) {
    std::string const inks = tools->inks(picture);
    picture.samples.clear();
    for (std::size_t at = plate; at < inks.size(); at += 4) {
      picture.samples += static_cast<char>(255 - static_cast<unsigned char>(inks[at]));
    }
    picture.channels = 1;
    picture.icc.clear();
  };
  painting.drawing_ink = [tools, shown](Ink const& colour, int darkest_grey) {
    return shown(drawing_inks(colour, darkest_grey, tools->theme, tools->colours()));
  };
  return painting;
}

std::vector<Colour> colours_of(scene::Document const& document) {
  std::vector<Colour> colours = document.colours;
  for (scene::Page const& page : document.pages) {
    for (scene::Item const& item : page.items) {
      if (auto const* run = std::get_if<scene::GlyphRun>(&item.what)) add(colours, run->colour);
      if (auto const* modules = std::get_if<scene::Modules>(&item.what)) add(colours, modules->colour);
      auto const* path = std::get_if<scene::Path>(&item.what);
      if (path != nullptr && path->fill) add(colours, path->fill->colour);
      if (path != nullptr && path->stroke) add(colours, path->stroke->colour);
    }
  }
  return colours;
}

}  // namespace factsheet::output
