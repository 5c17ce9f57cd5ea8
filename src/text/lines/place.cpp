#include "text/lines/place.h"

#include "text/lines/paragraph.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace factsheet::text {
namespace {

constexpr Length underline_thickness = Length::from_pt(0.5);
/// Below the baseline, in em: clear of the letters, above most descenders.
constexpr double underline_depth = 0.13;
/// Below underscores, which a line at the usual depth would hide: an address must be read to be typed.
constexpr double depth_below_underscores = 0.25;

/// The part of a link that stands on one line.
struct LinkArea {
  Length left, right;
  std::size_t run = 0;
  bool any = false;
};

class Placer {
 public:
  Placer(TextBlock& block, scene::Frame& frame, Point at, scene::Tag tag)
      : block_(block), frame_(frame), at_(at), tag_(tag) {}

  void place() {
    for (TextLine& line : block_.lines) {
      area_ = {};
      for (std::size_t i = 0; i < line.runs.size(); ++i) {
        StyledRun const& style = style_of(line.runs[i]);
        if (area_.any && style.link_number != block_.runs[area_.run].link_number) close_link(line);
        place_run(line, i);
      }
      close_link(line);
    }
  }

 private:
  [[nodiscard]] StyledRun const& style_of(PlacedRun const& run) const { return block_.runs[run.run]; }

  void place_run(TextLine& line, std::size_t index) {
    PlacedRun& run = line.runs[index];
    StyledRun const& style = style_of(run);
    scene::Item item;
    item.at = at_ + Point{run.x, line.baseline};
    item.tag = tag_for(run.run);
    item.span = style.at;
    item.what = taken(run.glyphs);
    frame_.items.push_back(std::move(item));
    if (style.link_number >= 0 && !style.link.empty()) cover(line, index);
  }

  /// The run with its glyphs. What it says and how wide it is stays behind for the links.
  static scene::GlyphRun taken(scene::GlyphRun& run) {
    return {run.face, run.size, run.colour, run.text, std::move(run.glyphs), std::move(run.clusters), run.advance};
  }

  /// The node that a run belongs to: the paragraph, a link in it, or a span of another language in either.
  scene::Tag tag_for(std::size_t run) {
    if (tag_.node == scene::no_node) return tag_;
    StyledRun const& style = block_.runs[run];
    scene::NodeId node = tag_.node;
    if (style.link_number >= 0 && !style.link.empty()) node = link_node(style);
    if (!style.language.empty() && style.language != block_.language) node = span_node(run, node);
    return scene::Tag::of(node);
  }

  /// Where the element around is a link already, its lines are one with those of other paragraphs.
  scene::NodeId link_node(StyledRun const& style) {
    if (frame_.nodes[static_cast<std::size_t>(tag_.node)].role == scene::Role::link) return tag_.node;
    auto const [entry, fresh] = links_.try_emplace(style.link_number, scene::no_node);
    if (fresh) entry->second = frame_.add_node(scene::Role::link, tag_.node, style.at);
    return entry->second;
  }

  /// Runs that follow one another in one language share an element.
  scene::NodeId span_node(std::size_t run, scene::NodeId parent) {
    std::size_t const first = first_alike(run);
    auto const [entry, fresh] = spans_.try_emplace(first, scene::no_node);
    if (fresh) {
      scene::StructureNode node;
      node.role = scene::Role::span;
      node.parent = parent;
      node.language = block_.runs[run].language;
      node.at = block_.runs[first].at;
      entry->second = frame_.add_node(std::move(node));
    }
    return entry->second;
  }

  /// Of the runs that stand before this one without another language or link between.
  std::size_t first_alike(std::size_t run) {
    auto const same = [](StyledRun const& a, StyledRun const& b) {
      return a.language == b.language && a.link_number == b.link_number;
    };
    for (std::size_t i = first_alike_.size(); i <= run; ++i) {
      bool const alike = i > 0 && same(block_.runs[i - 1], block_.runs[i]);
      first_alike_.push_back(alike ? first_alike_[i - 1] : i);
    }
    return first_alike_[run];
  }

  void cover(TextLine const& line, std::size_t index) {
    PlacedRun const& run = line.runs[index];
    // The space at the line's end is no part of the words to click.
    Length const left = std::max(run.x, line.left);
    Length const right = std::min(run.x + run.glyphs.advance, line.left + line.width);
    if (right <= left) return;
    area_.left = area_.any ? std::min(area_.left, left) : left;
    area_.right = area_.any ? std::max(area_.right, right) : right;
    if (!area_.any) area_.run = run.run;
    area_.any = true;
  }

  void close_link(TextLine const& line) {
    if (!area_.any) return;
    StyledRun const& style = block_.runs[area_.run];
    if (style.underline) underline(line, style);
    if (tag_.node != scene::no_node) add_area(line, style);
    area_ = {};
  }

  void underline(TextLine const& line, StyledRun const& style) {
    scene::Path path;
    path.segments = {scene::MoveTo{}, scene::LineTo{{area_.right - area_.left, {}}}};
    path.stroke = scene::Stroke{style.style.colour, underline_thickness, scene::Cap::butt};
    scene::Item item;
    bool const underscores = std::any_of(line.runs.begin(), line.runs.end(), [&](PlacedRun const& run) {
      return style_of(run).link_number == style.link_number && run.glyphs.text.find('_') != std::string::npos;
    });
    double const depth = underscores ? depth_below_underscores : underline_depth;
    item.at = at_ + Point{area_.left, line.baseline + depth * style.style.size};
    item.tag = tag_.node == scene::no_node ? tag_ : scene::Tag::as(scene::Artifact::layout);
    item.span = style.at;
    item.what = std::move(path);
    frame_.items.push_back(std::move(item));
  }

  void add_area(TextLine const& line, StyledRun const& style) {
    scene::Link link;
    link.uri = style.link;
    link.contents = style.link_contents.empty() ? contents_of(style) : style.link_contents;
    Length const top = line.baseline - style.style.size;
    link.size = {area_.right - area_.left, 1.3 * style.style.size};
    scene::Item item;
    item.at = at_ + Point{area_.left, top};
    item.tag = scene::Tag::of(link_node(style));
    item.span = style.at;
    item.what = std::move(link);
    frame_.items.push_back(std::move(item));
  }

  /// The words and the address, so that who hears only the link knows where it leads; an id says no more to them.
  [[nodiscard]] std::string contents_of(StyledRun const& style) {
    if (words_of_links_.empty()) collect_words_of_links();
    std::string words = words_of_links_[style.link_number];
    while (!words.empty() && words.back() == ' ') words.pop_back();
    return words == style.link || style.link.starts_with('#') ? words : words + " (" + style.link + ")";
  }

  void collect_words_of_links() {
    for (TextLine const& line : block_.lines) {
      for (PlacedRun const& run : line.runs) {
        if (run.glyphs.text != "\u00AD") words_of_links_[style_of(run).link_number] += run.glyphs.text;
      }
    }
  }

  TextBlock& block_;
  scene::Frame& frame_;
  Point at_;
  scene::Tag tag_;
  LinkArea area_;
  std::map<int, scene::NodeId> links_;
  std::map<std::size_t, scene::NodeId> spans_;
  std::map<int, std::string> words_of_links_;  ///< by the number of the link, once any is asked for
  std::vector<std::size_t> first_alike_;       ///< of each run up to the last one that was asked for
};

}  // namespace

void place(TextBlock block, scene::Frame& frame, Point at, scene::Tag tag) { Placer(block, frame, at, tag).place(); }

}  // namespace factsheet::text
