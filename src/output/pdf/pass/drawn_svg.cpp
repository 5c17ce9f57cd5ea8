#include "output/pdf/pass/drawn_svg.h"

#include "output/pdf/content/content_scanner.h"
#include "output/pdf/pass/objects.h"
#include "output/svg/svg_source.h"

#include <qpdf/QPDFPageDocumentHelper.hh>

namespace factsheet::output {
namespace {

bool has_entries(Object resources, char const* key) {
  Object listed = resources.getKey(key);
  return listed.isDictionary() && !listed.getKeys().empty();
}

bool is_opaque(Object state) {
  for (char const* key : {"/ca", "/CA"}) {
    if (state.hasKey(key) && state.getKey(key).getNumericValue() < 1) return false;
  }
  if (state.hasKey("/SMask") && !state.getKey("/SMask").isNameAndEquals("/None")) return false;
  return !state.hasKey("/BM") || state.getKey("/BM").isNameAndEquals("/Normal");
}

bool holds_bitmap(Object resources) {
  Object listed = resources.getKey("/XObject");
  if (!listed.isDictionary()) return false;
  for (std::string const& name : listed.getKeys()) {
    if (listed.getKey(name).getDict().getKey("/Subtype").isNameAndEquals("/Image")) return true;
  }
  return false;
}

bool holds_transparency(Object resources) {
  if (has_entries(resources, "/XObject")) return true;
  Object states = resources.getKey("/ExtGState");
  if (!states.isDictionary()) return false;
  for (std::string const& name : states.getKeys()) {
    if (!is_opaque(states.getKey(name))) return true;
  }
  return false;
}

/// What it is that is no plain path; empty: all is.
std::string stranger(Object resources) {
  if (!resources.isDictionary()) return {};
  if (has_entries(resources, "/Font")) return "text";
  if (holds_bitmap(resources)) return "a bitmap";
  if (has_entries(resources, "/Pattern") || has_entries(resources, "/Shading")) return "a gradient or a pattern";
  if (holds_transparency(resources)) return "transparency, a mask or a filter";
  return {};
}

}  // namespace

std::string plain_content(std::string const& path, std::string const& pdf, Span const& at) {
  QPDF file;
  file.processMemoryFile("svg", pdf.data(), pdf.size());
  Object page = QPDFPageDocumentHelper(file).getAllPages().at(0).getObjectHandle();
  if (std::string const what = stranger(page.getKey("/Resources")); !what.empty())
    refuse_svg(path, what, "in the drawing program, use flat, opaque colours", at);
  std::string const drawn = stream_data(page.getKey("/Contents"));
  std::string content;
  ContentScanner scanner(drawn);
  Operation operation;
  while (scanner.next(operation)) {
    if (operation.name == "gs") continue;
    content += operation.whole;
    content += '\n';
  }
  return content;
}

}  // namespace factsheet::output
