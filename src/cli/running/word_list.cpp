#include "cli/running/word_list.h"

#include "cli/files/read_file.h"
#include "core/utf8.h"

#include <system_error>

namespace factsheet::cli {

Result<std::string> read_word_list(std::filesystem::path const& folder) {
  constexpr std::size_t largest = 1U << 20U;
  std::filesystem::path const path = folder / word_list_name;
  std::error_code unknown;
  if (!std::filesystem::exists(path, unknown)) return std::string();
  auto const file = read_file(path, largest);
  if (!file.value) return {std::nullopt, file.diagnostics};
  if (find_invalid_utf8((*file.value)->bytes) == std::string_view::npos) return (*file.value)->bytes;
  return error({*file.value, {1, 1}, {1, 1}}, "encoding", "the list of words is not in UTF-8", "save it as UTF-8");
}

}  // namespace factsheet::cli
