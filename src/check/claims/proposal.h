// What a heading claims, going by its words and the numbers that its block shows.
#pragma once
#include "check/claims/heading.h"
#include "check/subject.h"

#include <optional>
#include <string>

namespace factsheet::check {

struct Proposal {
  bool is_filled = false;  ///< the words name the numbers
  std::string says;        ///< what is to be told of the words: "rests on the data …", "looks false: …"
  std::string claim;       ///< "holds: {largest: ways.bike}"; what looks false has none
  std::string help;
};

/// A claim about the numbers that the words name, if the data bear it out; where no number is named for sure, one to be
/// filled in. Nothing where the block shows nothing to compare.
std::optional<Proposal> proposal_for(Heading const& heading, sheet::Block const& block, Subject const& subject,
                                     std::string const& language);

}  // namespace factsheet::check
