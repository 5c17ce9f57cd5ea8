#include "cli/watching/desk.h"

#include "cli/files/find_sheets.h"
#include "cli/files/misnamed.h"
#include "cli/files/shown_path.h"
#include "cli/processes/broken_work.h"
#include "cli/running/made_packing.h"
#include "cli/watching/built_in_page.h"
#include "cli/watching/desk_state.h"
#include "cli/watching/file_watch.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

constexpr int bad_request = 400, not_there = 404, has_faults = 409;
constexpr std::size_t most_views = 16, most_editions = 8;
constexpr int most_pages = 10000;

/// Of a request; what is no number from `least` to `most` becomes `otherwise`.
int whole_number(std::string const& word, int least, int most, int otherwise) {
  int value = 0;
  auto const [end, fault] = std::from_chars(word.data(), word.data() + word.size(), value);
  bool const is_whole = fault == std::errc() && end == word.data() + word.size();
  return is_whole && value >= least && value <= most ? value : otherwise;
}

std::optional<output::Profile> profile_asked(std::string const& word) {
  if (word == "web") return output::Profile::web;
  if (word == "press") return output::Profile::press;
  if (word == "copier") return output::Profile::copier;
  return std::nullopt;
}

std::string messages_as_text(Diagnostics const& messages) {
  std::string text;
  for (Diagnostic const& message : messages) text += to_text(message);
  return text;
}

PagesMade pages_of(fs::path const& sheet, PieceOutcome const& outcome) {
  if (outcome.end == PieceOutcome::End::done) {
    if (auto pages = unpack_pages(outcome.bytes)) return *std::move(pages);
  }
  PagesMade broken;
  broken.diagnostics.push_back(fault_of(sheet, outcome));
  return broken;
}

Made made_from(fs::path const& sheet, PieceOutcome const& outcome) {
  if (outcome.end == PieceOutcome::End::done) {
    if (auto made = unpack_made(outcome.bytes)) return *std::move(made);
  }
  Made broken;
  broken.diagnostics.push_back(fault_of(sheet, outcome));
  return broken;
}

}  // namespace

// ---- sheets ----

void Desk::add(fs::path const& path) {
  WatchedSheet& sheet = sheets_[path];
  sheet.id = ++last_id_;
  sheet.inputs = {path, path.parent_path() / settings_name};
  order_check(path, Urgency::in_the_background);
}

/// A sheet that is gone, and whose file is the one that appears here, only has another name.
bool Desk::take_new_name(fs::path const& path, std::set<fs::path> const& now) {
  std::uint64_t const inode = stamp_of(path).inode;
  auto const old = std::find_if(sheets_.begin(), sheets_.end(), [&](auto const& sheet) {
    return sheet.second.is_there && now.count(sheet.first) == 0 && sheet.second.inode == inode;
  });
  if (old == sheets_.end()) return false;
  auto node = sheets_.extract(old);
  fs::path const before = std::exchange(node.key(), path);
  node.mapped().inputs.insert(path);
  sheets_.insert(std::move(node));
  for (auto& [client, view] : views_) {
    if (view.look.sheet == before) view.look.sheet = path;
  }
  std::map<Look, Edition> editions;
  for (auto& [look, edition] : editions_) {
    Look moved = look;
    if (moved.sheet == before) moved.sheet = path;
    editions[moved] = std::move(edition);
  }
  editions_ = std::move(editions);
  make_anew(path);
  return true;
}

void Desk::set_sheets(std::vector<fs::path> const& sheets) {
  std::set<fs::path> const now(sheets.begin(), sheets.end());
  bool is_other = false;
  for (fs::path const& path : now) {
    auto const known = sheets_.find(path);
    if (known != sheets_.end() && std::exchange(known->second.is_there, true)) continue;
    is_other = true;
    if (known != sheets_.end()) {
      make_anew(path);
    } else if (!take_new_name(path, now)) {
      add(path);
    }
  }
  for (auto& [path, sheet] : sheets_) {
    if (now.count(path) == 0 && std::exchange(sheet.is_there, false)) {
      is_other = true;
      make_anew(path);
    }
    if (sheet.is_there) sheet.inode = stamp_of(path).inode;
  }
  if (!is_other) return;
  for (auto const& [client, view] : views_) tell(client, view);
}

std::set<fs::path> Desk::files() const {
  std::set<fs::path> all;
  for (auto const& [path, sheet] : sheets_) all.insert(sheet.inputs.begin(), sheet.inputs.end());
  return all;
}

void Desk::changed(std::set<fs::path> const& files) {
  for (auto const& entry : sheets_) {
    auto const& inputs = entry.second.inputs;
    bool const is_concerned =
        std::any_of(files.begin(), files.end(), [&](fs::path const& file) { return inputs.count(file) > 0; });
    if (is_concerned) make_anew(entry.first);
  }
}

void Desk::make_anew(fs::path const& path) {
  ++sheets_[path].state;
  bool is_seen = false;
  for (auto const& [client, view] : views_) {
    if (view.look.sheet != path) continue;
    is_seen = true;
    order_pages(view);
  }
  order_check(path, is_seen ? Urgency::messages : Urgency::in_the_background);
}

// ---- what is ordered ----

void Desk::order_pages(ShownView const& view) {
  Edition& edition = editions_[view.look];
  edition.last_look = ++last_look_;
  std::uint64_t const state = sheets_[view.look.sheet].state;
  if (edition.state == state) return;
  edition.state = state;
  // Before the sheet has been read, its languages are not known: any one tells them.
  std::vector<std::string> const languages =
      edition.languages.empty() ? std::vector<std::string>{""} : edition.languages;
  for (std::string const& language : languages) order_pages_in(view, language);
  forget_old_editions();
}

void Desk::order_pages_in(ShownView const& view, std::string const& language) {
  Look const& look = view.look;
  for (bool const others : {false, true}) {
    if (others && (look.tab == Tab::heard || language.empty())) continue;
    PagesOrder const order{look, language, view.page, others};
    std::string key =
        fmt::format("{} {} {} {} {} {}", sheets_[look.sheet].id, name(look.tab), look.ink, look.dpi, language, others);
    hands_.order({std::move(key), others ? Urgency::others : Urgency::in_view, pack(order),
                  [this, order](PieceOutcome const& outcome) { take_pages_made(order, outcome); }});
  }
}

void Desk::order_check(fs::path const& path, Urgency urgency) {
  std::uint64_t const state = sheets_[path].state;
  hands_.order({fmt::format("check {}", sheets_[path].id), urgency, pack(CheckOrder{path}),
                [this, path, state](PieceOutcome const& outcome) { take_check(path, state, outcome); }});
}

// ---- what was made ----

void Desk::take_pages_made(PagesOrder const& order, PieceOutcome const& outcome) {
  auto const edition = editions_.find(order.look);
  if (edition == editions_.end()) return;
  PagesMade made = pages_of(order.look.sheet, outcome);
  sheets_[order.look.sheet].inputs.insert(made.inputs.begin(), made.inputs.end());
  auto const before = edition->second.languages;
  edition->second.take(order.language, std::move(made), last_version_);
  if (edition->second.languages != before) order_new_languages(order.look, before);
  tell_those_who_see(order.look.sheet);
}

void Desk::order_new_languages(Look const& look, std::vector<std::string> const& before) {
  auto const view =
      std::find_if(views_.begin(), views_.end(), [&](auto const& one) { return one.second.look == look; });
  ShownView const shown = view == views_.end() ? ShownView{look, 1} : view->second;
  for (std::string const& language : editions_[look].languages) {
    if (std::find(before.begin(), before.end(), language) == before.end()) order_pages_in(shown, language);
  }
}

void Desk::take_check(fs::path const& path, std::uint64_t state, PieceOutcome const& outcome) {
  Made made = made_from(path, outcome);
  WatchedSheet& sheet = sheets_[path];
  sheet.messages = std::move(made.diagnostics);
  sheet.checked = state;
  sheet.inputs.insert({path, path.parent_path() / settings_name});
  for (auto const& [input, digest] : made.inputs) sheet.inputs.insert(input);
  // The others see how many messages it has.
  for (auto const& [client, view] : views_) tell(client, view);
}

void Desk::tell_those_who_see(fs::path const& sheet) {
  for (auto const& [client, view] : views_) {
    if (view.look.sheet == sheet) tell(client, view);
  }
}

void Desk::tell(std::string const& client, ShownView const& view) {
  auto const edition = editions_.find(view.look);
  hands_.tell({client, state_as_json(sheets_, view, edition == editions_.end() ? nullptr : &edition->second)});
}

/// Pictures take memory; those that nobody has looked at for longest go.
void Desk::forget_old_editions() {
  while (editions_.size() > most_editions) {
    auto oldest = editions_.end();
    for (auto one = editions_.begin(); one != editions_.end(); ++one) {
      bool const is_seen =
          std::any_of(views_.begin(), views_.end(), [&](auto const& view) { return view.second.look == one->first; });
      if (!is_seen && (oldest == editions_.end() || one->second.last_look < oldest->second.last_look)) oldest = one;
    }
    if (oldest == editions_.end()) return;
    editions_.erase(oldest);
  }
}

// ---- requests ----

void Desk::take(PageRequest const& request) {
  bool const is_get = request.method == "GET";
  if (auto const* file = is_get ? built_in_page_file(request.path) : nullptr) {
    return hands_.answer({request.number, 200, std::string(file->type), {}, std::string(file->bytes)});
  }
  if (is_get && request.path == "picture") return send_picture(request);
  if (is_get && request.path == "file") return send_file(request);
  if (!is_get && request.path == "look") return look(request);
  if (!is_get && request.path == "make") return make(request);
  refuse(request, not_there, "There is nothing at this address.\n");
}

void Desk::refuse(PageRequest const& request, int status, std::string words) {
  PageAnswer answer;
  answer.number = request.number;
  answer.status = status;
  answer.body = std::move(words);
  hands_.answer(std::move(answer));
}

Desk::Sheets::iterator Desk::sheet_named(PageRequest const& request) {
  int const id = whole_number(request.parameter("sheet"), 1, last_id_, 0);
  return std::find_if(sheets_.begin(), sheets_.end(), [&](auto const& sheet) { return sheet.second.id == id; });
}

std::optional<Look> Desk::look_named(PageRequest const& request) {
  constexpr int least_dpi = 36, most_dpi = 300;
  static std::set<std::string> const inks{"", "cyan", "magenta", "yellow", "black"};
  auto const sheet = sheet_named(request);
  auto const tab = tab_named(request.parameter("tab"));
  int const dpi = whole_number(request.parameter("dpi"), least_dpi, most_dpi, 0);
  std::string const ink = tab == Tab::press ? request.parameter("ink") : "";
  if (sheet == sheets_.end() || !tab || dpi == 0 || inks.count(ink) == 0) return std::nullopt;
  return Look{sheet->first, *tab, ink, dpi};
}

/// A page says what it shows; without a sheet of its own it gets the first.
void Desk::look(PageRequest const& request) {
  std::string const client = request.parameter("client");
  constexpr std::size_t longest_client = 64;
  if (client.empty() || client.size() > longest_client) return refuse(request, bad_request, "The page has no name.\n");
  PageRequest known = request;
  auto const first =
      std::find_if(sheets_.begin(), sheets_.end(), [](auto const& sheet) { return sheet.second.is_there; });
  if (sheet_named(request) == sheets_.end() && first != sheets_.end()) {
    known.parameters["sheet"] = std::to_string(first->second.id);
  }
  auto const look = look_named(known);
  if (!look && !sheets_.empty()) return refuse(request, bad_request, "The page asks for a view that there is not.\n");
  if (views_.size() >= most_views && views_.count(client) == 0) views_.erase(views_.begin());
  ShownView& view = views_[client];
  view = {look.value_or(Look()), whole_number(request.parameter("page"), 1, most_pages, 1)};
  if (look) order_pages(view);
  tell(client, view);
  refuse(request, 200, {});
}

void Desk::send_picture(PageRequest const& request) {
  auto const look = look_named(request);
  auto const edition = look ? editions_.find(*look) : editions_.end();
  if (edition == editions_.end()) return refuse(request, not_there, "There is no such picture.\n");
  auto const language = edition->second.pages.find(request.parameter("language"));
  if (language == edition->second.pages.end()) return refuse(request, not_there, "There is no such picture.\n");
  auto const& pictures = language->second.pictures;
  auto const picture = pictures.find(whole_number(request.parameter("page"), 1, most_pages, 0));
  if (picture == pictures.end()) return refuse(request, not_there, "There is no such picture.\n");
  hands_.answer({request.number, 200, "image/png", {}, picture->second.png});
}

void Desk::send_file(PageRequest const& request) {
  auto const sheet = sheet_named(request);
  auto const profile = profile_asked(request.parameter("profile"));
  if (sheet == sheets_.end() || !profile) return refuse(request, not_there, "There is no such file.\n");
  bool const is_kept = request.parameter("keep") == "yes";
  auto const done = [this, request, is_kept, path = sheet->first](PieceOutcome const& outcome) {
    Made made = made_from(path, outcome);
    if (made.files.empty() && !has_errors(made.diagnostics)) {
      return refuse(request, not_there, "The sheet is not in this language.\n");
    }
    if (made.files.empty()) return refuse(request, has_faults, messages_as_text(made.diagnostics));
    MadeFile& pdf = made.files.front();
    hands_.answer({request.number, 200, "application/pdf", is_kept ? pdf.name : "", std::move(pdf.bytes)});
  };
  hands_.order({fmt::format("file {}", request.number), Urgency::in_view,
                pack(FileOrder{sheet->first, request.parameter("language"), *profile}), done});
}

void Desk::make(PageRequest const& request) {
  auto const sheet = sheet_named(request);
  if (sheet == sheets_.end()) return refuse(request, not_there, "There is no such sheet.\n");
  hands_.make_files(sheet->first, request.number);
}

}  // namespace factsheet::cli
