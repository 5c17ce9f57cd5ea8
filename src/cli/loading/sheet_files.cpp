#include "cli/loading/sheet_files.h"

#include "cli/files/read_file.h"
#include "cli/running/digest.h"

namespace factsheet::cli {

namespace fs = std::filesystem;

fs::path SheetFiles::standing_in_for(fs::path const& path) const {
  bool const swapped = swap_ && path.lexically_normal() == swap_->named.lexically_normal();
  return swapped ? swap_->read : path;
}

fs::path SheetFiles::folder_of(fs::path const& path) const { return standing_in_for(path).parent_path(); }

Result<std::shared_ptr<SourceFile const>> SheetFiles::read(fs::path const& path, std::size_t limit) {
  fs::path const from = standing_in_for(path);
  auto file = read_file(from, limit);
  digests_[from.lexically_normal()] = file.value ? sha256((*file.value)->bytes) : "";
  return file;
}

bool SheetFiles::exists(fs::path const& path) {
  std::error_code ignored;
  bool const found = fs::exists(path, ignored);
  if (!found) digests_[path.lexically_normal()] = "";
  return found;
}

}  // namespace factsheet::cli
