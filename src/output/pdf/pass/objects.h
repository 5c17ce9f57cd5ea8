// Short ways to make the objects of a PDF.
#pragma once
#include "core/length.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace factsheet::output {

using Object = QPDFObjectHandle;

/// "/Name" for "Name".
Object pdf_name(std::string const& name);
Object pdf_integer(long long value);
Object pdf_real(double value);
/// A text string: PDFDocEncoding where that is enough, else UTF-16 (ISO 32000-1 §7.9.2.2).
Object pdf_text(std::string const& utf8);
Object pdf_array(std::initializer_list<double> values);
Object pdf_dictionary(std::initializer_list<std::pair<char const*, Object>> entries);
/// A rectangle of the page, to a hundredth of a point, from its top left corner, as left, bottom, right and top from
/// its bottom left corner.
Object pdf_rectangle(Rect const& area, Length page_height);
/// The decoded data of a stream.
std::string stream_data(Object stream);

}  // namespace factsheet::output
