#include "output/pdf/pass/outline.h"

namespace factsheet::output {
namespace {

/// An entry that is still open for deeper ones.
struct OpenEntry {
  int level;
  Object object;
};

void append(Object parent, Object const& entry) {
  Object item = entry;
  item.replaceKey("/Parent", parent);
  if (parent.hasKey("/Last")) {
    Object last = parent.getKey("/Last");
    last.replaceKey("/Next", item);
    item.replaceKey("/Prev", last);
  } else {
    parent.replaceKey("/First", item);
  }
  parent.replaceKey("/Last", item);
}

void count_one_more(Object entry) {
  long long const count = entry.hasKey("/Count") ? entry.getKey("/Count").getIntValue() : 0;
  entry.replaceKey("/Count", pdf_integer(count + 1));
}

}  // namespace

Object destination(Pass& pass, scene::Bookmark const& bookmark) {
  auto const page = static_cast<std::size_t>(bookmark.page);
  Object place = Object::newArray();
  place.appendItem(pass.pages.at(page));
  place.appendItem(pdf_name("XYZ"));
  place.appendItem(pdf_real(0));
  place.appendItem(pdf_real((pass.page_height(page) - bookmark.at.y).pt()));
  place.appendItem(Object::newNull());  // the reader's own zoom
  return place;
}

void finish_outline(Pass& pass) {
  Object outline = pass.pdf.makeIndirectObject(pdf_dictionary({{"/Type", pdf_name("Outlines")}}));
  std::vector<OpenEntry> open{{0, outline}};
  for (scene::Bookmark const& bookmark : pass.document.bookmarks) {
    if (bookmark.level <= 0) continue;
    while (open.back().level >= bookmark.level) open.pop_back();
    Object entry = pass.pdf.makeIndirectObject(
        pdf_dictionary({{"/Title", pdf_text(bookmark.title)}, {"/Dest", destination(pass, bookmark)}}));
    append(open.back().object, entry);
    for (OpenEntry const& above : open) count_one_more(above.object);
    open.push_back({bookmark.level, entry});
  }
  if (outline.hasKey("/First")) pass.pdf.getRoot().replaceKey("/Outlines", outline);
}

}  // namespace factsheet::output
