// Owners of cmark's objects.
#pragma once
#include "core/releaser.h"

#include <memory>

#include <cmark.h>

namespace factsheet::text {

using DocumentHandle = std::unique_ptr<cmark_node, Releaser<cmark_node_free>>;

}  // namespace factsheet::text
