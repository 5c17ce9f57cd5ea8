// Files as they are read: whole, below a limit, and never from outside the folder that an author may name files in.
#pragma once
#include "core/result.h"

#include <filesystem>
#include <memory>
#include <string>

namespace factsheet::cli {

/// What the system says of a fault by its number: "No such file or directory".
[[nodiscard]] std::string reason_of(int number);

/// The bytes of a file of at most `limit` bytes; no more of it is read. A fault has no place.
Result<std::shared_ptr<SourceFile const>> read_file(std::filesystem::path const& path, std::size_t limit);

/// Where a file that an author named is, if it may be read: below `folder`, by no `..`, no absolute path and no link
/// that leads out. The fault stands at `named_at`.
Result<std::filesystem::path> confine(std::filesystem::path const& folder, std::string const& name, Span named_at);

}  // namespace factsheet::cli
