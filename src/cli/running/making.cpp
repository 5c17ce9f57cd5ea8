#include "cli/running/making.h"

#include "check/check_sheet.h"
#include "check/rules.h"
#include "check/seeing/contrast_behind.h"
#include "cli/files/find_sheets.h"
#include "cli/files/misnamed.h"
#include "cli/files/read_file.h"
#include "cli/files/safe_name.h"
#include "cli/files/shown_path.h"
#include "cli/loading/named_file.h"
#include "cli/processes/budget.h"
#include "cli/running/laid_out.h"
#include "cli/running/word_list.h"
#include "output/png/render_png.h"
#include "resolve/blocks/conditions.h"
#include "sheet/read/parse_project.h"
#include "sheet/yaml/portable.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <exception>
#include <functional>
#include <iterator>
#include <new>

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

/// Seconds since the epoch of midnight UTC on a date of the proleptic Gregorian calendar.
long long seconds_at(sheet::Date const& date) {
  return std::chrono::seconds(std::chrono::sys_days(calendar_day(date)).time_since_epoch()).count();
}

/// The date of the file: the sheet's own, else SOURCE_DATE_EPOCH. The clock is never asked.
std::optional<long long> date_of(sheet::Sheet const& sheet) {
  if (sheet.updated) return seconds_at(sheet.updated->value);
  char const* epoch = std::getenv("SOURCE_DATE_EPOCH");
  if (epoch == nullptr) return std::nullopt;
  char* end = nullptr;
  long long const seconds = std::strtoll(epoch, &end, 10);
  return end != epoch && *end == '\0' && seconds >= 0 ? std::optional(seconds) : std::nullopt;
}

std::vector<std::string> languages_of(sheet::Sheet const& sheet, Wanted const& wanted) {
  std::vector<std::string> languages;
  for (sheet::Name const& language : sheet.languages) {
    bool const asked = wanted.languages.empty() || std::find(wanted.languages.begin(), wanted.languages.end(),
                                                             language.value) != wanted.languages.end();
    if (asked) languages.push_back(language.value);
  }
  return languages;
}

/// The name of a file of the sheet, which is told where it had to be another one than the sheet's.
std::string file_name(std::string const& sheet, std::string const& ending, Diagnostics& to) {
  std::string name = safe_file_name(sheet, ending);
  bool const told =
      std::any_of(to.begin(), to.end(), [](Diagnostic const& d) { return d.kind == FaultKind::renamed_file; });
  if (name == sheet + ending || told) return name;
  to.push_back(of_kind(FaultKind::renamed_file,
                       warning({}, "safe-name",
                               fmt::format("a file cannot be named \"{}\" on every system; it is named \"{}\"",
                                           shown(sheet + ending), name),
                               "rename the sheet to choose another name")));
  return name;
}

/// What stands in the names of files behind the language.
std::string ending_of(output::Profile profile) {
  switch (profile) {
    case output::Profile::web:
      return "";
    case output::Profile::press:
      return ".press";
    case output::Profile::copier:
      return ".copier";
  }
  return "";
}

/// A PDF/X has a date in any case; one that follows from nothing would make each run another file.
void warn_of_no_date(sheet::Sheet const& sheet, output::OutputAssets const& assets, Diagnostics& to) {
  if (assets.date) return;
  to.push_back(warning(sheet.at, "press-date",
                       "a file for the press needs a date and the sheet has none; the file says 1 January 2000",
                       "add \"updated:\" with the date of the contents"));
}

/// The sheet in a language and for a purpose, as the names of its files say it: "road-safety" and ".nl.press".
struct FileNames {
  std::string sheet, ending;
};

void add_files(scene::Document const& document, output::Profile profile, FileNames const& names,
               output::Press const& press, Wanted const& wanted, output::OutputAssets const& assets, Stores& stores,
               Made& made) {
  auto const name = [&](std::string const& rest) {
    return file_name(names.sheet, names.ending + rest, made.diagnostics);
  };
  std::string const pdf_name = name(".pdf");
  start_step(Step::file);
  auto pdf = stores.renderer.render(document, profile, assets, press).take(made.diagnostics);
  if (!pdf || !wanted.files) return;
  made.files.push_back({pdf_name, std::move(*pdf)});
  if (!wanted.png_dpi) return;
  start_step(Step::pictures);
  auto pictures = output::render_png(document, profile, assets, *wanted.png_dpi, press).take(made.diagnostics);
  for (std::size_t i = 0; pictures && i < pictures->size(); ++i) {
    made.files.push_back({name(fmt::format(".{}.png", i + 1)), std::move((*pictures)[i])});
  }
  if (!wanted.plates || profile != output::Profile::press) return;
  start_step(Step::pictures);
  auto plates = output::render_plates(document, assets, *wanted.png_dpi, press).take(made.diagnostics);
  for (std::size_t i = 0; plates && i < plates->size(); ++i) {
    output::Plate& plate = (*plates)[i];
    made.files.push_back({name(fmt::format(".{}.{}.png", plate.page, plate.ink)), std::move(plate.png)});
  }
}

/// A font that is missing is a matter of the line of the theme that names it; what stands nowhere in a file, such as
/// the number of a page, is one of the sheet.
void place(Diagnostics& found, LoadedSheet const& loaded) {
  for (Diagnostic& one : found) {
    if (one.at.file && one.kind != FaultKind::unknown_font) continue;
    auto const named = std::find_if(loaded.families.begin(), loaded.families.end(), [&](sheet::Name const& family) {
      return one.kind == FaultKind::unknown_font && one.message.find("\"" + family.value + "\"") != std::string::npos;
    });
    if (named != loaded.families.end()) {
      one.at = named->at;
    } else if (!one.at.file) {
      one.at = loaded.sheet.at;
    }
  }
}

/// Rules of `check` look at the sheet as it is written.
bool needs_layout(Wanted const& wanted) {
  if (!wanted.check || wanted.check->rules.empty()) return true;
  auto const& rules = wanted.check->rules;
  return std::any_of(rules.begin(), rules.end(), [](std::string const& rule) { return !check::find_rule(rule); });
}

/// What an update of data may break is the matter of all sheets that use them: such findings wait for the others.
void set_aside_what_others_may_use(Made& made) {
  auto const is_of_data = [](Diagnostic const& message) { return check::is_of_data(message.rule); };
  auto const first = std::stable_partition(made.diagnostics.begin(), made.diagnostics.end(), std::not_fn(is_of_data));
  made.of_data.assign(std::make_move_iterator(first), std::make_move_iterator(made.diagnostics.end()));
  made.diagnostics.erase(first, made.diagnostics.end());
}

/// The sheet without the blocks that are left out, where some may be: nothing is claimed in those.
std::optional<sheet::Sheet> shown_blocks(LoadedSheet const& loaded, std::vector<std::string> const& languages) {
  Diagnostics told;  // when the sheet was resolved
  if (languages.empty()) return std::nullopt;
  return resolve::without_what_does_not_hold(loaded.sheet, {loaded.data, told, &loaded.sheet}, languages.front());
}

/// Words that are right for the sheets of the folder.
std::vector<std::string> words_of_project(sheet::Sheet const& sheet, Diagnostics& faults) {
  if (!sheet.at.file) return {};
  auto const list = read_word_list(fs::path(sheet.at.file->path).parent_path());
  faults.insert(faults.end(), list.diagnostics.begin(), list.diagnostics.end());
  return list.value ? check::words_of_list(*list.value) : std::vector<std::string>();
}

void check_rules(LoadedSheet const& loaded, sheet::Project const* project, Wanted const& wanted, bool sound,
                 Made& made) {
  check::CheckWishes wishes{languages_of(loaded.sheet, wanted), {}, wanted.check.has_value()};
  if (wanted.check) {
    wishes.today = wanted.check->today;
    wishes.only = wanted.check->rules;
    wishes.dictionaries = wanted.check->dictionaries;
    wishes.own_words = words_of_project(loaded.sheet, made.diagnostics);
  }
  auto const shown = shown_blocks(loaded, wishes.languages);
  made.diagnostics = check::check_sheet(shown ? *shown : loaded.sheet, loaded.data, project, wishes, sound,
                                        std::move(made.diagnostics));
  set_aside_what_others_may_use(made);
  if (sound && wanted.check && wanted.check->add_words) {
    made.unknown_words = check::words_to_add(loaded.sheet, loaded.data, wishes);
  }
  if (!shown) return;
  // What only a block that is left out here shows is shown all the same.
  Made whole;
  whole.diagnostics = check::check_sheet(loaded.sheet, loaded.data, project, wishes, sound, {});
  set_aside_what_others_may_use(whole);
  made.of_data = std::move(whole.of_data);
}

/// Of the author's own YAML files, and not of a theme that came with the program.
void warn_of_other_readings(fs::path const& folder, Made& made) {
  for (auto const& [path, digest] : made.inputs) {
    fs::path const inside = path.lexically_relative(folder.empty() ? "." : folder);
    bool const below = !inside.empty() && *inside.begin() != "..";
    if (digest.empty() || path.extension() != ".yaml" || !below) continue;
    auto const file = read_file(path, largest_text);
    if (!file.value) continue;
    Diagnostics found = sheet::values_read_otherwise(*file.value);
    std::move(found.begin(), found.end(), std::back_inserter(made.diagnostics));
  }
}

/// False where faults hide others.
bool make_languages(LoadedSheet const& loaded, std::string const& stem, Wanted const& wanted, Bundle const& bundle,
                    Stores& stores, Made& made) {
  output::OutputAssets assets = bundle.output;
  assets.date = date_of(loaded.sheet);
  bool const for_press =
      std::find(wanted.profiles.begin(), wanted.profiles.end(), output::Profile::press) != wanted.profiles.end();
  if (for_press) warn_of_no_date(loaded.sheet, assets, made.diagnostics);
  bool const faulty = has_errors(made.diagnostics);
  bool const layout = needs_layout(wanted);
  bool sound = !faulty && loaded.theme && !loaded.data.incomplete;
  CopyStore* const store = stores.copies ? &*stores.copies : nullptr;
  for (std::string const& language : languages_of(loaded.sheet, wanted)) {
    Diagnostics faults;
    start_step(Step::layout);
    bool resolved = true;
    auto const document = lay_out(loaded, language, layout, bundle, faults, resolved, store);
    sound = sound && resolved;
    // What a fault left out makes pages look empty; that is not worth a warning of its own.
    if (faulty) std::erase_if(faults, [](Diagnostic const& d) { return d.severity == Severity::warning; });
    made.diagnostics.insert(made.diagnostics.end(), faults.begin(), faults.end());
    // What spills over from a page that does not fit stands too near the edge as well.
    if (!document || faulty || has_errors(faults)) continue;
    if (wanted.check) {
      auto found = check::faults_of_contrast(*document);
      std::move(found.begin(), found.end(), std::back_inserter(made.diagnostics));
    }
    output::Press const press = press_of(loaded.sheet, language);
    for (output::Profile const profile : wanted.profiles) {
      FileNames const names{stem, "." + language + ending_of(profile)};
      add_files(*document, profile, names, press, wanted, assets, stores, made);
    }
  }
  place(made.diagnostics, loaded);
  return sound;
}

void make(fs::path const& path, Wanted const& wanted, Bundle const& bundle, Stores& stores, Made& made) {
  SheetFiles files;
  auto const loaded = load_sheet(path, bundle, files).take(made.diagnostics);
  auto const project = load_project(path.parent_path(), files, made.diagnostics);
  made.inputs = files.digests();
  if (wanted.portable) warn_of_other_readings(path.parent_path(), made);
  made.dated_by_environment = loaded && !loaded->sheet.updated;
  made.loaded = loaded && !loaded->data.incomplete;
  if (loaded) made.replaceable = loaded->replaceable;
  made.readable = is_readable(made.diagnostics);
  if (!loaded) return;
  make_files(*loaded, project, stem_of_sheet(path), wanted, bundle, stores, made);
}

}  // namespace

std::optional<sheet::Project> load_project(fs::path const& folder, SheetFiles& files, Diagnostics& faults) {
  warn_of_misnamed_settings(folder, faults);
  fs::path const path = folder / settings_name;
  if (!files.exists(path)) return std::nullopt;
  auto const file = files.read(path, largest_text).take(faults);
  return file ? sheet::parse_project(*file).take(faults) : std::nullopt;
}

void make_files(LoadedSheet const& loaded, std::optional<sheet::Project> const& project, std::string const& stem,
                Wanted const& wanted, Bundle const& bundle, Stores& stores, Made& made) {
  bool const sound = make_languages(loaded, stem, wanted, bundle, stores, made);
  check_rules(loaded, project ? &*project : nullptr, wanted, sound, made);
}

Made made_by(fs::path const& path, std::function<void(Made&)> const& work) {
  Made made;
  try {
    work(made);
  } catch (std::bad_alloc const&) {
    throw;  // whoever works in a process of its own dies of it, and says so
  } catch (std::exception const& fault) {
    made.diagnostics.push_back(error({}, "internal", fmt::format("cannot render {}: {}", shown(path), fault.what()),
                                     "this is a bug in the program: please report it, with the sheet"));
  }
  sort_and_unite(made.diagnostics);
  limit_messages(made.diagnostics);
  if (has_errors(made.diagnostics)) made.files.clear();
  return made;
}

Made make_sheet(fs::path const& path, Wanted const& wanted, Bundle const& bundle, Stores& stores) {
  stores.renderer.begin_another_sheet();
  return made_by(path, [&](Made& made) { make(path, wanted, bundle, stores, made); });
}

}  // namespace factsheet::cli
