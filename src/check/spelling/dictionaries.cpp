#include "check/spelling/dictionaries.h"

#include "check/spelling/hunspell_module.h"
#include "core/language.h"
#include "core/language_lists.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <stdexcept>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

namespace factsheet::check {
namespace {

/// One that spells otherwise than the language's own, and has a dictionary where the system has it.
struct Region {
  std::string_view tag, file, package;
};
constexpr std::array<Region, 1> regions{{{"en-US", "en_US", "hunspell-en-us"}}};

constexpr std::string_view folder_of_dictionaries = "/usr/share/hunspell";

}  // namespace

struct Dictionary::Handle {
  Handle(std::string const& affixes, std::string const& words)
      : dictionary(hunspell().create(affixes.c_str(), words.c_str())) {}
  ~Handle() { hunspell().destroy(dictionary); }
  Handle(Handle const&) = delete;
  Handle& operator=(Handle const&) = delete;

  Hunhandle* dictionary;
  std::unordered_map<std::string, bool> known = {};  ///< what was answered before
};

Dictionary::Dictionary(std::unique_ptr<Handle> handle) : handle_(std::move(handle)) {}
Dictionary::~Dictionary() = default;

std::unique_ptr<Dictionary> Dictionary::open(std::string const& name) {
  std::string const affixes = fmt::format("{}/{}.aff", folder_of_dictionaries, name);
  std::string const words = fmt::format("{}/{}.dic", folder_of_dictionaries, name);
  std::error_code fault;
  if (!std::filesystem::exists(affixes, fault) || !std::filesystem::exists(words, fault)) return nullptr;
  auto handle = std::make_unique<Handle>(affixes, words);
  // Words are handed over as UTF-8.
  if (hunspell().encoding(handle->dictionary) != std::string_view("UTF-8")) return nullptr;
  return std::unique_ptr<Dictionary>(new Dictionary(std::move(handle)));  // NOLINT: the constructor is private
}

bool Dictionary::knows(std::string const& word) const {
  // Sheets of a run have most of their words in common.
  constexpr std::size_t most = 100'000;
  auto& known = handle_->known;
  if (auto const found = known.find(word); found != known.end()) return found->second;
  if (known.size() >= most) known.clear();
  return known[word] = hunspell().spell(handle_->dictionary, word.c_str()) != 0;
}

std::vector<std::string> Dictionary::suggestions(std::string const& word) const {
  char** list = nullptr;
  int const count = hunspell().suggest(handle_->dictionary, &list, word.c_str());
  std::vector<std::string> const found(list, list + count);
  hunspell().free_list(handle_->dictionary, &list, count);
  return found;
}

void Dictionary::add(std::string const& word) {
  handle_->known.clear();
  hunspell().add(handle_->dictionary, word.c_str());
}

Dictionaries::Dictionaries(Diagnostics& to) {
  try {
    open_all(to);
  } catch (std::runtime_error const& fault) {
    to.push_back(warning({}, "no-dictionary", fmt::format("Hunspell cannot be loaded: {}", fault.what()),
                         "install the program again; spelling is not checked until then"));
  }
}

void Dictionaries::open_all(Diagnostics& to) {
  for (Language const& language : all_languages()) {
    auto dictionary = Dictionary::open(std::string(language.dictionary));
    if (!dictionary) {
      to.push_back(warning({}, "no-dictionary",
                           fmt::format("there is no dictionary for {}, so its spelling is not checked", language.name),
                           fmt::format("install {}", language.dictionary_package)));
      continue;
    }
    for (std::string_view const word : language_list(language.tag, "field")) dictionary->add(std::string(word));
    all_.push_back({std::string(language.tag), std::move(dictionary)});
  }
  for (Region const& region : regions) {
    if (auto dictionary = Dictionary::open(std::string(region.file))) {
      all_.push_back({std::string(region.tag), std::move(dictionary)});
    }
  }
}

Dictionary const* Dictionaries::find(std::string_view tag) const {
  bool const spells_otherwise =
      std::any_of(regions.begin(), regions.end(), [&](Region const& region) { return region.tag == tag; });
  for (std::string_view const wanted : {tag, spells_otherwise ? tag : tag.substr(0, tag.find('-'))}) {
    for (Named const& one : all_) {
      if (one.tag == wanted) return one.dictionary.get();
    }
  }
  return nullptr;
}

std::string_view Dictionaries::missing_package(std::string_view tag) const {
  for (Region const& region : regions) {
    if (region.tag == tag && find(tag) == nullptr) return region.package;
  }
  return {};
}

std::vector<std::string> words_of_list(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    auto const end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, std::min(end, text.find('#')));
    text.remove_prefix(std::min(text.size(), end + 1));
    auto const first = line.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) continue;
    words.emplace_back(line.substr(first, line.find_last_not_of(" \t\r") + 1 - first));
  }
  return words;
}

}  // namespace factsheet::check
