#include "check/between_languages/translations.h"

namespace factsheet::check {

std::vector<Translation> translations_of(Subject const& subject) {
  std::vector<Translation> all;
  Version const* original = nullptr;
  for (Version const& version : subject.versions) {
    if (version.language.empty()) continue;
    bool const is_further = original && original->placed == version.placed;
    if (is_further) {
      all.push_back({original, &version});
    } else {
      original = &version;
    }
  }
  return all;
}

}  // namespace factsheet::check
