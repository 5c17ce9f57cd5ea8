// The step of the pass that writes what a screen reader reads.
#pragma once
#include "output/pdf/pass/links.h"

namespace factsheet::output {

/// The structure tree with its parent tree, over marked contents and annotations.
void finish_structure(Pass& pass, Annotations& annotations);

}  // namespace factsheet::output
