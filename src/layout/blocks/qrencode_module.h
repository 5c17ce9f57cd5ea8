// The module with libqrencode, which is loaded for the first code.
#pragma once
#include "layout/blocks/qrencode/qrencode_entry.h"

namespace factsheet::layout {

/// Throws a std::runtime_error when the module is not there.
Qrencode const& qrencode();

}  // namespace factsheet::layout
