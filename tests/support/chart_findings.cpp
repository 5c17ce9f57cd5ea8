// What there is to see in the frame of a chart.
#include "charts/check.h"
#include "charts/geometry.h"
#include "support/chart_samples.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace factsheet::test {
namespace {

using charts::Polyline;
using scene::Role;

// A cell or paragraph holds its spans and links.
scene::NodeId cell_of(scene::Frame const& frame, scene::NodeId node) {
  if (node == scene::no_node) return node;
  auto const role = [&] { return frame.nodes.at(static_cast<std::size_t>(node)).role; };
  while (node != scene::no_node && (role() == Role::span || role() == Role::link)) {
    node = frame.nodes.at(static_cast<std::size_t>(node)).parent;
  }
  return node;
}

// Letters reach from the capitals' height to the descenders; a space at a line's end shows nothing.
Rect ink_of(scene::Item const& item, scene::GlyphRun const& run) {
  Length const up = run.size * 0.72;
  std::size_t const letters = run.text.find_last_not_of(' ') + 1;
  std::size_t const spaces = run.text.size() - letters;
  Length const width =
      spaces > 0 && spaces < run.glyphs.size() ? run.glyphs[run.glyphs.size() - spaces].at.x : run.advance;
  return {{item.at.x, item.at.y - up}, {width, up + run.size * 0.2}};
}

Point on_curve(Point a, scene::CurveTo const& curve, double t) {
  double const s = 1 - t;
  auto const at = [&](Length p, Length q, Length r, Length e) {
    return p * (s * s * s) + q * (3 * s * s * t) + r * (3 * s * t * t) + e * (t * t * t);
  };
  return {at(a.x, curve.control1.x, curve.control2.x, curve.to.x),
          at(a.y, curve.control1.y, curve.control2.y, curve.to.y)};
}

std::vector<Point> points_of(scene::Item const& item, scene::Path const& path) {
  std::vector<Point> points;
  for (scene::Segment const& segment : path.segments) {
    if (auto const* move = std::get_if<scene::MoveTo>(&segment)) points.push_back(item.at + move->to);
    if (auto const* line = std::get_if<scene::LineTo>(&segment)) points.push_back(item.at + line->to);
    if (auto const* curve = std::get_if<scene::CurveTo>(&segment)) {
      Point const from = points.back() - item.at;
      for (int i = 1; i <= 16; ++i) points.push_back(item.at + on_curve(from, *curve, i / 16.0));
    }
  }
  return points;
}

bool is_outline_of_dot(scene::Path const& path) {
  return !path.fill && std::any_of(path.segments.begin(), path.segments.end(), [](scene::Segment const& segment) {
    return std::holds_alternative<scene::CurveTo>(segment);
  });
}

bool crosses_edge(DrawnPart const& part, Rect box) {
  for (std::size_t i = 0, j = part.outline.size() - 1; i < part.outline.size(); j = i++) {
    if (charts::meets(box, part.outline[j], part.outline[i])) return true;
  }
  return false;
}

/// What texts leave between them at least, beyond capitals and descenders.
constexpr Length least_air = Length::from_pt(1);

/// Collects the faults of one frame.
class Inspector {
 public:
  Inspector(scene::Frame const& frame, charts::ChartSpec const& spec)
      : frame_(frame), spec_(spec), texts_(texts_of(frame)), parts_(parts_of(frame)), lines_(lines_of(frame)) {}

  std::vector<std::string> inspect() {
    inside_frame();
    texts_apart();
    texts_and_parts();
    texts_and_lines();
    figure_holds_parts();
    all_words();
    numbers_of_axis();
    return std::move(faults_);
  }

 private:
  template <class... Args>
  void fault(fmt::format_string<Args...> format, Args&&... args) {
    faults_.push_back(fmt::format(format, std::forward<Args>(args)...));
  }

  void inside_frame() {
    Rect const frame = charts::inflated({{}, frame_.size}, 0.6_pt);
    auto const check = [&](Rect box, std::string const& what) {
      if (box.left() < frame.left() || box.right() > frame.right() || box.top() < frame.top() ||
          box.bottom() > frame.bottom()) {
        fault("{} leaves the frame: {:.1f},{:.1f} to {:.1f},{:.1f} of {:.1f}×{:.1f}", what, box.left().pt(),
              box.top().pt(), box.right().pt(), box.bottom().pt(), frame_.size.width.pt(), frame_.size.height.pt());
      }
    };
    for (DrawnText const& text : texts_) {
      for (Rect const line : text.lines) check(line, text.text);
    }
    for (DrawnPart const& part : parts_) check(part.box, "a part");
    for (auto const& line : lines_) check(charts::bounds(line), "a line");
  }

  void texts_apart() {
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        for (Rect const a : texts_[i].lines) {
          for (Rect const b : texts_[j].lines) {
            if (charts::overlap(charts::inflated(a, least_air / 2), charts::inflated(b, least_air / 2))) {
              fault("\"{}\" touches \"{}\"", texts_[i].text, texts_[j].text);
            }
          }
        }
      }
    }
  }

  void texts_and_parts() {
    for (DrawnText const& text : texts_) {
      for (Rect const line : text.lines) {
        for (DrawnPart const& part : parts_) {
          if (crosses_edge(part, line)) fault("\"{}\" lies across the edge of a part", text.text);
        }
      }
    }
  }

  void texts_and_lines() {
    for (DrawnText const& text : texts_) {
      for (Rect const box : text.lines) {
        for (auto const& line : lines_) {
          if (charts::meets(box, line)) fault("a line runs through \"{}\"", text.text);
        }
      }
    }
  }

  void figure_holds_parts() {
    auto const figures = std::count_if(frame_.nodes.begin(), frame_.nodes.end(),
                                       [](auto const& node) { return node.role == Role::figure; });
    if (figures != 1) return fault("{} figures", figures);
    scene::StructureNode const& figure = frame_.nodes.front();
    if (figure.alt != spec_.alt || !figure.bbox) return fault("the figure has no text or box");
    Rect const box = charts::inflated(*figure.bbox, 0.1_pt);
    for (DrawnPart const& part : parts_) {
      if (part.box.left() < box.left() || part.box.right() > box.right() || part.box.top() < box.top() ||
          part.box.bottom() > box.bottom()) {
        fault("a part outside the figure's box");
      }
    }
  }

  void all_words() {
    std::map<std::string, int> wanted;
    std::visit([&](auto const& chart) { count_words(chart, wanted); }, spec_.chart);
    for (DrawnText const& text : texts_) {
      if (text.node != scene::no_node) --wanted[text.text];
    }
    for (auto const& [text, missing] : wanted) {
      if (missing != 0) fault("\"{}\" is drawn {} times too {}", text, std::abs(missing), missing > 0 ? "few" : "many");
    }
  }

  /// The numbers of an axis are all of one set of its ticks, in multiples once a column.
  void numbers_of_axis() {
    auto const* bars = std::get_if<charts::BarSpec>(&spec_.chart);
    std::map<std::string, std::size_t> drawn;
    for (DrawnText const& text : texts_) {
      if (text.node == scene::no_node) ++drawn[text.text];
    }
    if (drawn.empty()) return;
    if (!bars || bars->axis == charts::Axis::never) return fault("an axis that nobody asked for");
    std::size_t const columns = drawn.begin()->second;
    if (columns != 1 && (!bars->multiples || columns != bars->series.size())) fault("{} axes", columns);
    auto const is_set = [&](std::vector<charts::Tick> const& ticks) {
      std::map<std::string, std::size_t> wanted;
      for (charts::Tick const& tick : ticks) wanted[without_spaces(tick.shown)] = columns;
      return wanted == drawn;
    };
    if (std::none_of(bars->ticks.begin(), bars->ticks.end(), is_set)) fault("the axis has numbers of its own");
  }

  static void count_word(std::string const& text, std::map<std::string, int>& words) {
    if (!text.empty()) ++words[without_spaces(text)];
  }
  static void count_words(charts::PieSpec const& pie, std::map<std::string, int>& words) {
    for (charts::Datum const& part : pie.parts) {
      count_word(text::plain_text(part.label), words);
      count_word(part.shown, words);
    }
  }
  /// Values are all shown in full, or all in short where they have a short form.
  [[nodiscard]] bool shows_brief(charts::BarSpec const& bars) const {
    for (charts::BarSeriesSpec const& series : bars.series) {
      for (charts::Datum const& bar : series.bars) {
        auto const is_it = [&](DrawnText const& text) {
          return text.role == Role::data_cell && text.text == without_spaces(bar.brief);
        };
        if (!bar.brief.empty() && std::any_of(texts_.begin(), texts_.end(), is_it)) return true;
      }
    }
    return false;
  }
  void count_words(charts::BarSpec const& bars, std::map<std::string, int>& words) const {
    bool const brief = shows_brief(bars);
    for (charts::BarSeriesSpec const& series : bars.series) {
      if (bars.series.size() > 1) count_word(text::plain_text(series.label), words);
      for (charts::Datum const& bar : series.bars) {
        if (&series == &bars.series.front()) count_word(text::plain_text(bar.label), words);
        // Nought has no part in a stack.
        if (bars.stacked && bars.series.size() > 1 && bar.value == 0) continue;
        count_word(brief && !bar.brief.empty() ? bar.brief : bar.shown, words);
      }
    }
  }
  static void count_words(charts::PictogramSpec const& pictogram, std::map<std::string, int>& words) {
    for (charts::ShareSpec const& share : pictogram.shares) {
      count_word(text::plain_text(share.label), words);
      count_word(share.shown, words);
    }
  }

  scene::Frame const& frame_;
  charts::ChartSpec const& spec_;
  std::vector<DrawnText> texts_;
  std::vector<DrawnPart> parts_;
  std::vector<std::vector<Point>> lines_;
  std::vector<std::string> faults_;
};

}  // namespace

std::string without_spaces(std::string text) {
  for (std::string const gone : {" ", "\u00A0", "\u00AD", "\u202F"}) {
    for (std::size_t at = text.find(gone); at != std::string::npos; at = text.find(gone)) text.erase(at, gone.size());
  }
  // A hyphen before a number is set as a minus sign.
  static std::string const minus = "\u2212";
  for (std::size_t at = text.find(minus); at != std::string::npos; at = text.find(minus)) {
    text.replace(at, minus.size(), "-");
  }
  return text;
}

std::vector<DrawnText> texts_of(scene::Frame const& frame) {
  std::vector<DrawnText> texts;
  for (scene::Item const& item : frame.items) {
    auto const* run = std::get_if<scene::GlyphRun>(&item.what);
    if (!run) continue;
    scene::NodeId const node = cell_of(frame, item.tag.node);
    bool const artifact = node == scene::no_node;  // a number of the axis, each a run of its own
    if (texts.empty() || texts.back().node != node || artifact) {
      Role const role = artifact ? Role::p : frame.nodes.at(static_cast<std::size_t>(node)).role;
      texts.push_back({node, role, {}, {}, run->colour});
    }
    texts.back().text += without_spaces(run->text);
    texts.back().lines.push_back(ink_of(item, *run));
  }
  return texts;
}

std::vector<DrawnPart> parts_of(scene::Frame const& frame) {
  std::vector<DrawnPart> parts;
  for (scene::Item const& item : frame.items) {
    auto const* path = std::get_if<scene::Path>(&item.what);
    if (!path || (!path->fill && !is_outline_of_dot(*path))) continue;
    DrawnPart part{points_of(item, *path), {}, path->fill.value_or(scene::Fill())};
    part.box = charts::bounds(part.outline);
    parts.push_back(std::move(part));
  }
  return parts;
}

std::vector<std::vector<Point>> lines_of(scene::Frame const& frame) {
  std::vector<std::vector<Point>> lines;
  for (scene::Item const& item : frame.items) {
    auto const* path = std::get_if<scene::Path>(&item.what);
    if (path && !path->fill && !is_outline_of_dot(*path)) lines.push_back(points_of(item, *path));
  }
  return lines;
}

std::vector<std::string> faults_of(scene::Frame const& frame, charts::ChartSpec const& spec) {
  return Inspector(frame, spec).inspect();
}

}  // namespace factsheet::test
