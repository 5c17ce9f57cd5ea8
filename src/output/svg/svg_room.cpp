#include "output/svg/svg_room.h"

#include <fmt/format.h>

namespace factsheet::output {
namespace {

/// Of a tag that write_xml wrote; nothing when it does not have it.
void remove_attribute(std::string& tag, std::string const& name) {
  std::size_t const start = tag.find(" " + name + "=\"");
  if (start == std::string::npos) return;
  std::size_t const end = tag.find('"', start + name.size() + 3);
  tag.erase(start, end + 1 - start);
}

std::string attribute(std::string const& tag, std::string const& name) {
  std::size_t const start = tag.find(" " + name + "=\"");
  if (start == std::string::npos) return {};
  std::size_t const first = start + name.size() + 3;
  return tag.substr(first, tag.find('"', first) - first);
}

}  // namespace

bool may_need_room(std::string const& prepared) {
  return prepared.find("filter") != std::string::npos && prepared.find(":root") == std::string::npos;
}

std::string with_room(std::string const& prepared, double width, double height, double room) {
  std::size_t const end = prepared.find('>');
  std::string tag = prepared.substr(0, end);
  std::string const style = attribute(tag, "style");
  for (char const* name : {"x", "y", "width", "height", "style"}) remove_attribute(tag, name);
  tag += fmt::format(R"( x="0" y="0" width="{0}" height="{1}" style="{2};x:0!important;y:0!important;)"
                     R"(width:{0}px!important;height:{1}px!important")",
                     width, height, style);
  // What holds for each svg element is to hold once.
  return fmt::format(R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="{} {} {} {}" style="opacity:1!important;)"
                     R"(filter:none!important;mask:none!important;clip-path:none!important;transform:none!important")"
                     ">{}{}</svg>",
                     -room, -room, width + 2 * room, height + 2 * room, tag, prepared.substr(end));
}

}  // namespace factsheet::output
