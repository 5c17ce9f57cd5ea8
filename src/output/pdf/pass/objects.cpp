#include "output/pdf/pass/objects.h"

#include "output/pdf/content/number.h"

#include <memory>

#include <qpdf/Buffer.hh>

namespace factsheet::output {

Object pdf_name(std::string const& name) { return Object::newName("/" + name); }
Object pdf_integer(long long value) { return Object::newInteger(value); }
Object pdf_real(double value) { return Object::newReal(pdf_number(value)); }
Object pdf_text(std::string const& utf8) { return Object::newUnicodeString(utf8); }

Object pdf_array(std::initializer_list<double> values) {
  Object array = Object::newArray();
  for (double const value : values) array.appendItem(pdf_real(value));
  return array;
}

Object pdf_dictionary(std::initializer_list<std::pair<char const*, Object>> entries) {
  Object dictionary = Object::newDictionary();
  for (auto const& [key, value] : entries) dictionary.replaceKey(key, value);
  return dictionary;
}

Object pdf_rectangle(Rect const& area, Length page_height) {
  constexpr std::size_t finest = 2;
  Object rectangle = Object::newArray();
  for (Length const side : {area.left(), page_height - area.bottom(), area.right(), page_height - area.top()}) {
    rectangle.appendItem(Object::newReal(pdf_number(side.pt(), finest)));
  }
  return rectangle;
}

std::string stream_data(Object stream) {
  auto const data = stream.getStreamData();
  return {reinterpret_cast<char const*>(data->getBuffer()), data->getSize()};
}

}  // namespace factsheet::output
