#include "output/svg/librsvg/librsvg_entry.h"

extern "C" __attribute__((visibility("default"))) void factsheet_librsvg_entry(factsheet::output::Librsvg& to);

extern "C" void factsheet_librsvg_entry(factsheet::output::Librsvg& to) {
  to = {rsvg_handle_new_from_data,
        rsvg_handle_set_dpi,
        rsvg_handle_get_intrinsic_size_in_pixels,
        rsvg_handle_get_intrinsic_dimensions,
        rsvg_handle_render_document,
        rsvg_major_version,
        rsvg_minor_version,
        rsvg_micro_version};
}
