#include "support/bundled_fonts.h"

#include <algorithm>
#include <filesystem>

namespace factsheet::test {

std::vector<std::string> bundled_font_files() {
  std::vector<std::string> files;
  for (auto const& entry : std::filesystem::recursive_directory_iterator(FACTSHEET_SOURCE_DIR "/fonts")) {
    if (entry.path().extension() == ".ttf") files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::shared_ptr<text::Shaper const> bundled_shaper() {
  static auto const shaper = [] {
    text::FontSources sources;
    sources.font_files = bundled_font_files();
    return *text::make_shaper(sources);
  }();
  return shaper;
}

TextStyle bundled_style(std::string const& family, double size, double leading) {
  TextStyle style;
  style.families = std::make_shared<FontFamilies>(FontFamilies{family});
  style.size = Length::from_pt(size);
  style.leading = Length::from_pt(leading);
  return style;
}

}  // namespace factsheet::test
