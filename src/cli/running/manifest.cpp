#include "cli/running/manifest.h"

#include <algorithm>
#include <tuple>

#include <nlohmann/json.hpp>

namespace factsheet::cli {
namespace {

using Json = nlohmann::json;

constexpr int manifest_version = 1;

auto key_of(Record const& record) { return std::tie(record.sheet, record.options); }

bool comes_before(Record const& a, Record const& b) { return key_of(a) < key_of(b); }

bool is_digest(std::string const& text) {
  constexpr std::size_t digits = 64;
  return text.size() == digits && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

/// A file in the folder itself, and not one that hides.
bool is_plain_name(std::string const& name) {
  return !name.empty() && name.front() != '.' && name.find_first_of(std::string_view("/\0", 2)) == std::string::npos;
}

Json object_of(Record const& record) {
  Json object{{"sheet", record.sheet},
              {"options", record.options},
              {"program", record.program},
              {"inputs", record.inputs},
              {"outputs", record.outputs}};
  if (record.dated) object["dated"] = *record.dated;
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
  record.inputs = object.at("inputs").get<Digests>();
  record.outputs = object.at("outputs").get<Digests>();
  bool const is_sound = !record.sheet.empty() && are_inputs(record.inputs) && are_outputs(record.outputs);
  return is_sound ? std::optional(std::move(record)) : std::nullopt;
}

std::optional<Manifest> manifest_of(Json const& object) {
  if (object.at("factsheet-manifest") != manifest_version) return std::nullopt;
  Manifest manifest;
  for (Json const& written : object.at("records")) {
    auto record = record_of(written);
    if (!record) return std::nullopt;
    manifest.put(*std::move(record));
  }
  auto leftovers = object.at("leftovers").get<Digests>();
  if (!are_outputs(leftovers)) return std::nullopt;
  manifest.leftovers.merge(leftovers);
  return manifest;
}

}  // namespace

Record const* Manifest::find(std::string_view sheet, std::string_view options) const {
  auto const place = std::find_if(records.begin(), records.end(), [&](Record const& record) {
    return record.sheet == sheet && record.options == options;
  });
  return place == records.end() ? nullptr : &*place;
}

void Manifest::put(Record record) {
  auto const place = std::lower_bound(records.begin(), records.end(), record, comes_before);
  if (place == records.end() || key_of(*place) != key_of(record)) {
    records.insert(place, std::move(record));
    return;
  }
  for (auto const& [name, digest] : place->outputs) {
    if (!record.outputs.contains(name)) leftovers[name] = digest;
  }
  *place = std::move(record);
}

std::string to_json(Manifest const& manifest) {
  Json object{{"factsheet-manifest", manifest_version}, {"leftovers", manifest.leftovers}, {"records", Json::array()}};
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

}  // namespace factsheet::cli
