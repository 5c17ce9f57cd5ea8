#include "layout/link_code.h"

#include "layout/block_shared.h"

#include <algorithm>

namespace factsheet::layout {
namespace {

using resolve::TextRole;

/// Between a code's white and the text beside it.
Length air_beside(PlacedCode const& code, Context const& context) {
  return std::max(code.quiet, context.measures().paragraph_gap);
}

/// An address as a text link has it; addresses that stand for themselves have a code of their own.
struct WebLink {
  std::string address;
  Span at;
};

/// Walks boxes for the links of their texts, each address once.
class LinkFinder {
 public:
  void walk(Boxes const& boxes) {
    for (Box const& box : boxes) walk(box);
  }
  std::vector<WebLink> take() { return std::move(links_); }

 private:
  void walk(Box const& box) {
    if (auto const* text = std::get_if<TextPart>(&box.what)) find(text->paragraph);
    if (auto const* stack = std::get_if<Stack>(&box.what)) walk(stack->parts);
    if (auto const* columns = std::get_if<Columns>(&box.what)) {
      for (Column const& column : columns->columns) walk(*column.content);
    }
    bool const is_block = box.node && box.node->role == scene::Role::sect;
    auto const* ground = std::get_if<Ground>(&box.what);
    if (ground != nullptr && !is_block) walk(ground->content.parts);
  }

  void find(text::Paragraph const& paragraph) {
    for (text::StyledRun const& run : paragraph.runs) {
      if (!run.underline || !run.link.starts_with("https://")) continue;
      bool const known =
          std::any_of(links_.begin(), links_.end(), [&run](WebLink const& link) { return link.address == run.link; });
      if (!known) links_.push_back({run.link, run.at});
    }
  }

  std::vector<WebLink> links_;
};

Box code_and_address(WebLink const& link, PlacedCode code, Length width, Context const& context) {
  TextStyle style = context.style(TextRole::source_link);
  style.colour = context.link_colour();
  text::Paragraph address = text::make_paragraph(readable_address(link.address), style, context.language, link.at);
  address.hyphenate = false;
  address.avoid_last_word = false;
  make_link(address, link.address, link.address);
  Length const size = code.drawing.size.width;
  Length const left = code.quiet + size + air_beside(code, context);
  Box text = text_box(std::move(address), width - left, context);
  // The address stands beside the middle of its code.
  Length const lower = std::max(Length(), (code.drawing.size.height - natural_height(text)) / 2);
  Boxes words;
  words.push_back(gap(lower));
  words.push_back(std::move(text));
  Columns columns;
  Length const quiet = code.quiet;
  columns.columns.push_back(column(quiet, size, code_box(std::move(code))));
  columns.columns.push_back(column(left, width - left, stack(std::move(words))));
  return {std::move(columns), {}, {}, link.at, {}};
}

}  // namespace

PlacedCode place_code(QrCode const& code, Length module, scene::Tag tag, Span const& at, Context const& context) {
  resolve::Theme const& theme = context.theme();
  bool const on_paper = context.ground() == theme.paper;
  int const modules = code.modules + (on_paper ? 0 : 2 * qr_quiet_modules);
  Length const quiet = module * qr_quiet_modules;
  Size const size{module * modules, module * modules};
  auto make = [=, paper = theme.paper, ink = theme.ink] {
    scene::Frame frame;
    frame.size = size;
    if (!on_paper) {
      scene::Path ground = scene::rectangle(size);
      ground.fill = scene::Fill{paper};
      frame.items.push_back({{}, scene::Tag::as(scene::Artifact::background), at, std::move(ground)});
    }
    Point const corner = on_paper ? Point{} : Point{quiet, quiet};
    frame.items.push_back({corner, tag, at, scene::Modules{code.modules, code.dark, module, ink}});
    return frame;
  };
  return {{size, std::move(make)}, module, on_paper ? quiet : Length()};
}

Box code_box(PlacedCode code) { return {std::move(code.drawing), {}, {}, {}, {}}; }

std::optional<PlacedCode> link_code(std::string const& link, Length width, Span const& at, Context const& context) {
  if (!context.sheet.codes || !link.starts_with("https://")) return std::nullopt;
  auto const code = context.codes.encode(link, at, QrCorrection::smallest).take(context.problems);
  if (!code) return std::nullopt;
  PlacedCode placed = place_code(*code, qr_module_min, scene::Tag::as(scene::Artifact::layout), at, context);
  if (placed.drawing.size.width > width / 2) return std::nullopt;
  return placed;
}

Boxes with_code(std::string const& link, Length width, Span const& at, Context const& context, TextBoxes const& make) {
  auto code = link_code(link, width, at, context);
  if (!code) return make(width);
  Length const size = code->drawing.size.width;
  Length const text_width = width - size - air_beside(*code, context);
  Box text = stack(make(text_width));
  Boxes right;
  right.push_back(gap(air_above(text)));
  right.push_back(code_box(std::move(*code)));
  Columns columns;
  columns.columns.push_back(column(Length(), text_width, std::move(text)));
  columns.columns.push_back(column(width - size, size, stack(std::move(right))));
  Boxes boxes;
  boxes.push_back({std::move(columns), {}, {}, at, {}});
  return boxes;
}

Boxes code_boxes(Stack const& content, Length width, Context const& context) {
  LinkFinder finder;
  finder.walk(content.parts);
  Boxes boxes;
  for (WebLink const& link : finder.take()) {
    auto code = link_code(link.address, width, link.at, context);
    if (!code) continue;
    Length const air = std::max(context.measures().paragraph_gap, code->quiet);
    if (boxes.empty()) boxes.push_back(spring());
    boxes.push_back(gap(air));
    boxes.push_back(code_and_address(link, std::move(*code), width, context));
  }
  return boxes;
}

}  // namespace factsheet::layout
