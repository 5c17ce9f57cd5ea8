// A document as a PDF.
#pragma once
#include "output/output.h"

#include <string>

namespace factsheet::output {

/// The PDF, whole, in memory. The same document gives the same bytes. For the press, what a shop would send back is an
/// error (small type, hairlines, what stands too near the edge) and pictures under 300 dpi are a warning. Who makes
/// several takes a `CopyRenderer`, which keeps what they have alike.
Result<std::string> render_pdf(scene::Document const& document, Profile profile, OutputAssets const& assets,
                               Press const& press = {});

}  // namespace factsheet::output
