// Colours of pictures into the inks of a printing condition.
#pragma once
#include "output/draw/ink.h"
#include "output/output.h"
#include "output/pictures/picture.h"
#include "output/press/press_art.h"

#include <array>
#include <memory>
#include <optional>
#include <string>

namespace factsheet::output {

class ColourConversion;

/// Conversions to the press profile of a paper: relative colorimetric with black point compensation, never more than
/// 280 % of ink. Greys stay on the black plate, but for those of photographs in colour. Throws std::runtime_error when
/// a profile cannot be used.
class PressColours {
 public:
  PressColours(OutputAssets const& assets, Paper paper);
  ~PressColours();
  PressColours(PressColours const&) = delete;
  PressColours& operator=(PressColours const&) = delete;
  PressColours(PressColours&&) = delete;
  PressColours& operator=(PressColours&&) = delete;

  /// The samples of a picture as inks, 255 being all of one: four a pixel, or for a grey picture that of black alone.
  /// Inks stay as they are, but for the limit.
  [[nodiscard]] std::string inks(DecodedPicture const& picture) const;
  /// One colour of a drawing whose darkest grey is known, red, green and blue from 0 to 1.
  [[nodiscard]] std::array<double, 4> inks(Ink const& colour, int darkest_grey) const;

 private:
  /// `darkest`: the darkest grey of a drawing; none: it is none.
  [[nodiscard]] unsigned char black_of(unsigned char grey, std::optional<int> darkest) const;
  [[nodiscard]] std::string black_of(DecodedPicture const& picture) const;
  void put_greys_in_black(std::string const& rgb, Greys greys, std::string& inks) const;

  OutputAssets const& assets_;
  std::string const& icc_;
  std::unique_ptr<ColourConversion> from_srgb_;
  std::array<unsigned char, 256> black_{};  ///< ink by grey
};

/// Takes coloured inks back until the pixel's four have 280 % together.
void limit_ink(unsigned char* pixel);
/// The profile of a paper.
std::string const& press_profile(OutputAssets const& assets, Paper paper);

}  // namespace factsheet::output
