// Files and folders: the only place that reads and writes them.
#pragma once
#include "core/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace factsheet::cli {

/// The bytes of a file of at most `limit` bytes; its path is shown as given. A fault has no place.
Result<std::shared_ptr<SourceFile const>> read_file(std::filesystem::path const& path, std::size_t limit);

/// Where a file that an author named is, if it may be read: below `folder`, by no `..`, no absolute path and no link
/// that leads out. The fault stands at `named_at`.
Result<std::filesystem::path> confine(std::filesystem::path const& folder, std::string const& name, Span named_at);

/// Writes a file whole or not at all: aside, flushed to the disk, renamed. What fails is told as one sentence.
[[nodiscard]] std::optional<std::string> write_whole(std::filesystem::path const& path, std::string const& bytes);

/// Is it named as sheets are, `*.sheet.yaml`?
bool is_sheet(std::filesystem::path const& path);

/// Sheets named by `paths`: files as they are, folders searched for `*.sheet.yaml` (hidden folders and `out` aside), in
/// the order of their names. A path that is neither is a fault.
Result<std::vector<std::filesystem::path>> find_sheets(std::vector<std::string> const& paths);

}  // namespace factsheet::cli
