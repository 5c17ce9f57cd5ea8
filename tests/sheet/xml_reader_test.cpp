#include "sheet/spreadsheet/xml_reader.h"

#include "sheet/spreadsheet/workbook.h"

#include <string>

#include <gtest/gtest.h>

namespace factsheet::sheet {
namespace {

class Heard : public XmlHandler {
 public:
  void open(std::string_view element, Attributes const& attributes) override {
    words += "<" + std::string(element);
    for (auto const& [name, value] : attributes) words += " " + name + "=" + value;
    words += ">";
  }
  void close(std::string_view element) override { words += "</" + std::string(element) + ">"; }
  void text(std::string_view text) override { words += text; }

  std::string words;
};

std::string const small_book =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a:book xmlns:a=\"urn:a\"><!-- none --><sheet name=\"R&amp;D\" "
    "id='1'/>"
    "<row><c>4<![CDATA[<5]]></c></row></a:book>";

TEST(XmlReader, SaysWhatIsThere) {
  Heard heard;
  read_xml(small_book, heard);
  EXPECT_EQ(heard.words, "<book xmlns:a=urn:a><sheet id=1 name=R&D></sheet><row><c>4<5</c></row></book>");
}

TEST(XmlReader, RefusesValuesAndCommentsWithoutEnd) {
  for (char const* xml : {"<s x=''><t e=\"&t;>", "<?x n=''?><p e='&t;>", "<?x n='&t;?><p/>", "<a><!-- > </a>", "<a>",
                          "<a><![CDATA[ > </a>", "<!DOCTYPE a", "<a b>", "<a b=c>", "<a/>b", "a", ""}) {
    Heard heard;
    EXPECT_THROW(read_xml(xml, heard), WorkbookFault) << xml;
  }
}

// Where the memory behind the text is watched, a byte too many that is read ends the test.
TEST(XmlReader, RefusesAFileThatIsCutOffAnywhere) {
  for (std::size_t length = 0; length < small_book.size(); ++length) {
    Heard heard;
    EXPECT_THROW(read_xml(small_book.substr(0, length), heard), WorkbookFault) << small_book.substr(0, length);
  }
}

}  // namespace
}  // namespace factsheet::sheet
