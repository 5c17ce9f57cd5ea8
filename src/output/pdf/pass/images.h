// The step of the pass that puts in pictures.
#pragma once
#include "output/pdf/pass/pass.h"

namespace factsheet::output {

/// Pictures: each once, as resources of the pages that show them.
void finish_images(Pass& pass, InkBuild build);
/// The same in inks.
void finish_press_images(Pass& pass, Press const& press, Diagnostics& notes);

}  // namespace factsheet::output
