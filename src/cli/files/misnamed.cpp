#include "cli/files/misnamed.h"

#include "cli/files/shown_path.h"
#include "core/ascii.h"

#include <algorithm>
#include <system_error>

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

}  // namespace

std::optional<std::string> name_meant(std::string const& name, std::string_view ending) {
  constexpr std::string_view of_text = ".txt", short_form = ".yml", long_form = ".yaml";
  if (name.ends_with(ending) || name.starts_with('.')) return std::nullopt;
  std::string meant = in_small_letters(name);
  if (meant.ends_with(of_text)) meant.resize(meant.size() - of_text.size());
  if (meant.ends_with(short_form)) meant.replace(meant.size() - short_form.size(), short_form.size(), long_form);
  if (!meant.ends_with(ending)) return std::nullopt;
  return name.substr(0, meant.size() - ending.size()) + std::string(ending);
}

Diagnostic misnamed_file(fs::path const& path, std::string const& meant) {
  std::error_code ignored;
  bool const is_taken = fs::exists(path.parent_path() / meant, ignored);
  std::string const help = is_taken ? fmt::format("{} is read: keep one of the two", shown(meant))
                                    : fmt::format("rename it to {}", shown(meant));
  return of_kind(FaultKind::of_a_folder,
                 warning({}, "misnamed-file", fmt::format("{} is not read", shown(path)), help));
}

void warn_of_misnamed_settings(fs::path const& folder, Diagnostics& to) {
  std::error_code fault;
  Diagnostics found;
  fs::directory_iterator entries(folder.empty() ? fs::path(".") : folder, fault);
  for (; !fault && entries != fs::directory_iterator(); entries.increment(fault)) {
    std::string const name = entries->path().filename().native();
    // The name is the whole of it: "our-factsheet.yml" is another file.
    if (name_meant(name, settings_name) != settings_name) continue;
    found.push_back(misnamed_file((folder / name).lexically_normal(), std::string(settings_name)));
  }
  std::sort(found.begin(), found.end(),
            [](Diagnostic const& one, Diagnostic const& other) { return one.message < other.message; });
  to.insert(to.end(), found.begin(), found.end());
}

}  // namespace factsheet::cli
