#include "check/figures/uncited_source.h"

#include "check/figures/shown_data.h"
#include "check/subject.h"

#include <fmt/format.h>

namespace factsheet::check {

void find_uncited_source(Subject const& subject, Findings& to) {
  ShownData const& shown = subject.shown;
  for (auto const& [id, source] : subject.data.sources) {
    if (shown.sources.contains(id)) continue;
    to.add(source.at, "uncited-source", fmt::format("no block cites the source \"{}\"", id),
           "cite it with \"source:\", or take it out");
  }
}

}  // namespace factsheet::check
