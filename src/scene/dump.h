// Frames and documents as text, for tests.
#pragma once
#include "scene/frame.h"

#include <string>

namespace factsheet::scene {

/// One line per item, for tests and debugging.
std::string dump(Frame const& frame);
std::string dump(Document const& document);

}  // namespace factsheet::scene
