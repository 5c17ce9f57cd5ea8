// Sheets for the layout's tests: a theme with round numbers (in points), blocks in one line each.
#pragma once
#include "resolve/resolved_sheet.h"
#include "scene/frame.h"
#include "scene/modules.h"

#include <string>
#include <vector>

namespace factsheet::test {

/// Page 510 × 700, sides 20, so twelve columns of 30 with gutters of 10; row gap 10; blocks end at 640. Body 10/14 from
/// 9 to 11 in steps of 0.25; titles 14/18; padding 12. Every tone has a ground; plain has a rule.
resolve::Theme round_theme();

resolve::ResolvedSheet sheet_of(std::vector<resolve::Page> pages, resolve::Theme theme = round_theme());
resolve::Page page_of(resolve::Blocks blocks);
resolve::Page page_of(std::string title, resolve::Blocks blocks);
resolve::Block panel(std::string title, std::string text, int span = 12);
resolve::Block callout(std::string figure, std::string unit, std::string text, int span = 12);
resolve::Block quote(std::string title, std::string text, std::string by);
resolve::Block pie(std::string title, int span);
resolve::Block stacked(resolve::Blocks blocks, int span);
/// The block alone on a page, laid out with the fake shaper.
Result<scene::Document> lay_out_block(resolve::Block block, resolve::Theme theme = round_theme());
/// `count` words of five letters: a word of the fake shaper's 10 pt is 25 pt wide and a space 5.
std::string words(int count);

/// The page's text in reading order, a space between runs that stand on different lines.
std::string text_of(scene::Page const& page);
/// One line a structure node, indented: "sect", "h2: How to cross", "p: Look left, then right."
std::string outline(scene::Document const& document);
/// Grounds of the blocks: rounded rectangles with their places on the page.
std::vector<Rect> grounds(scene::Page const& page);

}  // namespace factsheet::test
