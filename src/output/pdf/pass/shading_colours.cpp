#include "output/pdf/pass/shading_colours.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string>

namespace factsheet::output {
namespace {

constexpr int axial = 2, radial = 3, exponential = 2, stitching = 3;

int type_of(Object dictionary, char const* key) {
  if (!dictionary.isDictionary()) return 0;
  Object type = dictionary.getKey(key);
  return type.isInteger() ? type.getIntValueAsInt() : 0;
}

bool is_known(Object function) {
  int const type = type_of(function, "/FunctionType");
  if (type == exponential) return function.getKey("/C0").isArray() && function.getKey("/C1").isArray();
  if (type != stitching) return false;
  auto const parts = function.getKey("/Functions").getArrayAsVector();
  return std::all_of(parts.begin(), parts.end(), [](Object const& part) { return is_known(part); });
}

Ink colour_of(Object samples) {
  auto const channel = [&samples](int at) { return samples.getArrayItem(at).getNumericValue(); };
  if (samples.getArrayNItems() < 3) return {channel(0), channel(0), channel(0)};
  return {channel(0), channel(1), channel(2)};
}

void append_sample(std::string& data, double value) {
  constexpr double most = 65535;
  auto const number = static_cast<std::uint16_t>(std::lround(std::clamp(value, 0.0, 1.0) * most));
  data += static_cast<char>(number >> 8U);
  data += static_cast<char>(number & 0xffU);
}

/// From one colour to another in samples (ISO 32000-1 §7.10.2).
Object sampled(QPDF& file, Ink const& from, Ink const& to, FormColours const& colours) {
  constexpr int count = 17;
  std::string data;
  auto const first = colours.channels(from), last = colours.channels(to);
  auto const first_converted = colours.converted(from), last_converted = colours.converted(to);
  for (int i = 0; i < count; ++i) {
    double const along = static_cast<double>(i) / (count - 1);
    auto const between = [along](double start, double end) { return start + (end - start) * along; };
    auto const made = colours.converted({between(from.red, to.red), between(from.green, to.green),  //
                                         between(from.blue, to.blue)});
    for (std::size_t channel = 0; channel < made.size(); ++channel) {
      double const off = between(first[channel] - first_converted[channel], last[channel] - last_converted[channel]);
      append_sample(data, made[channel] + off);
    }
  }
  Object range = Object::newArray();
  for (std::size_t i = 0; i < first.size(); ++i) {
    range.appendItem(pdf_integer(0));
    range.appendItem(pdf_integer(1));
  }
  Object function = Object::newStream(&file, data);
  Object dictionary = function.getDict();
  dictionary.replaceKey("/FunctionType", pdf_integer(0));
  dictionary.replaceKey("/Domain", pdf_array({0, 1}));
  dictionary.replaceKey("/Range", range);
  dictionary.replaceKey("/Size", Object::newArray({pdf_integer(count)}));
  dictionary.replaceKey("/BitsPerSample", pdf_integer(16));
  return function;
}

Object recoloured(QPDF& file, Object function, FormColours const& colours) {
  if (type_of(function, "/FunctionType") == exponential) {
    return sampled(file, colour_of(function.getKey("/C0")), colour_of(function.getKey("/C1")), colours);
  }
  Object made = function.shallowCopy();
  Object parts = Object::newArray();
  for (Object const& part : function.getKey("/Functions").getArrayAsVector()) {
    parts.appendItem(recoloured(file, part, colours));
  }
  made.replaceKey("/Functions", parts);
  return made;
}

}  // namespace

bool can_be_recoloured(Object shading) {
  int const type = type_of(shading, "/ShadingType");
  return (type == axial || type == radial) && is_known(shading.getKey("/Function"));
}

Object recoloured_shading(QPDF& file, Object shading, FormColours const& colours) {
  Object made = shading.shallowCopy();
  made.replaceKey("/ColorSpace", pdf_name(colours.space));
  made.replaceKey("/Function", recoloured(file, shading.getKey("/Function"), colours));
  return made;
}

}  // namespace factsheet::output
