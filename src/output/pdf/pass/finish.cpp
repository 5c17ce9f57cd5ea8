#include "output/pdf/pass/finish.h"

#include "output/fault.h"
#include "output/pdf/pass/contents.h"
#include "output/pdf/pass/embedded_fonts.h"
#include "output/pdf/pass/images.h"
#include "output/pdf/pass/links.h"
#include "output/pdf/pass/metadata.h"
#include "output/pdf/pass/outline.h"
#include "output/pdf/pass/pass.h"
#include "output/pdf/pass/structure.h"
#include "output/pdf/pass/writer.h"

#include <qpdf/QPDFPageDocumentHelper.hh>

namespace factsheet::output {
namespace {

/// What Cairo may have written and the pass makes anew.
void clear(Pass& pass) {
  Object root = pass.pdf.getRoot();
  for (char const* key : {"/StructTreeRoot", "/MarkInfo", "/Outlines", "/PageLabels", "/Names", "/OpenAction"}) {
    root.removeKey(key);
  }
  for (Object& page : pass.pages) {
    page.removeKey("/Annots");
    page.removeKey("/StructParents");
    page.removeKey("/Group");  // the output intent says in which colours alpha is blended (ISO 19005-2 §6.2.10)
  }
}

}  // namespace

std::string finish_pdf(scene::Document const& document, PdfDrawing const& drawing, OutputAssets const& assets,
                       InkBuild build) {
  QPDF pdf;
  pdf.processMemoryFile("drawing", drawing.pdf.data(), drawing.pdf.size());
  Pass pass{pdf, document, drawing, assets, {}, {}};
  for (auto& page : QPDFPageDocumentHelper(pdf).getAllPages()) pass.pages.push_back(page.getObjectHandle());
  clear(pass);
  finish_contents(pass, {&document.nodes, build, drawing.inks});
  finish_images(pass, build);
  finish_fonts(pass);
  Annotations annotations = finish_links(pass);
  finish_structure(pass, annotations);
  finish_outline(pass);
  finish_metadata(pass);
  return write_pdf(pdf, "1.7", ObjectStreams::used);
}

}  // namespace factsheet::output
