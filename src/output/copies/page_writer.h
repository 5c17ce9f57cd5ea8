// A page's items as the contents of a page of a PDF, part by part. What is written of a part follows from it alone,
// whatever else is in the document, so that copies can share it.
#pragma once
#include "output/copies/font_writer.h"
#include "output/pdf/drawing.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace factsheet::output {

struct PageFont {
  std::string path;
  TrueType const* face = nullptr;
  TextsOfGlyphs texts;
};

/// A part's marks and links, by places among its items.
struct PartRecord {
  Marks marks;
  std::vector<std::optional<std::size_t>> first_items;  ///< with which each mark begins; none: around the page
  std::vector<LinkArea> links;
};

struct PartContent {
  std::string content;
  PartRecord record;
  int contents_end = 0;         ///< the content ID that comes next
  std::vector<PageFont> fonts;  ///< "/F0" and so on in the contents of the first part, "/F3-0" in those of the fourth
  std::vector<UsedPicture> pictures;  ///< "/Im0", "/Im3-0"
};

struct PartTask {
  scene::Page const& page;
  std::span<scene::Item const> items;
  std::size_t page_number = 0;
  std::size_t first_item = 0;                                ///< of the page's
  std::size_t number = 0;                                    ///< of the part
  int first_content = 0;                                     ///< the content ID that it begins with
  std::vector<scene::StructureNode> const* nodes = nullptr;  ///< none: without marked content
  InkBuild build = InkBuild::screen;
  Surround const* around = nullptr;
};

/// What is not written so: faces that are no TrueType fonts, drawings that are more than paths on a screen.
class BeyondCopies : public std::exception {};

/// The first part turns the page over, since PDF counts from its foot.
PartContent write_part(PartTask const& task, FontShelf& shelf);

}  // namespace factsheet::output
