// What the module that holds Little CMS gives: the functions that are used of it.
#pragma once
#include <lcms2.h>

namespace factsheet::output {

struct Lcms {
  decltype(&cmsCloseProfile) close_profile = nullptr;
  decltype(&cmsCreateLab2Profile) create_lab2_profile = nullptr;
  decltype(&cmsCreateTransform) create_transform = nullptr;
  decltype(&cmsDeleteTransform) delete_transform = nullptr;
  decltype(&cmsDoTransform) do_transform = nullptr;
  decltype(&cmsGetColorSpace) get_color_space = nullptr;
  decltype(&cmsGetDeviceClass) get_device_class = nullptr;
  decltype(&cmsGetEncodedCMMversion) get_encoded_cmm_version = nullptr;
  decltype(&cmsGetProfileVersion) get_profile_version = nullptr;
  decltype(&cmsOpenProfileFromMem) open_profile_from_mem = nullptr;
};

/// The function by which the module is entered: it takes one of these and fills it in.
constexpr char const* lcms2_entry_name = "factsheet_lcms2_entry";

}  // namespace factsheet::output
