#include "check/subject.h"

#include <utility>

namespace factsheet::check {

Subject subject_of(sheet::Sheet const& sheet, sheet::DataSet const& data, std::vector<std::string> languages,
                   std::optional<sheet::Date> today) {
  return {sheet, data, std::move(languages), today, texts_of(sheet, data)};
}

}  // namespace factsheet::check
