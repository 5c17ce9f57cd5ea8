// Says a drawing in words that librsvg gets right.
#pragma once
#include "output/svg/svg_check.h"
#include "output/svg/xml_tree.h"

#include <string>

namespace factsheet::output {

/// Leaves of each `switch` the first child that is for readers of `language` and needs no extension, and elsewhere
/// takes out what is not for them.
void choose_language(XmlElement& root, std::string const& language);
/// Mends what was found, and what is wrong about the outermost element.
void mend_svg(XmlElement& root, SvgFindings const& findings);

}  // namespace factsheet::output
