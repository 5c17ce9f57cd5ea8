// An icon: lines and areas of one colour in a square.
#pragma once
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace factsheet {

/// One path of an icon. Its numbers are parts of the square's side, from the top left corner.
struct IconPath {
  std::string steps;            ///< `m`, `l`, `c` and `h`, as in PDF: move, line, curve and close
  std::vector<double> numbers;  ///< 2, 2, 6 and none for each of them
  double stroke_width = 0;      ///< of a line; 0: it is an area
  bool round = false;           ///< ends and corners of the line
};

struct Icon {
  std::vector<IconPath> paths;
};

/// Whether `icon:` names a file of the author's and not an icon that comes along.
inline bool is_icon_file(std::string_view name) { return name.find('.') != std::string_view::npos; }

/// By name, those that come along, and by file name. Null: the file has had its message.
using Icons = std::map<std::string, std::shared_ptr<Icon const>, std::less<>>;

}  // namespace factsheet
