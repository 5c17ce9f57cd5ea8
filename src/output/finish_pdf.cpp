#include "output/fault.h"
#include "output/finish.h"
#include "output/finish_pass.h"

#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

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

/// qpdf keeps the level for the whole process; it is set once, before the first file is written.
void compress_well() {
  constexpr int smallest = 9;
  static bool const once = (Pl_Flate::setCompressionLevel(smallest), true);
  static_cast<void>(once);
}

std::string write(QPDF& pdf) {
  compress_well();
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.setCompressStreams(true);
  writer.setNewlineBeforeEndstream(true);
  writer.forcePDFVersion("1.7");
  writer.write();
  auto const bytes = writer.getBufferSharedPointer();
  return {reinterpret_cast<char const*>(bytes->getBuffer()), bytes->getSize()};
}

}  // namespace

std::string finish_pdf(scene::Document const& document, PdfDrawing const& drawing, OutputAssets const& assets) {
  QPDF pdf;
  pdf.processMemoryFile("drawing", drawing.pdf.data(), drawing.pdf.size());
  Pass pass{pdf, document, drawing, assets, {}, {}};
  for (auto& page : QPDFPageDocumentHelper(pdf).getAllPages()) pass.pages.push_back(page.getObjectHandle());
  clear(pass);
  finish_contents(pass);
  finish_images(pass);
  finish_fonts(pass);
  Annotations annotations = finish_links(pass);
  finish_structure(pass, annotations);
  finish_outline(pass);
  finish_metadata(pass);
  return write(pdf);
}

}  // namespace factsheet::output
