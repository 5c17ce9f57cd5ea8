// docs/sheet-language.md and docs/themes.md explain each key of the table where one looks for it, and what they show
// works.
#include "resolve/theme/theme.h"
#include "sheet/keys/keys.h"
#include "support/example_sheet.h"
#include "support/markdown.h"
#include "support/scratch.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <utility>

#include <gtest/gtest.h>

namespace factsheet::test {
namespace {

namespace fs = std::filesystem;
using sheet::Shape;

fs::path const docs = fs::path(FACTSHEET_SOURCE_DIR) / "docs";

/// What stands between single backquotes.
std::set<std::string> code_in(std::string const& prose) {
  std::set<std::string> code;
  for (std::size_t at = prose.find('`'); at != std::string::npos; at = prose.find('`', at)) {
    std::size_t const end = prose.find('`', at + 1);
    if (end == std::string::npos) break;
    code.insert(prose.substr(at + 1, end - at - 1));
    at = end + 1;
  }
  return code;
}

std::map<std::string, std::set<std::string>> code_by_section(char const* page) {
  std::map<std::string, std::set<std::string>> code;
  for (Section const& section : sections_of(docs / page)) code[section.title].merge(code_in(section.prose));
  return code;
}

/// The heading below which the keys of a shape are explained: a block's own name, and these.
std::map<Shape, std::string> const headings{
    {Shape::sheet, "The top of a sheet"},
    {Shape::page, "The page"},
    {Shape::header, "The page"},
    {Shape::footer, "The page"},
    {Shape::press, "For a print shop"},
    {Shape::holds, "Claims"},
    {Shape::project, "What check looks at"},
    {Shape::merge, "A copy for each row"},
    {Shape::merge_figure, "A copy for each row"},
    {Shape::card, "panel"},
    {Shape::definition, "definitions"},
    {Shape::share, "pictogram"},
    {Shape::column, "table"},
    {Shape::contact_entry, "contact"},
    {Shape::data_file, "Data files"},
    {Shape::source, "A source"},
    {Shape::source_link, "A source"},
    {Shape::figure, "A figure"},
    {Shape::share_of, "Figures that are computed"},
    {Shape::sum_of, "Figures that are computed"},
    {Shape::difference_of, "Figures that are computed"},
    {Shape::ratio_of, "Figures that are computed"},
    {Shape::csv, "Series from CSV files"},
    {Shape::series, "A series"},
    {Shape::series_row, "A series"},
    {Shape::theme_file, "The keys"},
    {Shape::font, "The keys"},
    {Shape::ink, "Colours"},
    {Shape::tone, "Colours"},
    {Shape::style, "Styles"},
    {Shape::body, "The keys"},
    {Shape::paper, "The keys"},
};

std::string heading_of(Shape shape) {
  for (sheet::BlockKind const& kind : sheet::block_kinds()) {
    if (kind.shape == shape) return std::string(kind.name);
  }
  auto const found = headings.find(shape);
  return found == headings.end() ? "" : found->second;
}

bool is_of_theme(Shape shape) { return shape >= Shape::theme_file; }

TEST(KeysPage, ExplainsEachKeyOfTheTable) {
  auto const of_sheet = code_by_section("sheet-language.md");
  auto const of_theme = code_by_section("themes.md");
  std::size_t count = 0;
  for (sheet::ShapeKeys const& shape : sheet::all_shapes()) {
    auto const& page = is_of_theme(shape.shape) ? of_theme : of_sheet;
    auto const section = page.find(heading_of(shape.shape));
    if (shape.keys.empty()) continue;
    ASSERT_NE(section, page.end()) << "no section for " << shape.title << ": \"" << heading_of(shape.shape) << '"';
    for (sheet::Key const& key : shape.keys) {
      ++count;
      EXPECT_TRUE(section->second.contains(std::string(key.name)))
          << '"' << key.name << "\" of " << shape.title << " is not explained below \"" << section->first << '"';
    }
  }
  EXPECT_GT(count, 120u);
}

TEST(KeysPage, ExplainsEachKeyThatAllBlocksShare) {
  auto const shared = code_by_section("sheet-language.md").at("What all blocks share");
  for (sheet::Key const& key : sheet::keys_of_every_block())
    EXPECT_TRUE(shared.contains(std::string(key.name))) << key.name;
}

/// The keys that may be explained below a heading.
std::set<std::string> keys_below(std::string const& heading) {
  std::set<std::string> keys;
  for (sheet::ShapeKeys const& shape : sheet::all_shapes()) {
    if (heading_of(shape.shape) != heading) continue;
    for (sheet::Key const& key : shape.keys) keys.emplace(key.name);
  }
  if (heading != "What all blocks share") return keys;
  for (sheet::Key const& key : sheet::keys_of_every_block()) keys.emplace(key.name);
  return keys;
}

/// The first cells of the tables of keys, "| key | what it is |".
std::vector<std::string> cells_of_keys(std::string const& prose) {
  std::vector<std::string> cells;
  std::istringstream lines(prose);
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    inside = line.starts_with("| key") || (inside && line.starts_with('|'));
    if (inside) cells.push_back(line.substr(0, line.find('|', 1)));
  }
  return cells;
}

TEST(KeysPage, ExplainsNoKeyThatThereIsNot) {
  std::size_t count = 0;
  for (char const* page : {"sheet-language.md", "themes.md"}) {
    for (Section const& section : sections_of(docs / page)) {
      std::set<std::string> const known = keys_below(section.title);
      for (std::string const& cell : cells_of_keys(section.prose)) {
        if (cell.starts_with("| key")) continue;
        for (std::string const& key : code_in(cell)) {
          ++count;
          EXPECT_TRUE(known.contains(key)) << '"' << key << "\" below \"" << section.title << "\" is no key";
        }
      }
    }
  }
  EXPECT_GT(count, 120u);
}

TEST(ThemesPage, ExplainsEachStyle) {
  auto const styles = code_by_section("themes.md").at("Styles");
  for (std::string_view const name : resolve::text_role_names())
    EXPECT_TRUE(styles.contains(std::string(name))) << name;
}

/// Indented names with a colon, from the line `key:` to the next one that is not indented.
std::vector<std::string> names_below(std::string const& key, std::string const& yaml) {
  std::vector<std::string> names;
  std::istringstream lines(yaml);
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("  ")) inside = line == key + ":";
    if (inside && line.starts_with("  ")) names.push_back(line.substr(2, line.find(':') - 2));
  }
  return names;
}

// A theme lacks none: the one that comes along is the list.
TEST(ThemesPage, ExplainsEachMeasureAndRole) {
  std::string const calm = text_of(docs.parent_path() / "themes/calm.theme.yaml");
  auto const code = code_by_section("themes.md");
  EXPECT_GT(names_below("measures", calm).size(), 30u);
  EXPECT_GT(names_below("roles", calm).size(), 10u);
  for (auto const& name : names_below("measures", calm)) EXPECT_TRUE(code.at("Measures").contains(name)) << name;
  for (auto const& name : names_below("roles", calm)) EXPECT_TRUE(code.at("Colours").contains(name)) << name;
}

// --- examples -------------------------------------------------------------------------------------------------------

struct Shown {
  std::string page;
  std::string section;
  std::vector<Fence> fences;  ///< the example, and the files that stand before it
};

/// Whole examples: "yaml sheet", "yaml block", "yaml data", "yaml theme", and "csv ages.csv" for one. Plain "yaml" is a
/// piece of one.
std::vector<Shown> shown_sheets() {
  std::vector<Shown> all;
  for (char const* page : {"sheet-language.md", "themes.md"}) {
    for (Section const& section : sections_of(docs / page)) {
      std::vector<Fence> files;
      for (Fence const& fence : section.fences) {
        if (fence.info.starts_with("csv ")) files.push_back(fence);
        if (!fence.info.starts_with("yaml ")) continue;
        files.push_back(fence);
        all.push_back({page, section.title, std::exchange(files, {})});
      }
    }
  }
  return all;
}

std::vector<Fence> with_list_of_sources(std::vector<Fence> fences) {
  for (Fence& fence : fences) {
    if (fence.info == "yaml block") fence.text += "- sources: {}\n";
  }
  return fences;
}

TEST(KeysPage, ShowsWhatWorks) {
  EXPECT_GT(shown_sheets().size(), 15u);
  for (Shown const& shown : shown_sheets()) {
    Scratch const scratch;
    for (char const* name : {"figures.yaml", "ways.csv"})
      scratch.write(name, text_of(docs.parent_path() / "sheets/gallery" / name));
    write_example(shown.fences, scratch);
    Outcome outcome = run_program({"check", "--quiet", "example.sheet.yaml"});
    if (outcome.err.find("[unlisted-source]") != std::string::npos) {
      // A block alone is shown without the list that stands elsewhere on its sheet.
      write_example(with_list_of_sources(shown.fences), scratch);
      outcome = run_program({"check", "--quiet", "example.sheet.yaml"});
    }
    EXPECT_EQ(outcome.status, 0) << shown.page << ", " << shown.section << '\n' << outcome.err;
  }
}

TEST(Readme, ShowsASheetThatRenders) {
  Scratch const scratch;
  std::size_t files = 0;
  for (Section const& section : sections_of(docs.parent_path() / "README.md")) {
    for (Fence const& fence : section.fences) {
      if (!fence.info.starts_with("yaml ")) continue;
      ++files;
      scratch.write(fence.info.substr(fence.info.rfind(' ') + 1), fence.text);
    }
  }
  EXPECT_EQ(files, 2u);
  Outcome const outcome = run_program({"render", "--quiet", "reading.sheet.yaml"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.out, "out/reading.nl.pdf\nout/reading.en.pdf\n");
  EXPECT_EQ(outcome.err.find("error"), std::string::npos) << outcome.err;
}

}  // namespace
}  // namespace factsheet::test
