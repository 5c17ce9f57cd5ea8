// What the module that holds libwebp gives: the functions that are used of it.
#pragma once
#include <webp/decode.h>

namespace factsheet::output {

struct Webp {
  decltype(&WebPDecodeRGBAInto) decode_rgba_into = nullptr;
  int version = 0;  ///< 0x010204 for 1.2.4
};

/// The function by which the module is entered: it takes one of these and fills it in.
constexpr char const* webp_entry_name = "factsheet_webp_entry";

}  // namespace factsheet::output
