#include "output/pdf/content/content_rewriter.h"

#include "output/fault.h"
#include "output/pdf/content/content_scanner.h"
#include "output/pdf/content/marked_content.h"
#include "output/pdf/content/number.h"
#include "output/pdf/content/stencil.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include <fmt/format.h>

namespace factsheet::output {
namespace {

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}
bool paints(std::string_view name) {
  return is_one_of(name, {"Tj", "TJ", "'", "\"", "f", "f*", "F", "S", "s", "B", "B*", "b", "b*", "Do", "sh", "BI"});
}

bool shows_text(Operation const& operation) { return is_one_of(operation.name, {"Tj", "TJ"}); }

std::vector<FontCode> shown_codes(Operation const& operation, std::string const& font) {
  std::vector<FontCode> shown;
  for (std::string_view const operand : operation.operands) {
    if (operand[0] != '(' && operand[0] != '<') continue;
    int const bytes = operand[0] == '<' ? 2 : 1;
    for (unsigned const code : character_codes(operand)) shown.push_back({font, code, bytes});
  }
  return shown;
}

class Rewriter {
 public:
  Rewriter(PageRecord const& record, ContentStyle const& style, std::vector<FontCode> const& samples)
      : record_(record),
        marks_(record.marks),
        blanks_(record.blanks),
        nodes_(style.nodes),
        samples_(samples),
        build_(style.build),
        inks_(style.build, style.inks) {}

  RewrittenContent run(std::string_view cairo) {
    out_.content.reserve(cairo.size() + marks_.size() * 32);
    ContentScanner scanner(cairo);
    Operation operation;
    while (scanner.next(operation)) rewrite(operation);
    end_mark();
    if (record_.clip) put("Q");
    if (begun_ != marks_.size()) fault(fmt::format("{} stretches were drawn and {} found", marks_.size(), begun_));
    if (blanks_put_ != blanks_.size())
      fault(fmt::format("{} spaces were drawn and {} found", blanks_.size(), blanks_put_));
    return std::move(out_);
  }

 private:
  [[noreturn]] void fault(std::string const& what) const {
    fail_internally(begun_ == 0 ? Span{} : marks_[begun_ - 1].at, what);
  }

  void rewrite(Operation const& operation) {
    if (is_colour(operation, mark_red)) return begin_mark(operation);
    if (is_colour(operation, blank_red)) return put_blank(operation);
    if (in_sentinel_) return skip_sentinel(operation);
    if (is_one_of(operation.name, {"BDC", "BMC"})) return begin_text(operation);
    if (operation.name == "EMC") return end_text();
    if (!open_ && paints(operation.name)) fault("something is painted outside all marks");
    if (operation.name == "Do" || operation.name == "sh" || operation.name == "BI") {
      fault("Cairo wrote plain text and shapes in an unexpected way: " + std::string(operation.whole));
    }
    if (operation.name == "rg" || operation.name == "RG") return put_colour(operation);
    if (is_state(operation)) return put_state(operation);
    if (operation.name == "Tf") font_ = operation.operands.at(0);
    if (within_text_ && shows_text(operation)) collect_codes(operation);
    if (is_one_of(operation.name, {"m", "l", "c", "re", "Tm"})) return put_rounded(operation);
    put(operation.whole);
  }

  static bool is_state(Operation const& operation) { return is_one_of(operation.name, {"gs", "q", "Q"}); }

  void put_state(Operation const& operation) {
    if (operation.name == "gs" && inks_.drops_states()) return;
    if (operation.name == "q") inks_.save();
    if (operation.name == "Q") inks_.restore();
    put(operation.whole);
  }

  void put_colour(Operation const& operation) {
    std::string const build = inks_.write(operation);
    if (build.empty()) return put_rounded(operation);
    put(build);
  }

  /// A hundredth of a point is finer than the dots of any press, a thousandth of a colour's range than its shades.
  void put_rounded(Operation const& operation) {
    std::size_t const finest = is_one_of(operation.name, {"rg", "RG"}) ? 3 : 2;
    for (std::size_t i = 0; i < operation.operands.size(); ++i) {
      std::string_view const typed = operation.operands[i];
      std::size_t const point = typed.find('.');
      bool const long_enough = point != std::string_view::npos && typed.size() - point - 1 > finest;
      out_.content += long_enough ? pdf_number(operation.number(i), finest) : std::string(typed);
      out_.content += ' ';
    }
    put(operation.name);
  }

  void put(std::string_view operation) {
    out_.content += operation;
    out_.content += '\n';
  }

  // ---- marks ----

  static bool is_colour(Operation const& operation, double red) {
    return operation.name == "rg" && std::fabs(operation.number(0) - red) < 5e-4;
  }
  static std::size_t number_in(Operation const& colour) {
    return static_cast<std::size_t>(std::lround(colour.number(1) * 255) * 256 + std::lround(colour.number(2) * 255));
  }

  void begin_mark(Operation const& colour) {
    auto const number = number_in(colour);
    end_mark();
    if (number != begun_ + 1 || number > marks_.size()) fault("the stretches of the page are out of order");
    if (record_.clip && record_.clip->first == begun_) begin_clip(record_.clip->area);
    Mark const& mark = marks_[begun_++];
    if (nodes_ != nullptr) out_.content += begin_marked(mark, *nodes_);
    open_ = in_sentinel_ = true;
    if (mark.picture) paint(*mark.picture);
    if (mark.modules) paint(*mark.modules);
  }

  /// To the end of the page, so that Cairo's idea of what is set stays right.
  void begin_clip(Rect const& area) {
    inks_.save();
    out_.content += fmt::format("q {} {} {} {} re W n\n", pdf_number(area.left().pt()), pdf_number(area.top().pt()),
                                pdf_number(area.size.width.pt()), pdf_number(area.size.height.pt()));
  }

  void put_blank(Operation const& colour) {
    if (!open_ || number_in(colour) != blanks_put_ + 1 || blanks_put_ == blanks_.size()) {
      fault("the spaces of the page are out of order");
    }
    BlankGlyph const& blank = blanks_[blanks_put_++];
    FontCode const& sample = samples_.at(blank.sample);
    std::string const size = pdf_number(blank.size.pt());
    out_.content +=
        fmt::format("q BT {} 1 Tf {} 0 0 -{} {} {} Tm <{:0{}x}> Tj ET Q\n", sample.font, size, size,
                    pdf_number(blank.at.x.pt()), pdf_number(blank.at.y.pt()), sample.code, sample.bytes * 2);
    in_sentinel_ = true;
  }

  void end_mark() {
    if (open_ && nodes_ != nullptr) put("EMC");
    open_ = false;
  }

  void paint(Placement const& picture) {
    inks_.save();
    out_.content += "q " + inks_.write_knock_out();
    for (double const value : picture.matrix) out_.content += pdf_number(value) + ' ';
    out_.content += fmt::format("cm /Im{} Do Q\n", picture.image);
    inks_.restore();
  }

  void paint(PlacedModules const& placed) {
    std::string const colour = fmt::format("{} {} {} rg", pdf_number(placed.ink.red, 6),
                                           pdf_number(placed.ink.green, 6), pdf_number(placed.ink.blue, 6));
    Operation operation;
    ContentScanner(colour).next(operation);
    put("q");
    inks_.save();
    put_colour(operation);
    // As outlines, a code is ten times as many bytes. A shop gets them: it would take a stencil for a picture with too
    // few pixels.
    bool const press = build_ == InkBuild::press;
    out_.content += press ? filled_outlines(placed.modules, placed.at) : stencil(placed.modules, placed.at);
    put("Q");
    inks_.restore();
  }

  /// The tiny rectangle goes; what Cairo set up for it has to stay, since Cairo takes it as set from then on.
  void skip_sentinel(Operation const& operation) {
    if (operation.name == "re") {
      if (operation.number(0) != 1 || operation.number(1) != 1) fault("a stretch begins under another matrix");
    } else if (is_one_of(operation.name, {"f", "f*"})) {
      in_sentinel_ = false;
    } else if (is_state(operation)) {
      put_state(operation);
    } else {
      fault("Cairo draws a mark in an unknown way: " + std::string(operation.whole));
    }
  }

  // ---- texts around single glyphs ----

  void begin_text(Operation const& operation) {
    auto const& operands = operation.operands;
    bool const known = operands.size() == 5 && operands[0] == "/Span" && operands[2] == "/ActualText" &&
                       operands[3].substr(0, 5) == "<feff";
    if (!known || within_text_) fault("Cairo marks text in an unknown way: " + std::string(operation.whole));
    within_text_ = true;
    text_ = operands[3].substr(5, operands[3].size() - 6);
    codes_.clear();
  }

  void collect_codes(Operation const& operation) {
    for (FontCode const& shown : shown_codes(operation, font_)) codes_.emplace_back(shown.font, shown.code);
  }

  void end_text() {
    if (!within_text_ || codes_.size() != 1) fault("a text belongs to no glyph or to several: " + text_);
    within_text_ = false;
    auto const [held, is_new] = out_.texts.emplace(codes_[0], text_);
    if (!is_new && held->second != text_) fault("one glyph stands for two texts: " + text_);
  }

  PageRecord const& record_;
  Marks const& marks_;
  std::vector<BlankGlyph> const& blanks_;
  std::vector<scene::StructureNode> const* nodes_;
  std::vector<FontCode> const& samples_;
  InkBuild build_;
  InkWriter inks_;
  RewrittenContent out_;
  std::size_t begun_ = 0, blanks_put_ = 0;
  bool open_ = false, in_sentinel_ = false;
  std::string font_;
  bool within_text_ = false;
  std::string text_;
  std::vector<std::pair<std::string, unsigned>> codes_;
};

}  // namespace

std::vector<FontCode> read_samples(std::string_view cairo) {
  std::vector<FontCode> shown, blanks;
  std::string font;
  ContentScanner scanner(cairo);
  Operation operation;
  while (scanner.next(operation)) {
    if (operation.name == "Tf") font = operation.operands.at(0);
    if (!shows_text(operation)) continue;
    for (FontCode& code : shown_codes(operation, font)) shown.push_back(std::move(code));
  }
  for (std::size_t i = 1; i < shown.size(); i += 2) blanks.push_back(shown[i]);
  return blanks;
}

RewrittenContent rewrite_content(std::string_view cairo, PageRecord const& record, ContentStyle const& style,
                                 std::vector<FontCode> const& samples) {
  return Rewriter(record, style, samples).run(cairo);
}

}  // namespace factsheet::output
