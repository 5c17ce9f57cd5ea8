// What the page in a browser sees: which sheets there are, what of them is made and in which order. It makes nothing
// itself and knows nothing of processes, sockets and clocks.
#pragma once
#include "cli/watching/crew.h"
#include "cli/watching/edition.h"
#include "cli/watching/order.h"
#include "cli/watching/page_request.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace factsheet::cli {

/// A sheet that is watched.
struct WatchedSheet {
  int id = 0;
  std::uint64_t state = 1;  ///< the higher, the later
  bool is_there = true;
  std::uint64_t inode = 0;  ///< of its file, by which it is known under another name
  Diagnostics messages;
  std::uint64_t checked = 0;  ///< the state that the messages are of; 0: none yet
  std::set<std::filesystem::path> inputs;
};

/// What a page shows.
struct ShownView {
  Look look;
  int page = 1;
};

/// How the desk reaches the world.
struct DeskHands {
  std::function<void(Job)> order;
  std::function<void(PageAnswer)> answer;
  std::function<void(PageEvent)> tell;
  /// Makes the files of a sheet, and answers the request when they are made.
  std::function<void(std::filesystem::path const& sheet, std::uint64_t request)> make_files;
};

class Desk {
 public:
  explicit Desk(DeskHands hands) : hands_(std::move(hands)) {}

  /// The sheets that there are now. A file that only has another name than before is the same sheet.
  void set_sheets(std::vector<std::filesystem::path> const& sheets);
  void take(PageRequest const& request);
  void closed(std::string const& client) { views_.erase(client); }
  /// Files that are not as they were.
  void changed(std::set<std::filesystem::path> const& files);
  /// All that matters to the sheets.
  [[nodiscard]] std::set<std::filesystem::path> files() const;

  using Sheets = std::map<std::filesystem::path, WatchedSheet>;
  [[nodiscard]] Sheets const& sheets() const { return sheets_; }

 private:
  void add(std::filesystem::path const& path);
  bool take_new_name(std::filesystem::path const& path, std::set<std::filesystem::path> const& now);
  void look(PageRequest const& request);
  void send_picture(PageRequest const& request);
  void send_file(PageRequest const& request);
  void make(PageRequest const& request);
  void refuse(PageRequest const& request, int status, std::string words);
  [[nodiscard]] Sheets::iterator sheet_named(PageRequest const& request);
  [[nodiscard]] std::optional<Look> look_named(PageRequest const& request);

  void order_pages(ShownView const& view);
  void order_pages_in(ShownView const& view, std::string const& language);
  void order_check(std::filesystem::path const& path, Urgency urgency);
  void take_pages_made(PagesOrder const& order, PieceOutcome const& outcome);
  void order_new_languages(Look const& look, std::vector<std::string> const& before);
  void take_check(std::filesystem::path const& path, std::uint64_t state, PieceOutcome const& outcome);
  void make_anew(std::filesystem::path const& path);
  void tell_those_who_see(std::filesystem::path const& sheet);
  void tell(std::string const& client, ShownView const& view);
  void forget_old_editions();

  DeskHands hands_;
  Sheets sheets_;
  std::map<Look, Edition> editions_;
  std::map<std::string, ShownView> views_;  ///< by the name of the page
  std::uint64_t last_version_ = 0, last_look_ = 0;
  int last_id_ = 0;
};

}  // namespace factsheet::cli
