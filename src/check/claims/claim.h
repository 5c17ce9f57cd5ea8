// What words rest on, and whether the data still bear it.
#pragma once
#include "check/subject.h"
#include "core/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace factsheet::check {

enum class Relation { largest, smallest, above, below, twice, equal, rises, falls };

/// Words with the relation that they rest on.
struct Claim {
  Relation relation{};
  std::vector<sheet::Name> of;  ///< figures, rows of series ("ways.bike"), whole series, numbers
  std::string words;            ///< that say it
  std::string language;         ///< in which they say it
  Span at;                      ///< of the words, or of the block's claim
};

/// All claims of the sheet; one that cannot be understood is a fault.
std::vector<Claim> claims_of(Subject const& subject, Diagnostics& faults);

/// Whether the claim holds for the numbers as they are printed: nothing, or what they are instead, as "walk is 51% and
/// bike 46%". What it names and the data lack is a fault, and then it is taken to hold.
std::optional<std::string> contradiction(Claim const& claim, sheet::DataSet const& data, Diagnostics& faults);

/// "that ways.bike is the largest"
std::string meaning_of(Claim const& claim);

}  // namespace factsheet::check
