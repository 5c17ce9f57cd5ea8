// ICC profiles, through lcms2.
#pragma once
#include <array>
#include <memory>
#include <string>

namespace factsheet::output {

/// Channels of the colours that a profile is for: 1 grey, 3 RGB, 4 CMYK; 0 when it is none that a picture can use, or
/// is damaged so that nothing can be converted by it.
int channels_of_profile(std::string const& icc);

/// From the colours of one profile to those of another: relative colorimetric with black point compensation, as a print
/// shop does.
class ColourConversion {
 public:
  /// Throws std::runtime_error when the profiles do not make a conversion.
  ColourConversion(std::string const& icc, std::string const& to_icc);
  ~ColourConversion();
  ColourConversion(ColourConversion const&) = delete;
  ColourConversion& operator=(ColourConversion const&) = delete;
  ColourConversion(ColourConversion&&) = delete;
  ColourConversion& operator=(ColourConversion&&) = delete;

  /// 8-bit samples of `pixels` pixels, without alpha, to one byte per channel; 255 is all of an ink.
  void convert(unsigned char const* from, unsigned char* to, int pixels) const;

 private:
  struct Transform;
  std::unique_ptr<Transform> transform_;
};

/// Whether a profile means sRGB within two levels, so that nothing is lost by calling it that.
bool is_srgb(std::string const& icc, std::string const& srgb_icc);

/// CIE L* of each amount of black ink, 0–255, alone on the paper of a CMYK profile, as light as paper is white.
std::array<double, 256> lightness_of_black(std::string const& cmyk_icc);

}  // namespace factsheet::output
