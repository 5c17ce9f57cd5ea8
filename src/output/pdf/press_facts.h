// What a file for the press says of itself.
#pragma once
#include "output/pdf/xmp.h"

#include <string>

namespace factsheet::output {

/// A PDF/X has a title and dates, also where the sheet has none.
DocumentFacts press_facts(scene::Document const& document, OutputAssets const& assets, Press const& press);

/// Names of printing conditions as the ICC's registry of characterisations has them.
struct PrintingCondition {
  std::string identifier, description;
};
PrintingCondition printing_condition(Paper paper);

/// "PDF/X-4"
std::string version_name(PressStandard standard);

}  // namespace factsheet::output
