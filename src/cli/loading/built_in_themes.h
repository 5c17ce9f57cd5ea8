// The themes that come along, as they were read when the program was built.
#pragma once
#include <string_view>

namespace factsheet::cli {

/// What `sheet::record_events` made of a theme with these bytes; empty: it is none of those that come along, or was
/// changed since.
std::string_view recorded_events_of(std::string_view theme);

}  // namespace factsheet::cli
