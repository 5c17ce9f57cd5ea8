// The project's own sheets, from their files to their pages, without a program around them.
#pragma once
#include "resolve/resolved_sheet.h"
#include "scene/frame.h"

#include <string>

namespace factsheet::test {

struct WholeSheet {
  resolve::ResolvedSheet sheet;
  scene::Document document;
  Diagnostics diagnostics;  ///< of the layout
};

/// `sheets/NAME/NAME.sheet.yaml` in the language, in its own theme or, when one is named, in that bundled theme.
WholeSheet whole_sheet(std::string const& name, std::string const& language, std::string const& theme = "");

/// The PDF of a document with the bundled profiles.
std::string web_pdf(scene::Document const& document);

}  // namespace factsheet::test
