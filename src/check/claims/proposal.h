// What a heading could claim, going by its words and the data of its block.
#pragma once
#include "check/subject.h"
#include "core/language.h"

#include <optional>
#include <string>

namespace factsheet::check {

/// The words by which a text compares, the longest ones first.
std::optional<ComparingWord> comparison_in(std::string const& text, Language const& language);

/// `holds: {largest: ways.bike}`, where the data of the block bear it out; else nothing.
std::optional<std::string> proposed_claim(Comparison comparison, sheet::Block const& block, sheet::DataSet const& data,
                                          std::string const& language);

}  // namespace factsheet::check
