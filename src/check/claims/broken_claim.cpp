#include "check/claims/broken_claim.h"

#include "check/claims/claim.h"
#include "check/subject.h"

#include <iterator>

#include <fmt/format.h>

namespace factsheet::check {

void find_broken_claim(Subject const& subject, Findings& to) {
  Diagnostics faults;
  for (Claim const& claim : claims_of(subject, faults)) {
    auto const instead = contradiction(claim, subject.data, faults);
    if (!instead) continue;
    to.add(claim.at, "broken-claim", fmt::format("\"{}\" says {}, but {}", claim.words, meaning_of(claim), *instead),
           "change the words, and then the claim");
  }
  for (Diagnostic& fault : faults) to.all.push_back({std::move(fault), {}});
}

}  // namespace factsheet::check
