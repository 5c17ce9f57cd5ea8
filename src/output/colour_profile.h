// ICC profiles, through lcms2.
#pragma once
#include <memory>
#include <string>

namespace factsheet::output {

/// Channels of the colours that a profile is for: 1 grey, 3 RGB, 4 CMYK; 0 when it is none that a picture can use.
int channels_of_profile(std::string const& icc);

/// From the colours of one profile to sRGB: relative colorimetric with black point compensation, as a print shop does.
class ToSrgb {
 public:
  /// Throws std::runtime_error when the profiles do not make a conversion.
  ToSrgb(std::string const& icc, std::string const& srgb_icc);
  ~ToSrgb();
  ToSrgb(ToSrgb const&) = delete;
  ToSrgb& operator=(ToSrgb const&) = delete;
  ToSrgb(ToSrgb&&) = delete;
  ToSrgb& operator=(ToSrgb&&) = delete;

  /// 8-bit samples of `pixels` pixels, without alpha, to three bytes each.
  void convert(unsigned char const* from, unsigned char* to, int pixels) const;

 private:
  struct Transform;
  std::unique_ptr<Transform> transform_;
};

/// Whether a profile means sRGB within two levels, so that nothing is lost by calling it that.
bool is_srgb(std::string const& icc, std::string const& srgb_icc);

}  // namespace factsheet::output
