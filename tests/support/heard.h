// What a screen reader says of a document, as one text.
#pragma once
#include "scene/frame.h"

#include <string>

namespace factsheet::test {

/// The pages of `scene::heard_pages` one below the other, each under its number.
std::string heard(scene::Document const& document);

}  // namespace factsheet::test
