#include "sheet/read/read_image.h"

#include <charconv>
#include <string_view>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

constexpr std::string_view how_to_write_focus =
    "write how far from the left and from the top, 0 to 1 each: focus: [0.5, 0.3]";

/// A number as it was typed, perhaps with a sign of per cent behind it.
struct TypedShare {
  double value = -1;  ///< negative: it is none
  bool in_percent = false;
};

TypedShare typed_share(Node const& node) {
  if (!node.is_scalar()) return {};
  std::string_view typed = node.text.text;
  TypedShare share;
  share.in_percent = typed.ends_with('%');
  if (share.in_percent) typed.remove_suffix(1);
  while (typed.ends_with(' ')) typed.remove_suffix(1);
  double value = 0;
  auto const [end, fault] = std::from_chars(typed.data(), typed.data() + typed.size(), value);
  if (fault == std::errc() && end == typed.data() + typed.size()) share.value = value;
  // Past a slip of the pen: 40 is meant in per cent.
  share.in_percent = share.in_percent || share.value >= 2;
  return share;
}

void say_no_share(Fields& in, Node const& node, ReadValue<Number> const& read) {
  TypedShare const typed = typed_share(node);
  bool const is_percent = typed.in_percent && typed.value >= 0 && typed.value <= 100;
  bool const is_share = !typed.in_percent && typed.value >= 0 && typed.value <= 1;
  if (is_share && !read.value) return in.reading().say(node.at, "not-a-number", read.message, read.help);
  std::string const what = node.is_scalar() ? fmt::format("\"{}\"", node.text.text) : std::string(kind_of(node));
  in.reading().say(node.at, "out-of-range", fmt::format("\"focus\" takes shares from 0 to 1, not {}", what),
                   is_percent ? fmt::format("write {:.6g}", typed.value / 100) : std::string(how_to_write_focus));
}

std::optional<Spanned<double>> read_focus_share(Fields& in, Node const& node) {
  auto const read = node.is_scalar() ? read_number(node) : ReadValue<Number>{};
  if (read.value && read.value->value >= 0 && read.value->value <= 1)
    return Spanned<double>{read.value->value, node.at};
  say_no_share(in, node, read);
  return std::nullopt;
}

/// Two numbers, or none when anything is wrong with them.
std::vector<Spanned<double>> read_focus(Fields& in) {
  std::vector<Spanned<double>> focus;
  Node const* const node = in.value("focus");
  if (node == nullptr) return focus;
  bool const is_pair = node->is_list() && node->items.size() == 2;
  if (!is_pair) {
    in.reading().say(node->at, "wrong-type", "\"focus\" must be a list of two numbers",
                     std::string(how_to_write_focus));
    return focus;
  }
  for (Node const* const item : node->items) {
    if (item->faulty) continue;
    if (auto const share = read_focus_share(in, *item)) focus.push_back(*share);
  }
  if (focus.size() != 2) focus.clear();
  return focus;
}

/// All of a picture has no point that could get out of view.
void check_focus(Fields& in, Image const& image) {
  bool const covers = image.fit && image.fit->value == "cover";
  if (covers || image.focus.empty() || in.reading().incomplete) return;
  in.reading().say(image.focus.front().at, "unused-focus",
                   fmt::format("{} has \"focus\", and all of the picture is shown", in.path()),
                   image.fit ? "write \"fit: cover\", or remove it" : "add \"fit: cover\", or remove it");
}

/// All copies of a merge show the same pictures.
void check_file_name(Fields& in, std::optional<Name>& file) {
  if (!file || file->value.find("{{") == std::string::npos) return;
  in.reading().say(file->at, "unknown-file",
                   fmt::format("\"{}\" names no file; \"file\" takes no figure or cell", file->value),
                   "write the name of a file, which all copies show");
  file.reset();
}

}  // namespace

Image read_image(Fields& in) {
  Image image;
  image.file = in.name("file");
  check_file_name(in, image.file);
  image.alt = in.text("alt");
  image.decorative = in.boolean("decorative");
  image.caption = in.text("caption");
  image.credit = in.text("credit");
  image.enlarge = in.boolean("enlarge");
  image.fit = in.name("fit");
  image.height = in.number("height");
  image.focus = read_focus(in);
  check_focus(in, image);
  bool const tells_nothing = image.decorative && !image.decorative->value && !in.has("alt");
  if (tells_nothing && !in.reading().incomplete) {
    in.reading().say(image.decorative->at, "missing-alternative",
                     fmt::format("{} is not decorative and has no \"alt\"", in.path()),
                     "add it: what the image shows, for readers who cannot see it");
  }
  return image;
}

}  // namespace factsheet::sheet
