#include "text/fonts/font_files.h"

#include "text/typography/hyphenator.h"

#include <utility>

namespace factsheet::text {

std::vector<std::string> files_of(FontSources const& sources) {
  std::vector<std::string> files = sources.font_files;
  for (std::string& file : Hyphenator::files_in(sources.hyphenation_folder)) files.push_back(std::move(file));
  return files;
}

}  // namespace factsheet::text
