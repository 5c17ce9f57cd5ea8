#include "cli/loading/loading.h"

#include "cli/files/misnamed.h"
#include "cli/files/near_file.h"
#include "cli/files/shown_path.h"
#include "cli/loading/built_in_themes.h"
#include "cli/loading/data_loading.h"
#include "cli/loading/icon_loading.h"
#include "cli/loading/named_file.h"
#include "cli/processes/budget.h"
#include "cli/running/digest.h"
#include "output/pictures/image_file.h"
#include "resolve/remedy.h"
#include "resolve/theme/build_theme.h"
#include "sheet/compute/compute_figures.h"
#include "sheet/read/parse_sheet.h"
#include "sheet/read/parse_theme.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_image = 256U << 20U;
constexpr std::string_view theme_ending = ".theme.yaml";

std::vector<std::string> theme_names(fs::path const& folder) {
  std::vector<std::string> names;
  std::error_code fault;
  for (fs::directory_iterator entries(folder, fault); !fault && entries != fs::directory_iterator();
       entries.increment(fault)) {
    std::string const name = entries->path().filename().string();
    if (name.ends_with(theme_ending)) names.push_back(name.substr(0, name.size() - theme_ending.size()));
  }
  std::sort(names.begin(), names.end());
  return names;
}

/// The name of a file that was to be the theme: "house.theme.yml".
std::optional<std::string> misnamed_theme(fs::path const& folder, std::string const& file) {
  std::error_code fault;
  for (fs::directory_iterator entries(folder, fault); !fault && entries != fs::directory_iterator();
       entries.increment(fault)) {
    std::string const name = entries->path().filename().string();
    if (name_meant(name, theme_ending) == file) return name;
  }
  return std::nullopt;
}

Diagnostic unknown_theme(sheet::Name const& name, fs::path const& folder, fs::path const& bundled) {
  std::string const file = name.value + std::string(theme_ending);
  std::vector<std::string> known = theme_names(bundled);
  for (std::string& own : theme_names(folder)) known.push_back(std::move(own));
  std::sort(known.begin(), known.end());
  known.erase(std::unique(known.begin(), known.end()), known.end());
  auto const misnamed = misnamed_theme(folder, file);
  return error(
      name.at, "unknown-theme", fmt::format("unknown theme \"{}\"", name.value),
      misnamed ? fmt::format("rename {} to {}", shown(*misnamed), shown(file)) : resolve::remedy(name.value, known));
}

std::shared_ptr<SourceFile const> read_theme(fs::path const& folder, fs::path const& bundled, sheet::Name const& name,
                                             SheetFiles& files, Diagnostics& faults) {
  std::string const file = name.value + std::string(theme_ending);
  bool const plain = name.value.find_first_of("/\\") == std::string::npos && name.value != "..";
  if (plain && files.exists(folder / file)) {
    return read_named(folder, {file, name.at}, largest_text, files, faults);
  }
  if (plain && files.exists(bundled / file)) {
    return files.read(bundled / file, largest_text).take(faults).value_or(nullptr);
  }
  faults.push_back(unknown_theme(name, folder.empty() ? fs::path(".") : folder, bundled));
  return nullptr;
}

/// The theme's file and those it extends, the ancestor first.
std::vector<sheet::ThemeFile> read_theme_line(fs::path const& folder, fs::path const& bundled, sheet::Name name,
                                              SheetFiles& files, Diagnostics& faults) {
  std::vector<sheet::ThemeFile> line;
  std::vector<std::string> seen;
  for (std::optional<sheet::Name> next = std::move(name); next;) {
    if (std::find(seen.begin(), seen.end(), next->value) != seen.end()) {
      faults.push_back(error(next->at, "theme-circle", fmt::format("theme \"{}\" extends itself", next->value),
                             "let one of the themes stand alone"));
      return {};
    }
    seen.push_back(next->value);
    auto const file = read_theme(folder, bundled, *next, files, faults);
    auto theme = file ? sheet::parse_theme(file, recorded_events_of(file->bytes)).take(faults) : std::nullopt;
    if (!theme) return {};
    next = theme->extends;
    line.insert(line.begin(), std::move(*theme));
  }
  return line;
}

/// The families of a line of themes, the own one's first.
std::vector<sheet::Name> families_of(std::vector<sheet::ThemeFile> const& line) {
  std::vector<sheet::Name> families;
  for (std::size_t i = line.size(); i > 0; --i) {
    auto const& font = line[i - 1].font;
    if (!font) continue;
    families.push_back(font->family);
    families.insert(families.end(), font->fallback.begin(), font->fallback.end());
  }
  return families;
}

std::shared_ptr<resolve::Theme const> load_theme(fs::path const& folder, fs::path const& bundled,
                                                 sheet::Sheet const& sheet, SheetFiles& files,
                                                 std::vector<sheet::Name>& families, Diagnostics& faults) {
  sheet::Name const name = sheet.theme.value_or(sheet::Name{"calm", {}});
  auto const line = read_theme_line(folder, bundled, name, files, faults);
  if (line.empty()) return nullptr;
  families = families_of(line);
  return resolve::build_theme(name.value, line).take(faults).value_or(nullptr);
}

void collect_images(sheet::Blocks const& blocks, std::vector<sheet::Name>& names) {
  for (sheet::Block const& block : blocks) {
    if (auto const* image = std::get_if<sheet::Image>(&block.content); image && image->file)
      names.push_back(*image->file);
    if (auto const* panel = std::get_if<sheet::Panel>(&block.content)) collect_images(panel->blocks, names);
    if (auto const* stack = std::get_if<sheet::Stack>(&block.content)) collect_images(stack->blocks, names);
  }
}

std::vector<sheet::Name> image_names(sheet::Sheet const& sheet) {
  std::vector<sheet::Name> names;
  auto const add_logo = [&](std::optional<sheet::Footer> const& footer) {
    if (footer && footer->logo) names.push_back(*footer->logo);
  };
  add_logo(sheet.footer);
  for (sheet::Page const& page : sheet.pages) {
    add_logo(page.footer);
    collect_images(page.blocks, names);
  }
  return names;
}

void load_images(fs::path const& folder, sheet::Sheet const& sheet, SheetFiles& files, resolve::Assets& assets,
                 Diagnostics& faults) {
  std::vector<std::string> languages;
  for (sheet::Name const& language : sheet.languages) languages.push_back(language.value);
  for (sheet::Name const& name : image_names(sheet)) {
    auto const [place, fresh] = assets.images.emplace(name.value, nullptr);
    if (!fresh) continue;
    start_step(Step::reading, fmt::format("the picture \"{}\"", name.value), name.at);
    // What cannot be read stays empty, so that its fault is told once and not a second time as a file that is missing.
    auto const file = read_named(folder, name, largest_image, files, faults);
    if (!file) continue;
    auto image = output::read_image(name.value, file->bytes, name.at, languages).take(faults);
    if (image) place->second = std::make_shared<ImageFile const>(std::move(*image));
  }
}

Result<LoadedSheet> load_what_it_names(fs::path const& path, Result<sheet::Sheet> sheet, Bundle const& bundle,
                                       SheetFiles& files) {
  Diagnostics faults = std::move(sheet.diagnostics);
  if (!sheet.value) return {std::nullopt, std::move(faults)};
  LoadedSheet loaded;
  fs::path const folder = path.parent_path();
  LoadedData data = load_data(folder, *sheet, bundle.over, files, faults);
  loaded.data = std::move(data.data);
  loaded.replaceable = std::move(data.replaceable);
  loaded.theme = load_theme(folder, bundle.folder / "themes", *sheet, files, loaded.families, faults);
  loaded.assets.icons = bundle.icons;
  load_icons(folder, *sheet, files, loaded.assets.icons, faults);
  load_images(folder, *sheet, files, loaded.assets, faults);
  loaded.sheet = std::move(*sheet);
  return {std::move(loaded), std::move(faults)};
}

}  // namespace

Result<LoadedSheet> load_sheet(fs::path const& path, Bundle const& bundle) {
  SheetFiles files;
  return load_sheet(path, bundle, files);
}

sheet::DataSet data_with_row(sheet::DataSet data, sheet::Sheet const& sheet, sheet::Row const& row,
                             Diagnostics& faults) {
  if (sheet.merge) sheet::put_row(row, *sheet.merge, data, faults);
  return *sheet::compute_figures(std::move(data)).take(faults);
}

Result<LoadedSheet> load_sheet(fs::path const& path, Bundle const& bundle, SheetFiles& files) {
  auto loaded = load_without_row(path, bundle, files);
  if (!loaded.value) return loaded;
  sheet::Row const row = loaded->sheet.merge ? sheet::default_row(*loaded->sheet.merge) : sheet::Row{};
  loaded->data = data_with_row(std::move(loaded->data), loaded->sheet, row, loaded.diagnostics);
  return loaded;
}

Result<LoadedSheet> load_without_row(fs::path const& path, Bundle const& bundle, SheetFiles& files) {
  Diagnostics faults;
  auto const file = files.read(path, largest_text).take(faults);
  if (!file) {
    ask_for_file_meant(path, faults);
    return {std::nullopt, std::move(faults)};
  }
  auto loaded = load_what_it_names(path, sheet::parse_sheet(*file), bundle, files);
  loaded.diagnostics.insert(loaded.diagnostics.begin(), faults.begin(), faults.end());
  return loaded;
}

Result<LoadedSheet> load_without_row(fs::path const& path, ReadSheet const& read, Bundle const& bundle,
                                     SheetFiles& files) {
  files.add({{path.lexically_normal(), sha256(read.file->bytes)}});
  return load_what_it_names(path, read.parsed, bundle, files);
}

void put_theme(std::string const& name, fs::path const& path, Bundle const& bundle, SheetFiles& files,
               LoadedSheet& loaded, Diagnostics& faults) {
  loaded.sheet.theme = sheet::Name{name, loaded.sheet.theme ? loaded.sheet.theme->at : loaded.sheet.at};
  loaded.theme = load_theme(path.parent_path(), bundle.folder / "themes", loaded.sheet, files, loaded.families, faults);
}

bool is_readable(Diagnostics const& found) {
  return std::none_of(found.begin(), found.end(),
                      [](Diagnostic const& d) { return d.kind == FaultKind::unreadable && !d.at.file; });
}

}  // namespace factsheet::cli
