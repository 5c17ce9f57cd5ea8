// Says a drawing in words that librsvg gets right.
#pragma once
#include "output/svg/svg_check.h"
#include "output/svg/xml/xml_tree.h"

#include <string>

namespace factsheet::output {

/// Leaves of each `switch` the first child that is for readers of `language` and needs no extension, and elsewhere
/// takes out what is not for them.
void choose_language(XmlElement& root, std::string const& language);
/// Leaves of style sheets what holds for a page: no states such as :hover, no other languages of style.
void mend_style_sheets(XmlElement& root);
/// Mends what was found, and what is wrong about the outermost element.
void mend_svg(XmlElement& root, SvgFindings const& findings);

}  // namespace factsheet::output
