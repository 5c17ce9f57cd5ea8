#include "cli/watching/desk_state.h"

#include "cli/files/shown_path.h"
#include "core/language.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace factsheet::cli {
namespace {

using StateJson = nlohmann::ordered_json;

std::size_t count_of(Diagnostics const& messages, Severity severity) {
  return static_cast<std::size_t>(
      std::count_if(messages.begin(), messages.end(), [&](Diagnostic const& one) { return one.severity == severity; }));
}

StateJson sheets_json(Desk::Sheets const& sheets) {
  StateJson all = StateJson::array();
  for (auto const& [path, sheet] : sheets) {
    if (!sheet.is_there) continue;
    all.push_back({{"id", sheet.id},
                   {"name", shown(path)},
                   {"known", sheet.checked > 0},
                   {"errors", count_of(sheet.messages, Severity::error)},
                   {"warnings", count_of(sheet.messages, Severity::warning)}});
  }
  return all;
}

std::string language_name(std::string const& tag) {
  for (Language const& language : all_languages()) {
    if (language.tag == tag) return std::string(language.name);
  }
  return tag;
}

StateJson language_json(std::string const& tag, LanguagePages const& pages) {
  StateJson list = StateJson::array();
  int number = 0;
  for (auto const& [width, height] : pages.sizes) {
    auto const picture = pages.pictures.find(++number);
    list.push_back({{"width", width},
                    {"height", height},
                    {"version", picture == pages.pictures.end() ? 0 : picture->second.version}});
  }
  return {{"tag", tag},
          {"name", language_name(tag)},
          {"behind", pages.is_behind()},
          {"pages", std::move(list)},
          {"heard", pages.heard}};
}

/// The check's messages, and errors of the pages that it has not met yet.
Diagnostics messages_for(WatchedSheet const& sheet, Edition const* edition) {
  Diagnostics all = sheet.messages;
  if (edition != nullptr) {
    for (auto const& [language, pages] : edition->pages)
      all.insert(all.end(), pages.faults.begin(), pages.faults.end());
  }
  sort_and_unite(all);
  return all;
}

StateJson place_json(std::string const& language, Place const& place) {
  return {{"language", language}, {"page", place.page},   {"left", place.left},
          {"top", place.top},     {"width", place.width}, {"height", place.height}};
}

StateJson message_json(Diagnostic const& message, Edition const* edition) {
  StateJson places = StateJson::array();
  if (edition != nullptr) {
    for (auto const& [language, pages] : edition->pages) {
      if (auto const place = place_of(message, pages.places)) places.push_back(place_json(language, *place));
    }
  }
  std::string const source =
      message.at.file ? std::string(message.at.file->line(message.at.begin.line)) : std::string();
  return {{"severity", message.severity == Severity::error ? "error" : "warning"},
          {"file", message.at.file ? message.at.file->path : ""},
          {"line", message.at.begin.line},
          {"column", message.at.begin.column},
          {"message", message.message},
          {"help", message.help},
          {"rule", message.rule},
          {"source", source},
          {"places", std::move(places)}};
}

}  // namespace

std::string state_as_json(Desk::Sheets const& sheets, ShownView const& view, Edition const* edition) {
  StateJson state{{"sheets", sheets_json(sheets)}};
  auto const sheet = sheets.find(view.look.sheet);
  if (sheet != sheets.end()) {
    state["sheet"] = sheet->second.id;
    state["gone"] = !sheet->second.is_there;
    state["tab"] = name(view.look.tab);
    state["ink"] = view.look.ink;
    state["dpi"] = view.look.dpi;
    StateJson languages = StateJson::array();
    if (edition != nullptr) {
      for (std::string const& tag : edition->languages) {
        auto const pages = edition->pages.find(tag);
        languages.push_back(language_json(tag, pages == edition->pages.end() ? LanguagePages() : pages->second));
      }
    }
    state["languages"] = std::move(languages);
    StateJson messages = StateJson::array();
    for (Diagnostic const& one : messages_for(sheet->second, edition)) messages.push_back(message_json(one, edition));
    state["messages"] = std::move(messages);
    state["checked"] = sheet->second.checked == sheet->second.state;
  }
  // Bytes that are no UTF-8 may stand in the author's own words.
  return state.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace factsheet::cli
