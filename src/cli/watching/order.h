// What is to be made for the page in a browser.
#pragma once
#include "check/spelling/dictionaries.h"
#include "cli/loading/assets.h"
#include "cli/processes/packing.h"
#include "cli/running/making.h"
#include "cli/watching/pages_made.h"
#include "output/output.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace factsheet::cli {

/// How a sheet is looked at.
enum class Tab { web, press, copier, large_print, heard };
/// "web", "press", "copier", "large-print", "heard"
std::optional<Tab> tab_named(std::string const& name);
char const* name(Tab tab);

struct Look {
  std::filesystem::path sheet;
  Tab tab = Tab::web;
  std::string ink;  ///< of the press: "cyan", "magenta", "yellow", "black"; empty: all inks
  int dpi = 96;
  friend auto operator<=>(Look const&, Look const&) = default;
};

/// Pictures of pages in one language, or none where it is empty, which tells the languages; `others` false: of the page
/// alone, else of all but that.
struct PagesOrder {
  Look look;
  std::string language;
  int page = 1;
  bool others = false;
};
/// The messages that `check` has.
struct CheckOrder {
  std::filesystem::path sheet;
};
/// A PDF.
struct FileOrder {
  std::filesystem::path sheet;
  std::string language;
  output::Profile profile = output::Profile::web;
};

std::string pack(PagesOrder const& order);
std::string pack(CheckOrder const& order);
std::string pack(FileOrder const& order);

/// Does what packed orders say.
class Workshop {
 public:
  explicit Workshop(Bundle const& bundle) : bundle_(bundle) {}
  /// Packs what comes of an order: PagesMade, or Made.
  void carry_out(std::string const& order, Sink const& sink);

 private:
  [[nodiscard]] Wanted for_check();

  Bundle const& bundle_;
  std::unique_ptr<check::Dictionaries> dictionaries_;  ///< opened by the first check, for pages need none
};

}  // namespace factsheet::cli
