#include "cli/starter.h"

#include "check/rules.h"
#include "cli/files/read_file.h"
#include "cli/files/safe_name.h"
#include "cli/files/shown_path.h"
#include "cli/files/write_whole.h"
#include "cli/loading/assets.h"
#include "cli/loading/built_in_icons.h"
#include "core/language.h"
#include "sheet/keys/json_schema.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdlib>
#include <filesystem>
#include <utility>

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

using sheet::OfferedNames;
using sheet::SchemaOf;

/// As `schema` calls them.
constexpr std::array<std::pair<std::string_view, SchemaOf>, 4> kinds_of_files{
    {{"sheet", SchemaOf::sheet}, {"data", SchemaOf::data}, {"theme", SchemaOf::theme}, {"project", SchemaOf::project}}};

constexpr std::size_t largest_starter_file = 1U << 20U;

struct StarterFile {
  fs::path name;
  std::string text;
};

/// As the C library picks it for messages.
std::string_view locale_of_messages() {
  for (char const* const name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    char const* const value = std::getenv(name);
    if (value != nullptr && *value != '\0') return value;
  }
  return {};
}

/// The sheet has the name of its folder, wherever a file can have it.
std::string name_of_sheet(fs::path const& folder) {
  std::error_code fault;
  fs::path path = fs::absolute(folder, fault).lexically_normal();
  if (!path.has_filename()) path = path.parent_path();
  std::string name = path.filename().string();
  name.erase(0, name.find_first_not_of('.'));
  return safe_file_name(name.empty() ? "my" : name, ".sheet.yaml");
}

/// The names that an author may have forgotten.
OfferedNames names_that_come_along(fs::path const& assets) {
  OfferedNames names;
  for (auto const& [name, icon] : built_in_icons()) names.icons.push_back(name);
  std::error_code fault;
  constexpr std::string_view ending = ".theme.yaml";
  for (fs::directory_iterator entries(assets / "themes", fault), end; !fault && entries != end;
       entries.increment(fault)) {
    std::string const file = entries->path().filename().string();
    if (file.ends_with(ending)) names.themes.push_back(file.substr(0, file.size() - ending.size()));
  }
  std::sort(names.themes.begin(), names.themes.end());
  names.rules = check::settable_rules();
  return names;
}

std::vector<StarterFile> schemas(fs::path const& assets) {
  fs::path const folder = ".schemas";
  OfferedNames const offered = names_that_come_along(assets);
  std::vector<StarterFile> files;
  for (auto const& [name, kind] : kinds_of_files) {
    // The starter's own theme, which does not extend itself.
    OfferedNames offered_here = offered;
    if (kind == SchemaOf::sheet) offered_here.themes.emplace_back("house");
    files.push_back({folder / fmt::format("{}.schema.json", name), sheet::json_schema(kind, offered_here)});
  }
  return files;
}

/// What the folder will hold; the sheets, the figures and the themes are files that come along.
Result<std::vector<StarterFile>> starter_files(NewArguments const& arguments, fs::path const& folder) {
  Diagnostics faults;
  auto const assets = find_assets().take(faults);
  if (!assets) return {std::nullopt, std::move(faults)};
  std::string const language =
      arguments.language.empty() ? std::string(language_of_locale(locale_of_messages()).tag) : arguments.language;
  fs::path const from = *assets / "starters" / language;
  std::vector<std::pair<std::string, std::string>> const names{{arguments.kind + ".sheet.yaml", name_of_sheet(folder)},
                                                               {"figures.yaml", "figures.yaml"},
                                                               {"figures.csv", "figures.csv"},
                                                               {arguments.kind + ".theme.yaml", "house.theme.yaml"}};
  std::vector<StarterFile> files;
  for (auto const& [origin, name] : names) {
    if (auto const file = read_file(from / origin, largest_starter_file).take(faults)) {
      files.push_back({name, (*file)->bytes});
    }
  }
  if (has_errors(faults)) return {std::nullopt, std::move(faults)};
  for (StarterFile& schema : schemas(*assets)) files.push_back(std::move(schema));
  return {std::move(files), std::move(faults)};
}

int fail(Console const& console, std::string message, std::string help) {
  report(console, MessageFormat::text, {error({}, "cannot-write", std::move(message), std::move(help))});
  return could_not_read_or_write;
}

/// As a shell takes it for one word.
std::string as_typed(fs::path const& path) {
  constexpr std::string_view simple = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._/-";
  std::string const name = path.string();
  if (name.find_first_not_of(simple) == std::string::npos) return name;
  std::string quoted = "'";
  for (char const letter : name) quoted += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
  return shown(quoted + "'");
}

std::optional<std::string> make_starter_folder(fs::path const& folder) {
  std::error_code fault;
  fs::create_directories(folder, fault);
  if (!fault) return std::nullopt;
  return fmt::format("cannot make the folder {}: {}", shown(folder), fault.message());
}

SchemaOf schema_named(std::string const& name) {
  auto const found =
      std::find_if(kinds_of_files.begin(), kinds_of_files.end(), [&](auto const& kind) { return kind.first == name; });
  assert(found != kinds_of_files.end());
  return found->second;
}

}  // namespace

int write_starter(NewArguments const& arguments, Console const& console) {
  fs::path folder = arguments.folder;
  if (!folder.has_filename() && folder.has_parent_path()) folder = folder.parent_path();
  Diagnostics faults;
  auto const files = starter_files(arguments, folder).take(faults);
  report(console, MessageFormat::text, faults);
  if (!files) return could_not_read_or_write;
  for (StarterFile const& file : *files) {
    std::error_code fault;
    if (!fs::exists(folder / file.name, fault)) continue;
    return fail(console, fmt::format("{} already exists", shown(folder / file.name)), "choose another folder");
  }
  for (StarterFile const& file : *files) {
    fs::path const path = folder / file.name;
    if (auto const why = make_starter_folder(path.parent_path())) return fail(console, *why, {});
    if (auto const why = write_whole(path, file.text)) return fail(console, *why, {});
    console.out << shown(path) << '\n';
  }
  console.out.flush();
  console.err << fmt::format(
                     "type \"factsheet render {0}\" to make its PDF\n"
                     "type \"factsheet watch --open {0}\" to see it in a browser while you write\n",
                     as_typed(folder))
              << std::flush;
  return done;
}

int print_schema(SchemaArguments const& arguments, Console const& console) {
  Diagnostics faults;
  auto const assets = find_assets().take(faults);
  report(console, MessageFormat::text, faults);
  if (!assets) return could_not_read_or_write;
  console.out << sheet::json_schema(schema_named(arguments.of), names_that_come_along(*assets));
  return done;
}

}  // namespace factsheet::cli
