#include "output/pdf/pass/writer.h"

#include <mutex>

#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/QPDFWriter.hh>

namespace factsheet::output {
namespace {

/// qpdf keeps the level for the whole process; it is set once, before the first file is written.
void compress_well() {
  constexpr int level = 7;
  static bool const once = (Pl_Flate::setCompressionLevel(level), true);
  static_cast<void>(once);
}

std::string deflate(std::string const& contents) {
  compress_well();
  Pl_Buffer deflated("deflated");
  Pl_Flate flate("flate", &deflated, Pl_Flate::a_deflate);
  flate.write(reinterpret_cast<unsigned char const*>(contents.data()), contents.size());
  flate.finish();
  auto const bytes = deflated.getBufferSharedPointer();
  return {reinterpret_cast<char const*>(bytes->getBuffer()), bytes->getSize()};
}

}  // namespace

std::string const& DeflatedParts::of(std::string const& part, Deflate const& deflate) {
  std::lock_guard const lock(mutex_);
  auto const [known, is_new] = parts_.try_emplace(part);
  if (is_new) known->second = deflate(part);
  return known->second;
}

QPDFObjectHandle shared_stream(QPDF& pdf, std::string const& contents, DeflatedParts& parts) {
  QPDFObjectHandle stream = QPDFObjectHandle::newStream(&pdf);
  stream.replaceStreamData(parts.of(contents, deflate), QPDFObjectHandle::newName("/FlateDecode"),
                           QPDFObjectHandle::newNull());
  return stream;
}

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
