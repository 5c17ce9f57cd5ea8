// The lists of languages/: what the program knows of a language beside its patterns.
#pragma once
#include "core/language.h"

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace factsheet {

/// "nl" of "nl-NL".
std::string_view base_language(std::string_view language);

/// The text of languages/`name`, such as "nl/together.txt"; empty when there is none.
std::string_view language_file(std::string_view name);

/// The entries of a list of the language, without comments, in the order of the file.
std::vector<std::string_view> language_list(std::string_view language, std::string_view list);

template <class Made>
class OncePerLanguage {
 public:
  [[nodiscard]] Made const& of(std::string_view language) const {
    std::string_view const tag = base_language(language);
    for (auto const& entry : entries_) {
      if (entry->tag == tag) return entry->get();
    }
    return none_;
  }

 private:
  struct Entry {
    explicit Entry(std::string_view of_language) : tag(of_language) {}
    Made const& get() const {
      std::call_once(once, [this] { made.emplace(tag); });
      return *made;
    }
    std::string_view tag;
    mutable std::once_flag once;
    mutable std::optional<Made> made;
  };
  static std::vector<std::unique_ptr<Entry>> all_entries() {
    std::vector<std::unique_ptr<Entry>> entries;
    for (Language const& language : all_languages()) entries.push_back(std::make_unique<Entry>(language.tag));
    return entries;
  }

  std::vector<std::unique_ptr<Entry>> entries_ = all_entries();
  Made none_{std::string_view()};
};

/// A lookup that is made once for each language of the table when it is first asked for, and never changes. A language
/// that the table lacks has an empty one.
template <class Made>
Made const& made_once(std::string_view language) {
  static OncePerLanguage<Made> const lookups;
  return lookups.of(language);
}

}  // namespace factsheet
