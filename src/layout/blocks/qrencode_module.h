// The module with libqrencode, which is loaded for the first code.
#pragma once
#include "core/module.h"
#include "layout/blocks/qrencode/qrencode_entry.h"

namespace factsheet::layout {

/// Throws a std::runtime_error when the module is not there.
inline Qrencode const& qrencode() { return table_of_module<Qrencode>("qrencode", qrencode_entry_name); }

}  // namespace factsheet::layout
