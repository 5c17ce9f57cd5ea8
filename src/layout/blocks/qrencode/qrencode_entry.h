// What the module that holds libqrencode gives: the functions that are used of it.
#pragma once
#include <qrencode.h>

namespace factsheet::layout {

struct Qrencode {
  decltype(&QRcode_APIVersionString) api_version_string = nullptr;
  decltype(&QRcode_encodeString) encode_string = nullptr;
  decltype(&QRcode_free) free = nullptr;
};

/// The function by which the module is entered: it takes one of these and fills it in.
constexpr char const* qrencode_entry_name = "factsheet_qrencode_entry";

}  // namespace factsheet::layout
