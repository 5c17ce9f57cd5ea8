#include "output/finish_writer.h"

#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/QPDFWriter.hh>

namespace factsheet::output {
namespace {

/// qpdf keeps the level for the whole process; it is set once, before the first file is written.
void compress_well() {
  constexpr int smallest = 9;
  static bool const once = (Pl_Flate::setCompressionLevel(smallest), true);
  static_cast<void>(once);
}

}  // namespace

std::string write_pdf(QPDF& pdf, std::string const& version, ObjectStreams streams) {
  compress_well();
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.setObjectStreamMode(streams == ObjectStreams::used ? qpdf_o_generate : qpdf_o_disable);
  writer.setCompressStreams(true);
  writer.setNewlineBeforeEndstream(true);
  writer.forcePDFVersion(version);
  writer.write();
  auto const bytes = writer.getBufferSharedPointer();
  return {reinterpret_cast<char const*>(bytes->getBuffer()), bytes->getSize()};
}

}  // namespace factsheet::output
