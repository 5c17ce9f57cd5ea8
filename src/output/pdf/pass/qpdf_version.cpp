#include "output/pdf/pass/qpdf_version.h"

#include <qpdf/QPDF.hh>

namespace factsheet::output {

std::string qpdf_version() { return QPDF::QPDFVersion(); }

}  // namespace factsheet::output
