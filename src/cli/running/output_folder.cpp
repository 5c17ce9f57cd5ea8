#include "cli/running/output_folder.h"

#include "cli/files/folder_lock.h"
#include "cli/files/read_file.h"
#include "cli/files/safe_name.h"
#include "cli/files/shown_path.h"
#include "cli/files/write_whole.h"
#include "cli/running/current_files.h"
#include "cli/running/digest.h"
#include "cli/running/surroundings.h"
#include "core/enumeration.h"

#include <cstdlib>
#include <fstream>
#include <utility>

#include <fmt/format.h>
#include <sys/stat.h>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

/// Another one says that the file was written in between; empty: it is not there.
std::string state_of(fs::path const& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return {};
  return fmt::format("{}:{}:{}:{}.{:09}", status.st_dev, status.st_ino, status.st_size, status.st_mtim.tv_sec,
                     status.st_mtim.tv_nsec);
}

std::string bytes_from(fs::path const& path, std::size_t offset) {
  std::ifstream in(path, std::ios::binary);
  in.seekg(static_cast<std::streamoff>(offset));
  return {std::istreambuf_iterator<char>(in), {}};
}

Diagnostic cannot_keep(std::string message) {
  return error({}, "cannot-write", std::move(message),
               "check that the folder can be written to and that the disk is not full");
}

bool is_there(fs::path const& path) {
  std::error_code ignored;
  return fs::symlink_status(path, ignored).type() != fs::file_type::not_found;
}

Diagnostic half_written(std::string message, std::vector<fs::path> const& written) {
  if (written.empty()) return cannot_keep(std::move(message));
  std::string const list = comma_separated(written, [](fs::path const& path) { return shown(path); });
  return cannot_keep(fmt::format("{}; of the same sheet, the new {} {} already in place: render it again", message,
                                 list, written.size() == 1 ? "is" : "are"));
}

}  // namespace

OutputFolder::OutputFolder(fs::path folder, fs::path assets, std::string options)
    : program_(digest_of_surroundings(assets)),
      folder_(folder),
      names_(std::move(folder), std::move(assets)),
      options_(std::move(options)) {}

Record OutputFolder::record_of(Piece const& piece, Made const& made) const {
  Record record{names_.name_of(piece.sheet), {}, options_, program_, {}, {}, {}};
  if (!piece.key.empty()) record.row = {piece.key, names_.name_of(piece.file), piece.digest};
  if (made.dated_by_environment) record.dated = environment_date();
  for (auto const& [path, digest] : made.inputs) record.inputs[names_.name_of(path)] = digest;
  for (MadeFile const& file : made.files) {
    record.outputs[file.name] = file.digest.empty() ? sha256(file.bytes) : file.digest;
  }
  return record;
}

void OutputFolder::add_owner(Record const& record) {
  for (auto const& [name, digest] : record.outputs) owners_[meeting_name(name)].insert(record.sheet);
}

void OutputFolder::put(std::vector<Record> records) {
  for (Record const& record : records) add_owner(record);
  manifest_.put_all(std::move(records));
}

std::optional<Diagnostic> OutputFolder::read_manifest() {
  fs::path const path = folder_ / manifest_name;
  manifest_ = {};
  owners_.clear();
  written_.clear();
  journal_read_ = 0;
  own_lines_.clear();
  if (manifest_state_.empty()) return std::nullopt;
  auto const file = read_file(path, largest_kept_file);
  if (!file.value) {
    Diagnostic fault = file.diagnostics.front();
    fault.help = "it records what was made; check its permissions, or delete it to render all sheets again";
    return fault;
  }
  written_ = (*file.value)->bytes;
  auto manifest = parse_manifest(written_);
  if (!manifest) {
    return warning({}, "broken-manifest", fmt::format("{} is damaged", shown(path)),
                   "all sheets are rendered again, and it is written anew");
  }
  for (Record const& record : manifest->records) add_owner(record);
  manifest_ = *std::move(manifest);
  return std::nullopt;
}

/// Takes in what other runs wrote since; the folder is locked.
std::optional<Diagnostic> OutputFolder::catch_up() {
  std::optional<Diagnostic> fault;
  std::string const now = state_of(folder_ / manifest_name);
  if (now != manifest_state_) {
    manifest_state_ = now;
    fault = read_manifest();
  }
  fs::path const journal = folder_ / journal_name;
  std::error_code ignored;
  auto const size = fs::file_size(journal, ignored);
  if (ignored) return fault;
  std::string const state = state_of(journal);
  if (state == journal_state_ && size == journal_read_) return fault;
  if (size < journal_read_) journal_read_ = 0;
  std::string const lines = bytes_from(journal, journal_read_);
  put(records_of_journal(lines));
  journal_read_ += lines.size();
  journal_state_ = state;
  return fault;
}

Diagnostics OutputFolder::open() {
  FolderLock lock;
  if (auto const fault = lock.take(folder_)) return {cannot_keep(*fault)};
  std::error_code denied;
  (void)fs::exists(folder_ / manifest_name, denied);
  if (denied) {
    return {cannot_keep(fmt::format("cannot look into the folder {}: {}", shown(folder_), denied.message()))};
  }
  remove_left_aside(folder_);
  auto fault = catch_up();
  return fault ? Diagnostics{*std::move(fault)} : Diagnostics();
}

std::vector<bool> OutputFolder::are_current(std::vector<Piece> const& pieces, unsigned jobs) const {
  std::vector<Record const*> records;
  for (Piece const& piece : pieces) {
    Record const* record = manifest_.find(names_.name_of(piece.sheet), options_, piece.key);
    bool const may_be = record != nullptr && record->program == program_ && record->row.digest == piece.digest;
    records.push_back(may_be ? record : nullptr);
  }
  return factsheet::cli::are_current(records, names_, jobs);
}

std::vector<fs::path> OutputFolder::files_of(Piece const& piece) const {
  std::vector<fs::path> files;
  if (Record const* record = manifest_.find(names_.name_of(piece.sheet), options_, piece.key)) {
    for (auto const& [name, digest] : record->outputs) files.push_back(folder_ / name);
  }
  return files;
}

std::optional<Diagnostic> OutputFolder::other_owner(fs::path const& sheet, Record const& record) const {
  for (auto const& [name, digest] : record.outputs) {
    auto const owners = owners_.find(meeting_name(name));
    if (owners == owners_.end()) continue;
    for (std::string const& owner : owners->second) {
      if (owner == record.sheet || !is_there(names_.path_of(owner))) continue;
      return error({}, "same-name",
                   fmt::format("{} would be written to {}, which is made of {}", shown(sheet), shown(folder_ / name),
                               shown_from_here(names_.path_of(owner))),
                   "rename one of them, or render each into its own folder");
    }
  }
  return std::nullopt;
}

std::optional<std::string> OutputFolder::write_down(Record const& record) {
  std::string const line = to_journal_line(record);
  fs::path const journal = folder_ / journal_name;
  if (auto fault = append_whole(journal, line)) return fault;
  journal_read_ += line.size();
  journal_state_ = state_of(journal);
  put({record});
  return std::nullopt;
}

std::optional<std::string> OutputFolder::write_down(std::vector<Record> const& copies) {
  std::string const line = to_journal_line(copies);
  fs::path const journal = folder_ / journal_name;
  if (auto fault = append_whole(journal, line)) return fault;
  journal_read_ += line.size();
  journal_state_ = state_of(journal);
  return std::nullopt;
}

/// Takes in what this run wrote into the journal without keeping it; the folder is locked.
void OutputFolder::read_own_lines() {
  if (own_lines_.empty()) return;
  std::string const all = bytes_from(folder_ / journal_name, 0);
  for (auto const& [begin, end] : own_lines_) {
    if (end <= all.size()) put(records_of_journal(std::string_view(all).substr(begin, end - begin)));
  }
  own_lines_.clear();
}

std::optional<Diagnostic> OutputFolder::write_aside(AsideCopy& copy) const {
  copy.files = std::vector<AsideFile>(copy.made.files.size());
  for (std::size_t i = 0; i < copy.files.size(); ++i) {
    MadeFile& file = copy.made.files[i];
    if (file.digest.empty()) file.digest = sha256(file.bytes);
    if (auto const fault = copy.files[i].write_unflushed(folder_ / file.name, file.bytes)) {
      copy.files.clear();
      return cannot_keep(*fault);
    }
    file.bytes = {};
  }
  return std::nullopt;
}

OutputFolder::Kept OutputFolder::keep(Piece const& piece, Made const& made) {
  Kept kept;
  std::vector<AsideFile> aside(made.files.size());
  for (std::size_t i = 0; i < aside.size(); ++i) {
    auto const fault = aside[i].write(folder_ / made.files[i].name, made.files[i].bytes);
    if (fault) return {{}, cannot_keep(*fault)};
  }
  FolderLock lock;
  if (auto const fault = lock.take(folder_)) return {{}, cannot_keep(*fault)};
  if (auto fault = catch_up(); fault && fault->severity == Severity::error) return {{}, std::move(fault)};
  Record const record = record_of(piece, made);
  if (auto fault = other_owner(piece.sheet, record)) return {{}, std::move(fault), true};
  if (auto const fault = write_down(record.unfinished())) return {{}, cannot_keep(*fault)};
  for (std::size_t i = 0; i < aside.size() && !kept.fault; ++i) {
    if (auto const fault = aside[i].put_in_place()) {
      kept.fault = half_written(*fault, kept.written);
    } else {
      kept.written.push_back(folder_ / made.files[i].name);
    }
  }
  if (kept.fault) return kept;
  if (auto const fault = write_down(record)) kept.fault = cannot_keep(*fault);
  return kept;
}

OutputFolder::Kept OutputFolder::place(AsideCopy& copy) const {
  Kept kept;
  for (std::size_t i = 0; i < copy.files.size(); ++i) {
    if (auto const fault = copy.files[i].put_in_place()) {
      kept.fault = half_written(*fault, kept.written);
      return kept;
    }
    kept.written.push_back(folder_ / copy.made.files[i].name);
  }
  return kept;
}

std::vector<OutputFolder::Kept> OutputFolder::keep_all(std::vector<AsideCopy>& copies) {
  std::vector<Kept> kept(copies.size());
  auto const fail_all = [&](Diagnostic const& fault) {
    for (Kept& one : kept) one.fault = fault;
    return kept;
  };
  FolderLock lock;
  if (auto const fault = lock.take(folder_)) return fail_all(cannot_keep(*fault));
  if (auto const fault = catch_up(); fault && fault->severity == Severity::error) return fail_all(*fault);
  std::vector<Record> unfinished, finished;
  std::vector<std::size_t> sound;
  for (std::size_t i = 0; i < copies.size(); ++i) {
    Record record = record_of(copies[i].piece, copies[i].made);
    if ((kept[i].fault = other_owner(copies[i].piece.sheet, record))) {
      kept[i].refused = true;
      continue;
    }
    sound.push_back(i);
    unfinished.push_back(record.unfinished());
    finished.push_back(std::move(record));
  }
  std::size_t const of_unfinished = journal_read_;
  if (auto const fault = write_down(unfinished)) return fail_all(cannot_keep(*fault));
  std::size_t const of_finished = journal_read_;
  std::vector<Record> in_place;
  for (std::size_t i = 0; i < sound.size(); ++i) {
    kept[sound[i]] = place(copies[sound[i]]);
    if (!kept[sound[i]].fault) in_place.push_back(std::move(finished[i]));
  }
  auto const fault = write_down(in_place);
  // Where all that was to come has come, the second line says all.
  bool const all_came = !fault && in_place.size() == sound.size();
  own_lines_.emplace_back(all_came ? of_finished : of_unfinished, journal_read_);
  return fault ? fail_all(cannot_keep(*fault)) : kept;
}

/// Writes the manifest with all that the journal says; the folder is locked.
Diagnostics OutputFolder::write_manifest() {
  read_own_lines();
  bool const is_empty = manifest_.records.empty() && manifest_.leftovers.empty();
  std::string const text = to_json(manifest_);
  std::error_code ignored;
  // Where there is a journal other runs may have read a part of it: a new manifest tells them that it is another one.
  bool const says_more = text != written_ || fs::exists(folder_ / journal_name, ignored);
  if (says_more && !(is_empty && written_.empty())) {
    if (auto const fault = write_whole(folder_ / manifest_name, text)) return {cannot_keep(*fault)};
    manifest_state_ = state_of(folder_ / manifest_name);
    written_ = text;
  }
  fs::remove(folder_ / journal_name, ignored);
  journal_read_ = 0;
  return {};
}

Diagnostics OutputFolder::save() {
  FolderLock lock;
  if (auto const fault = lock.take(folder_)) return {cannot_keep(*fault)};
  if (auto fault = catch_up(); fault && fault->severity == Severity::error) return {*std::move(fault)};
  return write_manifest();
}

void OutputFolder::say_rows(fs::path const& sheet, fs::path const& file, std::set<std::string> keys) {
  rows_ = KnownRows{names_.name_of(sheet), names_.name_of(file), std::move(keys)};
}

Swept OutputFolder::sweep(std::vector<fs::path> const& searched, std::vector<fs::path> const& failed) {
  FolderLock lock;
  if (auto const fault = lock.take(folder_)) return {{}, {cannot_keep(*fault)}};
  if (auto fault = catch_up(); fault && fault->severity == Severity::error) return {{}, {*std::move(fault)}};
  read_own_lines();
  Swept swept = remove_orphans(manifest_, names_, rows_, searched, failed);
  Diagnostics faults = write_manifest();
  swept.diagnostics.insert(swept.diagnostics.end(), faults.begin(), faults.end());
  return swept;
}

}  // namespace factsheet::cli
