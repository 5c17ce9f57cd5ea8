// Hunspell's dictionaries.
#pragma once
#include "core/diagnostic.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace factsheet::check {

/// One dictionary.
class Dictionary {
 public:
  /// Null where the system has no such files.
  static std::unique_ptr<Dictionary> open(std::string const& name);
  ~Dictionary();
  Dictionary(Dictionary const&) = delete;
  Dictionary& operator=(Dictionary const&) = delete;

  /// With a straight apostrophe, as dictionaries have them.
  [[nodiscard]] bool knows(std::string const& word) const;
  /// The nearest words, best first.
  [[nodiscard]] std::vector<std::string> suggestions(std::string const& word) const;
  void add(std::string const& word);

 private:
  struct Handle;
  explicit Dictionary(std::unique_ptr<Handle> handle);
  std::unique_ptr<Handle> handle_;
};

/// Those of the languages that a sheet can be in, opened once for a run.
class Dictionaries {
 public:
  /// With the words of the field from languages/. A dictionary that the system lacks is told.
  explicit Dictionaries(Diagnostics& to);

  /// Of a language or one of its regions ("en", "en-GB"); null where there is none.
  [[nodiscard]] Dictionary const* find(std::string_view tag) const;
  /// What to install for a region that is spelt in its own way, and whose words are not looked up until then; empty:
  /// nothing.
  [[nodiscard]] std::string_view missing_package(std::string_view tag) const;

 private:
  void open_all(Diagnostics& to);

  struct Named {
    std::string tag;
    std::unique_ptr<Dictionary> dictionary;
  };
  std::vector<Named> all_;
};

/// The words of a list, a line each; what stands behind `#` is a remark.
std::vector<std::string> words_of_list(std::string_view text);

}  // namespace factsheet::check
