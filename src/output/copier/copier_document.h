// A document for copiers, which know black alone, make large areas badly and do not reach the edge.
#pragma once
#include "scene/frame.h"

namespace factsheet::output {

/// How far from each edge office printers and copiers leave the paper blank.
constexpr Length unprintable = Length::from_mm(5);

/// The same pages in black: grounds become outlines, bands a rule, rules thin; parts of charts keep their patterns, and
/// text that stands on one gets a white plate. Nothing lies within 5 mm of the edge.
scene::Document copier_document(scene::Document const& document);

}  // namespace factsheet::output
