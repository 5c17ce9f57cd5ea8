// The medium of a press sheet: how large it is and what is printed beside the page.
#pragma once
#include "output/pdf/drawing.h"

namespace factsheet::output {

/// Bleed alone, or bleed and, outside it, crop marks, registration targets, a colour bar and the name of the page, all
/// but the bar on every plate.
Surround press_surround(scene::Document const& document, Press const& press);

/// The document as it is printed: without links, and small type and codes, which two plates would blur where they do
/// not meet exactly, on the black plate alone.
scene::Document press_document(scene::Document const& document);

}  // namespace factsheet::output
