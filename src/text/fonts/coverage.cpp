#include "text/fonts/coverage.h"

namespace factsheet::text {

PangoCoverage* Coverage::get() const {
  std::call_once(once_, [this] {
    CharactersHandle const characters(hb_set_create());
    collect_(characters.get());
    coverage_.reset(pango_coverage_new());
    hb_codepoint_t character = HB_SET_VALUE_INVALID;
    while (hb_set_next(characters.get(), &character) != 0) {
      pango_coverage_set(coverage_.get(), static_cast<int>(character), PANGO_COVERAGE_EXACT);
    }
  });
  return coverage_.get();
}

}  // namespace factsheet::text
