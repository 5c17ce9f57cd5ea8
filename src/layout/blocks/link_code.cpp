#include "layout/blocks/link_code.h"

#include "core/web_address.h"
#include "layout/blocks/context.h"
#include "layout/blocks/shared.h"
#include "layout/blocks/text_boxes.h"
#include "scene/shapes.h"

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

bool is_web(std::string const& address) { return address.starts_with("https://"); }
bool is_mail_or_phone(std::string const& address) {
  return address.starts_with("mailto:") || address.starts_with("tel:");
}

/// The words of a link to a mailbox or a telephone may give it themselves.
bool give_address(std::string const& words) {
  constexpr std::ptrdiff_t shortest_number = 3;
  auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return words.find('@') != std::string::npos || std::count_if(words.begin(), words.end(), is_digit) >= shortest_number;
}

/// Whether who reads the paragraph on paper can write to the mailbox or call the number.
bool says_address(text::Paragraph const& paragraph, std::string const& address) {
  std::string all, linked;
  for (text::StyledRun const& run : paragraph.runs) {
    all += run.text;
    if (run.link == address) linked += run.text;
  }
  return give_address(linked) || all.find(readable_address(address)) != std::string::npos;
}

/// Walks boxes for the links of their texts that paper does not say, each address once.
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
      if (!run.underline || !(is_web(run.link) || is_mail_or_phone(run.link))) continue;
      if (is_mail_or_phone(run.link) && says_address(paragraph, run.link)) continue;
      bool const known =
          std::any_of(links_.begin(), links_.end(), [&run](WebLink const& link) { return link.address == run.link; });
      if (!known) links_.push_back({run.link, run.at});
    }
  }

  std::vector<WebLink> links_;
};

Box address_box(WebLink const& link, Length width, Context const& context) {
  TextStyle style = context.style(TextRole::source_link);
  style.colour = context.link_colour();
  text::Paragraph address = text::make_paragraph(readable_address(link.address), style, context.language, link.at);
  address.hyphenate = false;
  address.avoid_last_word = false;
  make_link(address, link.address, link.address);
  return text_box(std::move(address), width, context);
}

Box code_and_address(WebLink const& link, PlacedCode code, Length width, Context const& context) {
  Length const size = code.drawing.size.width;
  Length const left = code.quiet + size + air_beside(code, context);
  Box text = address_box(link, width - left, context);
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

bool stands_on_paper(Context const& context) { return context.ground() == code_ground(context.theme()); }

// In which the longest easy address has modules that can be read.
constexpr Length link_code_side = qr_module_min * qr_modules_easy;

// Beside a code an address needs room for a word or two.
constexpr Length narrowest_beside_code = Length::from_mm(22);

bool fits_beside_words(PlacedCode const& code, Length width, Context const& context) {
  Length const left = width - code.drawing.size.width - air_beside(code, context);
  return code.drawing.size.width <= width / 2 && left >= narrowest_beside_code;
}

}  // namespace

Colour const& code_ground(resolve::Theme const& theme) {
  return lightness(theme.paper) >= lightness(theme.ink) ? theme.paper : theme.ink;
}

CodeMeasure measure_code(QrCode const& code, CodeWish const& wish, Context const& context) {
  bool const on_paper = stands_on_paper(context);
  int const across = code.modules + (on_paper ? wish.white_beside : 2 * qr_quiet_modules);
  Length const module = std::min(std::max(wish.wanted / code.modules, wish.least), wish.room / across);
  Length const side = module * code.modules;
  // As much as the code of fewest modules needs, so that the white of all is alike too.
  Length const common = side * (static_cast<double>(qr_quiet_modules) / qr_modules_least);
  Length const white = std::max(module * qr_quiet_modules, std::min(common, (wish.room - side) / 2));
  return {module, on_paper ? Length() : white};
}

PlacedCode place_code(QrCode const& code, CodeMeasure const& measure, scene::Tag tag, Span const& at,
                      Context const& context) {
  resolve::Theme const& theme = context.theme();
  Length const module = measure.module, white = measure.white;
  Length const side = module * code.modules + white * 2;
  Size const size{side, side};
  bool const dark_paper = code_ground(theme) == theme.ink;
  // An office printer makes dots of any colour that is not black, and no telephone reads those.
  Colour const black{"black", {0, 0, 0}, {0, 0, 0, 1}, 0};
  auto make = [=, paper = code_ground(theme), ink = dark_paper ? theme.paper : black] {
    scene::Frame frame;
    frame.size = size;
    if (white > Length()) {
      scene::Path ground = scene::rectangle(size);
      ground.fill = scene::Fill{paper};
      frame.items.push_back({{}, scene::Tag::as(scene::Artifact::background), at, std::move(ground)});
    }
    frame.items.push_back({{white, white}, tag, at, scene::Modules{code.modules, code.dark, module, ink}});
    return frame;
  };
  Length const quiet = white > Length() ? Length() : module * qr_quiet_modules;
  return {{size, std::move(make)}, module, quiet};
}

Box code_box(PlacedCode code) { return {std::move(code.drawing), {}, {}, {}, {}}; }

std::optional<PlacedCode> link_code(std::string const& link, Length width, Span const& at, Context const& context) {
  if (!context.sheet.codes || !is_web(link)) return std::nullopt;
  auto const code = context.codes.encode(link, at, QrCorrection::smallest).take(context.problems);
  if (!code) return std::nullopt;
  CodeMeasure const measure = measure_code(
      *code, {context.small_codes ? Length() : link_code_side, qr_module_min, width, qr_quiet_modules}, context);
  if (measure.module < qr_module_min) return std::nullopt;
  return place_code(*code, measure, scene::Tag::as(scene::Artifact::layout), at, context);
}

Boxes code_below(PlacedCode code, Context const& context) {
  Length const quiet = code.quiet;
  Boxes boxes;
  boxes.push_back(gap(std::max(quiet, context.measures().paragraph_gap)));
  Box box = code_box(std::move(code));
  box.indent = quiet;
  boxes.push_back(std::move(box));
  return boxes;
}

CodedText with_code(std::string const& link, Length width, Span const& at, Context const& context,
                    TextBoxes const& make) {
  auto code = link_code(link, width, at, context);
  if (!code) return {make(width), {}};
  Length const quiet = code->quiet;
  Boxes boxes;
  if (!fits_beside_words(*code, width, context)) {
    // The address is the last of the words: its code stands above it.
    boxes = make(width);
    Box address = std::move(boxes.back());
    boxes.pop_back();
    if (!boxes.empty()) boxes.push_back(gap(quiet));
    boxes.push_back(code_box(std::move(*code)));
    boxes.push_back(gap(quiet));
    boxes.push_back(std::move(address));
    return {std::move(boxes), quiet};
  }
  Length const size = code->drawing.size.width;
  Length const text_width = width - size - air_beside(*code, context);
  Box text = stack(make(text_width));
  Boxes right;
  right.push_back(gap(air_above(text)));
  right.push_back(code_box(std::move(*code)));
  Columns columns;
  columns.columns.push_back(column(Length(), text_width, std::move(text)));
  columns.columns.push_back(column(width - size, size, stack(std::move(right))));
  boxes.push_back({std::move(columns), {}, {}, at, {}});
  return {std::move(boxes), quiet};
}

Boxes code_boxes(Stack const& content, Length width, Context const& context) {
  if (!context.sheet.codes) return {};
  LinkFinder finder;
  finder.walk(content.parts);
  Boxes boxes;
  for (WebLink const& link : finder.take()) {
    auto code = link_code(link.address, width, link.at, context);
    Length const quiet = code ? code->quiet : Length();
    if (boxes.empty()) boxes.push_back(spring());
    boxes.push_back(gap(std::max(context.measures().paragraph_gap, quiet)));
    if (code && fits_beside_words(*code, width, context)) {
      boxes.push_back(code_and_address(link, std::move(*code), width, context));
      continue;
    }
    boxes.push_back(address_box(link, width, context));
    if (code) append(boxes, code_below(std::move(*code), context));
  }
  return boxes;
}

}  // namespace factsheet::layout
