// Where links within a document lead.
#pragma once
#include "scene/frame.h"

#include <string>

namespace factsheet::output {

/// The place that "#id" names. A Fault at `at` when there is none.
scene::Bookmark const& find_place(scene::Document const& document, std::string const& uri, Span const& at);

}  // namespace factsheet::output
