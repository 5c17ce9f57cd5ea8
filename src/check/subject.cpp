#include "check/subject.h"

#include <utility>

namespace factsheet::check {

Subject subject_of(sheet::Sheet const& sheet, sheet::DataSet const& data, std::vector<std::string> languages,
                   bool read) {
  Subject subject{.sheet = sheet, .data = data, .languages = std::move(languages), .texts = texts_of(sheet, data)};
  subject.shown = shown_data(sheet, data, subject.texts);
  if (!read) return subject;
  subject.versions = versions_of(subject.texts, subject.languages,
                                 sheet.languages.size() == 1 ? sheet.languages.front().value : std::string());
  subject.words = words_of(subject.versions);
  return subject;
}

}  // namespace factsheet::check
