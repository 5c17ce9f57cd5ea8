#include "cli/starter.h"

#include "cli/files/shown_path.h"
#include "cli/files/write_whole.h"
#include "sheet/keys/json_schema.h"
#include "sheet/sheet.h"

#include <filesystem>

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

struct StarterFile {
  std::string name;
  std::string_view text;
};

constexpr std::string_view starter_sheet = R"(# yaml-language-server: $schema=sheet.schema.json
sheet: 1
languages: [nl, en]
title: {nl: Veilig naar school, en: Safe to school}
updated: 2026-01-01
data: [figures.yaml]
pages:
  - header:
      icon: family
      kicker: {nl: Voor ouders, en: For parents}
      title: {nl: Veilig naar school, en: Safe to school}
      lead: {nl: Wat u kunt doen op weg naar school., en: What you can do on the way to school.}
    blocks:
      - panel:
          span: 7
          tone: warm
          icon: heart
          title: {nl: Loop samen de route, en: Walk the route together}
          text:
            nl: |
              Loop de route een paar keer samen. Kijk waar uw kind **moet oversteken** en oefen dat rustig.

              - Kies de stilste straten.
              - Spreek een vaste plek af om te wachten.
            en: |
              Walk the route together a few times. See where your child **has to cross** and practise it calmly.

              - Choose the quietest streets.
              - Agree on one place to wait.
      - callout:
          span: 5
          figure: walkers
          title: {nl: Hoeveel kinderen lopen?, en: How many children walk?}
          text: {nl: van de leerlingen komt te voet., en: of the pupils come on foot.}
      - pie:
          span: 6
          hole: true
          series: ways-to-school
          title: {nl: De meesten lopen of fietsen, en: Most walk or cycle}
          measure: {nl: Hoe leerlingen naar school komen, en: How pupils come to school}
      - panel:
          span: 6
          title: {nl: Vragen?, en: Questions?}
          text: {nl: Vraag het op school aan de leerkracht., en: Ask the teacher at school.}
      - sources: {title: {nl: Bronnen, en: Sources}}
)";

constexpr std::string_view starter_figures = R"(# Figures stand here once, as plain numbers; the sheet names them by id.
# These are an example: put your own in their place.
sources:
  survey: {short: {nl: Eigen telling, en: Own count}, title: {nl: Voorbeeldschool, en: Example school}, year: 2025}
figures:
  walkers: {value: 46, format: percent, year: 2025, source: survey}
series:
  ways-to-school:
    unit: percent
    source: survey
    rows:
      - {label: {nl: te voet, en: on foot}, figure: walkers}
      - {label: {nl: met de fiets, en: by bicycle}, value: 38}
      - {label: {nl: met de auto, en: by car}, value: 16}
)";

std::vector<StarterFile> starter_files(fs::path const& folder) {
  std::error_code fault;
  std::string const name = fs::absolute(folder, fault).lexically_normal().filename().string();
  std::string const sheet = (name.empty() ? std::string("my") : name) + ".sheet.yaml";
  return {{sheet, starter_sheet}, {"figures.yaml", starter_figures}};
}

int fail(Console const& console, std::string message, std::string help) {
  report(console, MessageFormat::text, {error({}, "cannot-write", std::move(message), std::move(help))});
  return could_not_read_or_write;
}

}  // namespace

int write_starter(NewArguments const& arguments, Console const& console) {
  fs::path folder = arguments.folder;
  if (!folder.has_filename() && folder.has_parent_path()) folder = folder.parent_path();
  std::error_code fault;
  fs::create_directories(folder, fault);
  if (fault) return fail(console, fmt::format("cannot make the folder {}: {}", shown(folder), fault.message()), {});
  std::vector<StarterFile> files = starter_files(folder);
  std::string const schema = sheet::json_schema();
  files.push_back({"sheet.schema.json", schema});
  for (StarterFile const& file : files) {
    if (!fs::exists(folder / file.name, fault)) continue;
    return fail(console, fmt::format("{} already exists", shown(folder / file.name)), "choose another folder");
  }
  for (StarterFile const& file : files) {
    if (auto const why = write_whole(folder / file.name, std::string(file.text))) return fail(console, *why, {});
    console.out << shown(folder / file.name) << '\n';
  }
  return done;
}

int print_schema(Console const& console) {
  console.out << sheet::json_schema() << '\n';
  return done;
}

}  // namespace factsheet::cli
