#include "support/whole_sheet.h"

#include "cli/loading/loading.h"
#include "layout/pages/layout.h"
#include "output/output.h"
#include "output/pdf/render_pdf.h"
#include "resolve/resolve.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include <unistd.h>

namespace factsheet::test {
namespace {

namespace fs = std::filesystem;

cli::Bundle const& bundle() {
  static cli::Bundle const loaded = [] {
    setenv("FACTSHEET_ASSETS", FACTSHEET_SOURCE_DIR, 1);
    return *cli::load_bundle();
  }();
  return loaded;
}

/// A theme by its name, taken through a sheet of one line that asks for it.
std::shared_ptr<resolve::Theme const> theme_named(std::string const& name) {
  fs::path const folder = fs::temp_directory_path() / ("factsheet-theme-" + name + "-" + std::to_string(getpid()));
  fs::create_directories(folder);
  fs::path const path = folder / "theme.sheet.yaml";
  std::ofstream(path) << "sheet: 1\nlanguages: [en]\ntitle: Crossing\ntheme: " << name
                      << "\npages:\n  - blocks:\n      - panel: {text: Look left.}\n";
  auto const loaded = cli::load_sheet(path, bundle());
  fs::remove_all(folder);
  if (!loaded.ok()) throw std::runtime_error(to_text(loaded.diagnostics.front()));
  return loaded->theme;
}

}  // namespace

WholeSheet whole_sheet(std::string const& name, std::string const& language, std::string const& theme) {
  fs::path const path = fs::path(FACTSHEET_SOURCE_DIR) / "sheets" / name / (name + ".sheet.yaml");
  auto const loaded = cli::load_sheet(path, bundle());
  auto const chosen = theme.empty() ? loaded->theme : theme_named(theme);
  auto sheet = resolve::resolve(loaded->sheet, loaded->data, chosen, loaded->assets, language);
  auto document = layout::lay_out(*sheet, *bundle().shaper);
  return {std::move(*sheet), std::move(*document), std::move(document.diagnostics)};
}

std::string web_pdf(scene::Document const& document) {
  return *output::render_pdf(document, output::Profile::web, bundle().output);
}

}  // namespace factsheet::test
