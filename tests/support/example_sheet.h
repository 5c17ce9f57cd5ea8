// Examples of the documentation as files that the program can read.
#pragma once
#include "support/markdown.h"
#include "support/scratch.h"

namespace factsheet::test {

/// Writes example.sheet.yaml and what it needs into the scratch folder. A fence is a whole file, "yaml sheet",
/// "yaml data", "yaml theme" or of the name behind its language ("xml drawing.svg"), or the blocks of a page, "yaml
/// block". What is left out is put around it: a sheet with one page, the theme calm. A figures.yaml that is there stays
/// unless a fence takes its place.
void write_example(std::vector<Fence> const& fences, Scratch const& scratch);

}  // namespace factsheet::test
