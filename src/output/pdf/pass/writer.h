// A finished PDF into bytes.
#pragma once
#include "output/output.h"

#include <string>

#include <qpdf/QPDF.hh>

namespace factsheet::output {

enum class ObjectStreams { none, used };

/// A stream of `contents` that is deflated already, once for all files of a run.
QPDFObjectHandle shared_stream(QPDF& pdf, std::string const& contents, DeflatedParts& parts);

/// The file in the version of PDF given ("1.7"), with an ID that follows from its contents.
std::string write_pdf(QPDF& pdf, std::string const& version, ObjectStreams streams);

}  // namespace factsheet::output
