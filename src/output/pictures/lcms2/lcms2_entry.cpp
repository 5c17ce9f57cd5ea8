#include "output/pictures/lcms2/lcms2_entry.h"

extern "C" __attribute__((visibility("default"))) void factsheet_lcms2_entry(factsheet::output::Lcms& to);

extern "C" void factsheet_lcms2_entry(factsheet::output::Lcms& to) {
  to = {
      .close_profile = cmsCloseProfile,
      .create_lab2_profile = cmsCreateLab2Profile,
      .create_transform = cmsCreateTransform,
      .delete_transform = cmsDeleteTransform,
      .do_transform = cmsDoTransform,
      .get_color_space = cmsGetColorSpace,
      .get_device_class = cmsGetDeviceClass,
      .get_encoded_cmm_version = cmsGetEncodedCMMversion,
      .get_profile_version = cmsGetProfileVersion,
      .open_profile_from_mem = cmsOpenProfileFromMem,
  };
}
