#include "cli/running/manifest.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include <nlohmann/json.hpp>

namespace factsheet::cli {
namespace {

using Json = nlohmann::json;

/// Since the second, a record may leave out inputs that are those of the one before.
constexpr int manifest_version = 2, oldest_version = 1;

/// Sheet, row and options.
using Key = std::tuple<std::string_view, std::string_view, std::string_view>;

Key key_of(Record const& record) { return {record.sheet, record.row.key, record.options}; }

bool comes_before(Record const& a, Record const& b) { return key_of(a) < key_of(b); }

bool is_digest(std::string const& text) {
  constexpr std::size_t digits = 64;
  return text.size() == digits && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

/// A file in the folder itself, and none of those by which the runs know of one another.
bool is_plain_name(std::string const& name) {
  return !name.empty() && name != "." && name != ".." && !name.starts_with(".factsheet-") &&
         name.find_first_of(std::string_view("/\0", 2)) == std::string::npos;
}

Json object_of(Record const& record) {
  Json object{{"sheet", record.sheet},
              {"options", record.options},
              {"program", record.program},
              {"inputs", record.inputs},
              {"outputs", record.outputs}};
  if (record.dated) object["dated"] = *record.dated;
  if (!record.row.key.empty()) {
    object["row"] = {{"key", record.row.key}, {"file", record.row.file}, {"digest", record.row.digest}};
  }
  return object;
}

bool are_outputs(Digests const& digests) {
  return std::all_of(digests.begin(), digests.end(),
                     [](auto const& entry) { return is_plain_name(entry.first) && is_digest(entry.second); });
}

bool are_inputs(Digests const& digests) {
  return std::all_of(digests.begin(), digests.end(), [](auto const& entry) {
    return !entry.first.empty() && (entry.second.empty() || is_digest(entry.second));
  });
}

/// `before`: the inputs of the record before, where this one may have the same.
std::optional<Record> record_of(Json const& object, Digests const* before) {
  Record record;
  record.sheet = object.at("sheet").get<std::string>();
  record.options = object.at("options").get<std::string>();
  record.program = object.at("program").get<std::string>();
  if (object.contains("dated")) record.dated = object["dated"].get<std::string>();
  if (object.contains("row")) {
    Json const& row = object["row"];
    record.row = {row.at("key").get<std::string>(), row.at("file").get<std::string>(),
                  row.at("digest").get<std::string>()};
  }
  record.inputs = before != nullptr && !object.contains("inputs") ? *before : object.at("inputs").get<Digests>();
  record.outputs = object.at("outputs").get<Digests>();
  bool const is_sound = !record.sheet.empty() && are_inputs(record.inputs) && are_outputs(record.outputs);
  return is_sound ? std::optional(std::move(record)) : std::nullopt;
}

/// One digest is written as such, several as a list.
Json object_of(Possible const& files) {
  Json object = Json::object();
  for (auto const& [name, digests] : files) {
    object[name] = digests.size() == 1 ? Json(*digests.begin()) : Json(digests);
  }
  return object;
}

std::optional<Possible> possible_of(Json const& object) {
  Possible files;
  for (auto const& [name, digests] : object.items()) {
    auto const all = digests.is_array() ? digests.get<std::set<std::string>>() : std::set{digests.get<std::string>()};
    if (!is_plain_name(name) || !std::all_of(all.begin(), all.end(), is_digest)) return std::nullopt;
    files[name] = all;
  }
  return files;
}

std::optional<Manifest> manifest_of(Json const& object) {
  int const version = object.at("factsheet-manifest").get<int>();
  if (version < oldest_version || version > manifest_version) return std::nullopt;
  Manifest manifest;
  std::vector<Record> records;
  for (Json const& written : object.at("records")) {
    auto record = record_of(written, records.empty() ? nullptr : &records.back().inputs);
    if (!record) return std::nullopt;
    records.push_back(*std::move(record));
  }
  manifest.put_all(std::move(records));
  auto leftovers = possible_of(object.at("leftovers"));
  if (!leftovers) return std::nullopt;
  manifest.leftovers = *std::move(leftovers);
  return manifest;
}

/// A row's own part of a record.
Json copy_of(Record const& record) {
  return {{"key", record.row.key}, {"digest", record.row.digest}, {"outputs", record.outputs}};
}

std::vector<Record> copies_of(Json const& object) {
  std::vector<Record> records;
  Json common = object;
  common.erase("copies");
  for (Json const& copy : object.at("copies")) {
    common["outputs"] = copy.at("outputs");
    common["row"] = {{"key", copy.at("key")}, {"file", object.at("row-file")}, {"digest", copy.at("digest")}};
    auto record = record_of(common, nullptr);
    if (!record) return {};
    records.push_back(*std::move(record));
  }
  return records;
}

std::vector<Record> records_of_line(std::string_view line) {
  try {
    Json const object = Json::parse(line);
    if (object.contains("copies")) return copies_of(object);
    auto record = record_of(object, nullptr);
    return record ? std::vector<Record>{*std::move(record)} : std::vector<Record>();
  } catch (Json::exception const&) {
    return {};
  }
}

std::string line_of(Json const& object) {
  // A killed run may have left the line before without an end.
  return "\n" + object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

Record Record::unfinished() const { return {sheet, row, options, {}, {}, {}, outputs}; }

Record const* Manifest::find(std::string_view sheet, std::string_view options, std::string_view row) const {
  auto const before = [](Record const& record, Key const& key) { return key_of(record) < key; };
  Key const key{sheet, row, options};
  auto const place = std::lower_bound(records.begin(), records.end(), key, before);
  return place == records.end() || key_of(*place) != key ? nullptr : &*place;
}

/// What the older one made, or was about to make, may still stand there.
void Manifest::take_over(Record const& older, Record const& newer) {
  for (auto const& [name, digest] : older.outputs) {
    auto const same = newer.outputs.find(name);
    bool const may_stand_there = same == newer.outputs.end() || (!newer.is_finished() && same->second != digest);
    if (may_stand_there) leftovers[name].insert(digest);
  }
}

void Manifest::put(Record record) {
  auto const place = std::lower_bound(records.begin(), records.end(), record, comes_before);
  bool const is_new = place == records.end() || key_of(*place) != key_of(record);
  if (!is_new) take_over(*place, record);
  if (record.is_finished()) {
    for (auto const& [name, digest] : record.outputs) leftovers.erase(name);
  }
  if (is_new) {
    records.insert(place, std::move(record));
  } else {
    *place = std::move(record);
  }
}

void Manifest::put_all(std::vector<Record> all) {
  // One after the other, each would move half of the records there are.
  Manifest more;
  std::stable_sort(all.begin(), all.end(), comes_before);
  for (Record& record : all) {
    if (find(record.sheet, record.options, record.row.key) != nullptr) {
      put(std::move(record));
      continue;
    }
    if (record.is_finished()) {
      for (auto const& [name, digest] : record.outputs) leftovers.erase(name);
    }
    more.put(std::move(record));
  }
  for (auto& [name, digests] : more.leftovers) leftovers[name].insert(digests.begin(), digests.end());
  auto const middle = static_cast<std::ptrdiff_t>(records.size());
  std::move(more.records.begin(), more.records.end(), std::back_inserter(records));
  std::inplace_merge(records.begin(), records.begin() + middle, records.end(), comes_before);
}

std::string to_json(Manifest const& manifest) {
  auto const text = [](Json const& object) { return object.dump(1, ' ', false, Json::error_handler_t::replace); };
  std::string json = "{\n\"factsheet-manifest\": " + std::to_string(manifest_version) +
                     ",\n\"leftovers\": " + text(object_of(manifest.leftovers)) + ",\n\"records\": [";
  Digests const* before = nullptr;
  for (Record const& record : manifest.records) {
    json += before == nullptr ? "\n" : ",\n";
    Json object = object_of(record);
    if (before != nullptr && record.inputs == *before) object.erase("inputs");
    json += text(object);
    before = &record.inputs;
  }
  return json + "]\n}\n";
}

std::optional<Manifest> parse_manifest(std::string_view bytes) {
  try {
    return manifest_of(Json::parse(bytes));
  } catch (Json::exception const&) {
    return std::nullopt;
  }
}

std::string to_journal_line(Record const& record) { return line_of(object_of(record)); }

std::string to_journal_line(std::vector<Record> const& copies) {
  if (copies.empty()) return {};
  Json object = object_of(copies.front());
  object.erase("row");
  object.erase("outputs");
  object["row-file"] = copies.front().row.file;
  object["copies"] = Json::array();
  for (Record const& record : copies) object["copies"].push_back(copy_of(record));
  return line_of(object);
}

std::vector<Record> records_of_journal(std::string_view lines) {
  std::vector<Record> records;
  std::size_t begin = 0;
  for (auto end = lines.find('\n'); end != std::string_view::npos; end = lines.find('\n', begin)) {
    auto found = records_of_line(lines.substr(begin, end - begin));
    std::move(found.begin(), found.end(), std::back_inserter(records));
    begin = end + 1;
  }
  return records;
}

}  // namespace factsheet::cli
