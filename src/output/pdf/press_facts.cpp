#include "output/pdf/press_facts.h"

namespace factsheet::output {
namespace {

/// A PDF/X has dates, and the clock is not asked: 1 January 2000.
constexpr long long date_of_undated = 946684800;

}  // namespace

DocumentFacts press_facts(scene::Document const& document, OutputAssets const& assets, Press const& press) {
  DocumentFacts facts = gather_facts(document, assets);
  if (facts.title.empty()) facts.title = press.name.empty() ? "Factsheet" : press.name;
  if (!facts.date) facts.date = date_of_undated;
  return facts;
}

PrintingCondition printing_condition(Paper paper) {
  if (paper == Paper::coated) return {"FOGRA39", "Offset on coated paper, ISO 12647-2, FOGRA39"};
  return {"FOGRA47", "Offset on uncoated white paper, ISO 12647-2, FOGRA47"};
}

std::string version_name(PressStandard standard) {
  return standard == PressStandard::x1a ? "PDF/X-1a:2003" : "PDF/X-4";
}

}  // namespace factsheet::output
