// What the module that holds librsvg gives: the functions that are used of it, and its version.
#pragma once
#include <librsvg/rsvg.h>

namespace factsheet::output {

struct Librsvg {
  decltype(&rsvg_handle_new_from_data) handle_new_from_data = nullptr;
  decltype(&rsvg_handle_set_dpi) handle_set_dpi = nullptr;
  decltype(&rsvg_handle_get_intrinsic_size_in_pixels) handle_get_intrinsic_size_in_pixels = nullptr;
  decltype(&rsvg_handle_get_intrinsic_dimensions) handle_get_intrinsic_dimensions = nullptr;
  decltype(&rsvg_handle_render_document) handle_render_document = nullptr;
  unsigned major_version = 0, minor_version = 0, micro_version = 0;
};

/// The function by which the module is entered: it takes one of these and fills it in.
constexpr char const* librsvg_entry_name = "factsheet_librsvg_entry";

}  // namespace factsheet::output
