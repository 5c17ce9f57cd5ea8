#include "cli/running/manifest.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include <nlohmann/json.hpp>

namespace factsheet::cli {
namespace {

using Json = nlohmann::json;

constexpr int manifest_version = 1;

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

std::optional<Record> record_of(Json const& object) {
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
  record.inputs = object.at("inputs").get<Digests>();
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
  if (object.at("factsheet-manifest") != manifest_version) return std::nullopt;
  Manifest manifest;
  for (Json const& written : object.at("records")) {
    auto record = record_of(written);
    if (!record) return std::nullopt;
    manifest.put(*std::move(record));
  }
  auto leftovers = possible_of(object.at("leftovers"));
  if (!leftovers) return std::nullopt;
  manifest.leftovers = *std::move(leftovers);
  return manifest;
}

std::optional<Record> record_of_line(std::string_view line) {
  try {
    return record_of(Json::parse(line));
  } catch (Json::exception const&) {
    return std::nullopt;
  }
}

}  // namespace

Record Record::unfinished() const { return {sheet, row, options, {}, {}, {}, outputs}; }

Record const* Manifest::find(std::string_view sheet, std::string_view options, std::string_view row) const {
  auto const before = [](Record const& record, Key const& key) { return key_of(record) < key; };
  Key const key{sheet, row, options};
  auto const place = std::lower_bound(records.begin(), records.end(), key, before);
  return place == records.end() || key_of(*place) != key ? nullptr : &*place;
}

void Manifest::put(Record record) {
  auto const place = std::lower_bound(records.begin(), records.end(), record, comes_before);
  bool const is_new = place == records.end() || key_of(*place) != key_of(record);
  if (!is_new) {
    for (auto const& [name, digest] : place->outputs) {
      auto const same = record.outputs.find(name);
      bool const may_stand_there = same == record.outputs.end() || (!record.is_finished() && same->second != digest);
      if (may_stand_there) leftovers[name].insert(digest);
    }
  }
  if (record.is_finished()) {
    for (auto const& [name, digest] : record.outputs) leftovers.erase(name);
  }
  if (is_new) {
    records.insert(place, std::move(record));
  } else {
    *place = std::move(record);
  }
}

std::string to_json(Manifest const& manifest) {
  Json object{{"factsheet-manifest", manifest_version},
              {"leftovers", object_of(manifest.leftovers)},
              {"records", Json::array()}};
  for (Record const& record : manifest.records) object["records"].push_back(object_of(record));
  return object.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::optional<Manifest> parse_manifest(std::string_view bytes) {
  try {
    return manifest_of(Json::parse(bytes));
  } catch (Json::exception const&) {
    return std::nullopt;
  }
}

std::string to_journal_line(Record const& record) {
  // A killed run may have left the line before without an end.
  return "\n" + object_of(record).dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::vector<Record> records_of_journal(std::string_view lines) {
  std::vector<Record> records;
  std::size_t begin = 0;
  for (auto end = lines.find('\n'); end != std::string_view::npos; end = lines.find('\n', begin)) {
    if (auto record = record_of_line(lines.substr(begin, end - begin))) records.push_back(*std::move(record));
    begin = end + 1;
  }
  return records;
}

}  // namespace factsheet::cli
