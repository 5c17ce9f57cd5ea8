// Reads a PDF back, by other ways than it was written.
#pragma once
#include <map>
#include <string>
#include <vector>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace factsheet::test {

class PdfReader {
 public:
  explicit PdfReader(std::string bytes);

  /// The structure tree as a screen reader walks it, an element or a piece of text a line.
  std::string structure();
  /// The text of the tree alone, in order; elements on a line of their own (P, H1, LI, TD …) end with a line feed.
  std::string text();
  /// What is drawn but belongs to no element.
  std::string artifact_text();
  /// URI or "#page" of each link annotation, in the order of the pages.
  std::vector<std::string> addresses();
  /// Entries of the outline with their page and depth: "1 Title".
  std::string outline();
  /// The XMP packet.
  std::string xmp();
  /// The Info dictionary, each text by its key.
  std::map<std::string, std::string> info();
  /// All objects with streams decoded, in a readable order; fonts and profiles are left as they are.
  std::string uncompressed();
  QPDF& file() { return file_; }
  std::vector<QPDFObjectHandle> pages();

 private:
  struct Content {
    std::map<int, std::string> texts;  ///< by MCID
    std::string artifacts;
  };
  Content read_page(QPDFObjectHandle page);
  void walk(QPDFObjectHandle element, QPDFObjectHandle page, int depth, std::string& to, bool text_alone);
  void walk_kid(QPDFObjectHandle kid, QPDFObjectHandle const& page, int depth, std::string& to, bool text_alone);
  std::string const& content(QPDFObjectHandle const& page, int id);

  std::string bytes_;
  QPDF file_;
  std::map<QPDFObjGen, Content> contents_;
};

}  // namespace factsheet::test
