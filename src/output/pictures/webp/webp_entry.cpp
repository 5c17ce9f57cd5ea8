#include "output/pictures/webp/webp_entry.h"

extern "C" __attribute__((visibility("default"))) void factsheet_webp_entry(factsheet::output::Webp& to);

extern "C" void factsheet_webp_entry(factsheet::output::Webp& to) {
  to = {WebPDecodeRGBAInto, WebPGetDecoderVersion()};
}
