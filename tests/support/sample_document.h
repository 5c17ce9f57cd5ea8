// A hand-made document with everything that a PDF can be asked for.
#pragma once
#include "output/output.h"
#include "scene/frame.h"
#include "support/glyph_runs.h"

#include <string>

namespace factsheet::test {

Colour const sample_ink{"ink", {28, 40, 51}, {0, 0, 0, 1}, 0};
Colour const sample_teal{"teal", {26, 104, 120}, {1, 0.3, 0.3, 0.2}, 0.3};
Colour const sample_white{"paper", {255, 255, 255}, {0, 0, 0, 0}, 1};

/// The profiles of icc/, a producer and a date.
output::OutputAssets sample_assets();

/// Builds a page: lines of text below one another.
class PageBuilder {
 public:
  scene::NodeId node(scene::Role role, scene::NodeId parent = scene::no_node);
  /// On the current line, behind what is there.
  PageBuilder& text(scene::Tag tag, std::string const& words, double size = 10);
  PageBuilder& text(scene::NodeId node, std::string const& words) { return text(scene::Tag::of(node), words); }
  /// Runs of a link with an area around them.
  PageBuilder& link(scene::NodeId node, std::string const& words, std::string const& uri, std::string const& contents);
  PageBuilder& new_line(double leading = 14);
  PageBuilder& draw(scene::Tag tag, scene::Path path, double height);
  PageBuilder& picture(scene::Tag tag, std::shared_ptr<ImageFile const> file, Size size);
  PageBuilder& bookmark(std::string title, std::string id, int level);
  scene::Frame frame;

 private:
  Point pen_{Length::from_pt(40), Length::from_pt(60)};
};

/// With a ground that runs off the paper, as a page's band does, and a word.
PageBuilder page_with_band();

/// The page alone, A4, in a Dutch document "Water".
scene::Document document_of(PageBuilder const& page);

/// Two pages with each role, artifacts of each kind, links out and to and fro, languages, hyphens and ligatures.
scene::Document sample_document();

}  // namespace factsheet::test
