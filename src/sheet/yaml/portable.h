// What this language reads as it is typed and other readers of YAML take for something else.
#pragma once
#include "core/diagnostic.h"

#include <memory>

namespace factsheet::sheet {

/// A warning for each plain key and value that YAML 1.1 reads as a truth value, as nothing or as another number than
/// one would think: `no`, `on`, `~`, `010`, `0x10`, `1e3`, `1_000`, `19:30`. A value of an alias is told of once.
/// Faults of the file are left to the parsers.
Diagnostics values_read_otherwise(std::shared_ptr<SourceFile const> const& file);

}  // namespace factsheet::sheet
