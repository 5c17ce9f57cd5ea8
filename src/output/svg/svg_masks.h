// Masks that only cut.
#pragma once
#include "output/svg/xml/xml_tree.h"

namespace factsheet::output {

/// A mask of white shapes is a clip, and stays made of paths as one; librsvg would make a bitmap of it.
void turn_masks_into_clips(XmlElement& root);

}  // namespace factsheet::output
