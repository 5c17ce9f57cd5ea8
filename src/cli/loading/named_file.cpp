#include "cli/loading/named_file.h"

#include "cli/files/read_file.h"

#include <iterator>

namespace factsheet::cli {

std::shared_ptr<SourceFile const> read_named(std::filesystem::path const& folder, sheet::Name const& name,
                                             std::size_t limit, SheetFiles& files, Diagnostics& faults) {
  auto const path = confine(folder, name.value, name.at).take(faults);
  if (!path) {
    // What is not there now may come to be.
    (void)files.exists(folder / name.value);
    return nullptr;
  }
  auto read = files.read(*path, limit);
  // A fault of reading that has no place gets that of the name which led to the file.
  for (Diagnostic& fault : read.diagnostics) {
    if (!fault.at.file) fault.at = name.at;
  }
  return read.take(faults).value_or(nullptr);
}

}  // namespace factsheet::cli
