#include "output/pdf/pass/links.h"

#include "core/web_address.h"
#include "output/fault.h"
#include "output/pdf/link_places.h"
#include "output/pdf/pass/outline.h"

#include <fmt/format.h>

namespace factsheet::output {
namespace {

constexpr int print_flag = 4;  // annotation flag Print (ISO 32000-1 §12.5.3), which PDF/A wants

Object make_annotation(Pass& pass, std::size_t page, scene::Item const& item, scene::Link const& link) {
  Rect const area{item.at, link.size};
  Object annotation = pdf_dictionary({{"/Type", pdf_name("Annot")},
                                      {"/Subtype", pdf_name("Link")},
                                      {"/Rect", pdf_rectangle(area, pass.page_height(page))},
                                      {"/F", pdf_integer(print_flag)},
                                      {"/Border", pdf_array({0, 0, 0})},
                                      {"/Contents", pdf_text(link.contents.empty() ? link.uri : link.contents)},
                                      {"/P", pass.pages[page]}});
  if (link.uri.substr(0, 1) == "#") {
    annotation.replaceKey("/Dest", destination(pass, find_place(pass.document, link.uri, item.span)));
  } else {
    annotation.replaceKey(
        "/A", pdf_dictionary({{"/S", pdf_name("URI")}, {"/URI", Object::newString(ascii_address(link.uri))}}));
  }
  return pass.pdf.makeIndirectObject(annotation);
}

}  // namespace

Annotations finish_links(Pass& pass) {
  Annotations annotations;
  for (std::size_t page = 0; page < pass.pages.size(); ++page) {
    Object on_page = Object::newArray();
    for (LinkArea const& area : pass.drawing.pages[page].links) {
      scene::Item const& item = pass.document.pages[page].items[area.item];
      Object annotation = make_annotation(pass, page, item, std::get<scene::Link>(item.what));
      on_page.appendItem(annotation);
      annotations.emplace(std::pair{page, area.item}, annotation);
    }
    if (on_page.getArrayNItems() > 0) pass.pages[page].replaceKey("/Annots", on_page);
  }
  return annotations;
}

}  // namespace factsheet::output
