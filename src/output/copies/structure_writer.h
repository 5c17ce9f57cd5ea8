// What a reader is told beside the pages' contents: links, the structure tree, the outline.
#pragma once
#include "output/copies/pdf_file.h"
#include "output/pdf/drawing.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace factsheet::output {

/// A document on the way into its file.
struct TaggedFile {
  PdfFile& file;
  scene::Document const& document;
  PdfDrawing const& drawing;  ///< its pages' marks and links
  std::vector<int> pages;     ///< objects
};

/// Annotations by page and index of the link's item, and by page.
struct LinkObjects {
  std::map<std::pair<std::size_t, std::size_t>, int> by_item;
  std::vector<std::vector<int>> by_page;
};
/// Numbers for the links, which the structure tree names; `write_structure` writes them.
LinkObjects reserve_links(TaggedFile& to);

/// The root of the structure tree.
int write_structure(TaggedFile& to, LinkObjects const& links);

/// The outline; 0 when it has no entry.
int write_outline(TaggedFile& to);

}  // namespace factsheet::output
