#include "markup/list_items.h"

#include <algorithm>

namespace factsheet::text {

std::string_view typed_number(std::string_view line) {
  std::size_t const begin = std::min(line.find_first_not_of(" \t"), line.size());
  std::size_t const end = std::min(line.find_first_not_of("0123456789", begin), line.size());
  bool const marked = end > begin && end < line.size() && (line[end] == '.' || line[end] == ')');
  return marked ? line.substr(begin, end + 1 - begin) : std::string_view();
}

CheckBox take_check_box(std::vector<MarkupBlock>& item) {
  auto* const words = item.empty() ? nullptr : std::get_if<Inlines>(&item.front().content);
  if (words == nullptr || words->empty() || !words->front().link.empty()) return CheckBox::none;
  std::string& text = words->front().text;
  bool const open = text.starts_with("[ ] ");
  if (!open && !text.starts_with("[x] ") && !text.starts_with("[X] ")) return CheckBox::none;
  text.erase(0, 4);
  return open ? CheckBox::open : CheckBox::ticked;
}

void warn_of_lone_item(Markup const& markup, SourceText const& source, Diagnostics& found) {
  if (markup.size() != 1) return;
  auto const* const list = std::get_if<MarkupList>(&markup.front().content);
  std::size_t const end = source.text.find_last_not_of(" \r\n");
  bool const one_line = end != std::string::npos && source.text.find('\n') > end;
  if (list == nullptr || list->items.size() != 1 || list->checks.front() != CheckBox::none || !one_line) return;
  std::size_t const start = source.text.find_first_not_of(' ');
  std::string const shown = shortened_words(std::string_view(source.text).substr(start, end + 1 - start));
  std::size_t const sign = list->ordered ? shown.find_first_of(".)") : 0;
  std::string const escaped = shown.substr(0, sign) + "\\" + shown[sign];
  found.push_back(
      warning(source.span(start, end + 1 - start), "lone-item", quoted(shown) + " is drawn as a list of one item",
              "write " + escaped + " for the character itself, or put the item on a line of its own below |"));
}

}  // namespace factsheet::text
