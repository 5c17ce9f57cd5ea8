// What a drawing has that librsvg does not draw as browsers do.
#pragma once
#include "core/span.h"
#include "output/svg/xml/xml_tree.h"

#include <map>
#include <string>
#include <vector>

namespace factsheet::output {

/// What a look at a drawing found that has to be mended before it is drawn.
struct SvgFindings {
  std::map<std::string, XmlElement*, std::less<>> by_id;
  std::vector<XmlElement*> uses_of_symbols;
  /// Elements with a property (clip-path, mask, filter) that names what is not there, which browsers pass over.
  std::vector<std::pair<XmlElement*, std::string>> vain;
};

/// Looks at all that is shown. A Fault at `at` names the first thing that would not be drawn right.
SvgFindings check_svg(std::string const& path, XmlElement& root, Span const& at);

}  // namespace factsheet::output
