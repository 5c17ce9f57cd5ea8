// The step of the pass that says what the file is.
#pragma once
#include "output/pdf/pass/pass.h"

namespace factsheet::output {

/// Info, XMP, language, output intent and how the file opens.
void finish_metadata(Pass& pass);

/// What a reader's window tells of the file (ISO 32000-1 §14.3.3).
Object info_dictionary(DocumentFacts const& facts);

}  // namespace factsheet::output
