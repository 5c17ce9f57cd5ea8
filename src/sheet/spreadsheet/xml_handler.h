// What is done at the parts of the XML of a spreadsheet.
#pragma once
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace factsheet::sheet {

/// Names are without their prefixes, and those of attributes with them.
class XmlHandler {
 public:
  using Attributes = std::map<std::string, std::string, std::less<>>;
  virtual ~XmlHandler() = default;
  virtual void open(std::string_view element, Attributes const& attributes) = 0;
  virtual void close(std::string_view element) = 0;
  virtual void text(std::string_view text) = 0;

 protected:
  XmlHandler() = default;
  XmlHandler(XmlHandler const&) = default;
  XmlHandler& operator=(XmlHandler const&) = default;
};

}  // namespace factsheet::sheet
