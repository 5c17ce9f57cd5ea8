#include "output/pictures/colour_profile.h"

#include "core/releaser.h"
#include "output/pictures/lcms2_module.h"

#include <array>
#include <cstdlib>
#include <stdexcept>

namespace factsheet::output {
namespace {

using ProfileOwner = std::unique_ptr<void, ModuleReleaser<lcms, &Lcms::close_profile>>;

ProfileOwner open(std::string const& icc) {
  return ProfileOwner(lcms().open_profile_from_mem(icc.data(), static_cast<cmsUInt32Number>(icc.size())));
}

bool is_for_pictures(cmsHPROFILE profile) {
  switch (lcms().get_device_class(profile)) {
    case cmsSigInputClass:
    case cmsSigDisplayClass:
    case cmsSigOutputClass:
    case cmsSigColorSpaceClass:
      return true;
    default:
      return false;
  }
}

int channels_of(cmsHPROFILE profile) {
  switch (lcms().get_color_space(profile)) {
    case cmsSigGrayData:
      return 1;
    case cmsSigRgbData:
      return 3;
    case cmsSigCmykData:
      return 4;
    default:
      return 0;
  }
}

cmsUInt32Number format_of(int channels) {
  return channels == 1 ? TYPE_GRAY_8 : channels == 4 ? TYPE_CMYK_8 : TYPE_RGB_8;
}

using TransformOwner = std::unique_ptr<void, ModuleReleaser<lcms, &Lcms::delete_transform>>;

/// To CIE L*a*b* in doubles; none when the profile lacks what that takes.
TransformOwner to_lab(cmsHPROFILE from) {
  ProfileOwner const lab(lcms().create_lab2_profile(nullptr));
  if (!lab) return nullptr;
  return TransformOwner(lcms().create_transform(from, format_of(channels_of(from)), lab.get(), TYPE_Lab_DBL,
                                                INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_NOCACHE));
}

}  // namespace

struct ColourConversion::Transform {
  TransformOwner handle;
};

int channels_of_profile(std::string const& icc) {
  if (icc.empty()) return 0;
  ProfileOwner const profile = open(icc);
  // PDF 1.7 knows profiles up to version 4 (ISO 32000-1 table 67).
  if (!profile || lcms().get_profile_version(profile.get()) >= 5 || !is_for_pictures(profile.get())) return 0;
  int const channels = channels_of(profile.get());
  return channels != 0 && to_lab(profile.get()) ? channels : 0;
}

ColourConversion::ColourConversion(std::string const& icc, std::string const& to_icc)
    : transform_(std::make_unique<Transform>()) {
  ProfileOwner const from = open(icc), to = open(to_icc);
  if (from && to) {
    // A cache of one pixel, which lcms keeps by default, would not be safe between threads.
    transform_->handle.reset(lcms().create_transform(from.get(), format_of(channels_of(from.get())), to.get(),
                                                     format_of(channels_of(to.get())), INTENT_RELATIVE_COLORIMETRIC,
                                                     cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOCACHE));
  }
  if (!transform_->handle) throw std::runtime_error("the colour profiles make no conversion");
}

ColourConversion::~ColourConversion() = default;

void ColourConversion::convert(unsigned char const* from, unsigned char* to, int pixels) const {
  lcms().do_transform(transform_->handle.get(), from, to, static_cast<cmsUInt32Number>(pixels));
}

bool is_srgb(std::string const& icc, std::string const& srgb_icc) {
  constexpr int steps = 6, most_apart = 2;
  constexpr int colours = steps * steps * steps;
  std::array<unsigned char, std::size_t{3} * colours> from{}, to{};
  for (int i = 0; i < colours; ++i) {
    auto const at = std::size_t{3} * static_cast<std::size_t>(i);
    from[at] = static_cast<unsigned char>(i % steps * 51);
    from[at + 1] = static_cast<unsigned char>(i / steps % steps * 51);
    from[at + 2] = static_cast<unsigned char>(i / steps / steps * 51);
  }
  ColourConversion(icc, srgb_icc).convert(from.data(), to.data(), colours);
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (std::abs(from[i] - to[i]) > most_apart) return false;
  }
  return true;
}

std::array<double, 256> lightness_of_black(std::string const& cmyk_icc) {
  ProfileOwner const inks = open(cmyk_icc);
  TransformOwner transform;
  if (inks && channels_of(inks.get()) == 4) transform = to_lab(inks.get());
  if (!transform) throw std::runtime_error("the press profile makes no conversion");
  std::array<double, 256> lightness{};
  for (std::size_t ink = 0; ink < lightness.size(); ++ink) {
    std::array<unsigned char, 4> const pixel{0, 0, 0, static_cast<unsigned char>(ink)};
    cmsCIELab colour;
    lcms().do_transform(transform.get(), pixel.data(), &colour, 1);
    lightness[ink] = colour.L;
  }
  return lightness;
}

}  // namespace factsheet::output
