// What ICU says of its own work.
#pragma once
#include <stdexcept>

#include <unicode/utypes.h>

namespace factsheet::resolve {

/// ICU fails when it gets no memory or does not find its own tables: no fault of the sheet, and nothing to go on with.
inline void require_success(UErrorCode status) {
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
}

}  // namespace factsheet::resolve
