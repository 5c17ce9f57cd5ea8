// What a heading claims, going by its words and the numbers that its block shows.
#pragma once
#include "check/claims/claiming_text.h"
#include "check/claims/heading.h"
#include "check/subject.h"

#include <optional>
#include <string>

namespace factsheet::check {

struct Proposal {
  bool is_filled = false;  ///< the words name the numbers
  std::string says;        ///< what is to be told of the words: "rests on the data …", "looks false: …"
  std::string claim;       ///< "holds: {largest: ways.bike}" or "[Most]{holds=largest ways.bike}"; none: it looks false
  std::string help;
};

/// A claim about the numbers that the words name, if the data bear it out; where no number is named for sure, one to be
/// filled in. Nothing where there is nothing to compare. `written` is the heading as its author wrote it.
std::optional<Proposal> proposal_for(Heading const& heading, ClaimingText const& text, std::string const& written,
                                     Subject const& subject, std::string const& language);

}  // namespace factsheet::check
