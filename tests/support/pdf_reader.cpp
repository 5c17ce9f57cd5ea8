#include "support/pdf_reader.h"

#include "core/utf8.h"

#include <set>
#include <stdexcept>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <qpdf/QUtil.hh>

namespace factsheet::test {
namespace {

using Object = QPDFObjectHandle;

std::string data_of(Object stream) {
  auto const data = stream.getStreamData(qpdf_dl_all);
  return {reinterpret_cast<char const*>(data->getBuffer()), data->getSize()};
}

/// UTF-16BE to UTF-8.
std::string from_utf16(std::string const& units) { return QUtil::utf16_to_utf8("\xfe\xff" + units); }

/// What stands between "beginbfchar" and "endbfchar", and so on.
std::vector<std::string> sections(std::string const& map, std::string const& kind) {
  std::vector<std::string> found;
  for (std::size_t at = 0; (at = map.find("begin" + kind, at)) != std::string::npos;) {
    std::size_t const end = map.find("end" + kind, at);
    found.push_back(map.substr(at, end - at));
    at = end;
  }
  return found;
}

std::vector<std::string> strings_in(std::string const& section) {
  std::vector<std::string> strings;
  for (std::size_t at = 0; (at = section.find('<', at)) != std::string::npos;) {
    std::size_t const end = section.find('>', at);
    strings.push_back(QUtil::hex_decode(section.substr(at + 1, end - at - 1)));
    at = end;
  }
  return strings;
}

/// A font's codes with their texts, from its map.
struct FontText {
  std::size_t bytes = 1;
  std::map<std::string, std::string> texts;

  explicit FontText(Object font) {
    if (font.getKey("/Subtype").isNameAndEquals("/Type0")) bytes = 2;
    std::string const map = data_of(font.getKey("/ToUnicode"));
    for (std::string const& section : sections(map, "bfchar")) {
      auto const strings = strings_in(section);
      for (std::size_t i = 0; i + 1 < strings.size(); i += 2) texts[strings[i]] = from_utf16(strings[i + 1]);
    }
    for (std::string const& section : sections(map, "bfrange")) {
      auto const strings = strings_in(section);
      for (std::size_t i = 0; i + 2 < strings.size(); i += 3) add_range(strings[i], strings[i + 1], strings[i + 2]);
    }
  }
  void add_range(std::string code, std::string const& last, std::string text) {
    for (;; ++code.back(), ++text.back()) {
      texts[code] = from_utf16(text);
      if (code == last) return;
    }
  }
  [[nodiscard]] std::string decode(std::string const& codes) const {
    std::string text;
    for (std::size_t i = 0; i + bytes <= codes.size(); i += bytes) {
      auto const found = texts.find(codes.substr(i, bytes));
      text += found == texts.end() ? "\uFFFD" : found->second;
    }
    return text;
  }
};

/// Collects text by marked content.
class Collector : public Object::ParserCallbacks {
 public:
  explicit Collector(Object page) : fonts_(page.getKey("/Resources").getKey("/Font")) {}
  std::map<int, std::string> texts;
  std::string artifacts, unmarked;

  void handleObject(Object object, size_t /*offset*/, size_t /*length*/) override {
    if (!object.isOperator()) {
      operands_.push_back(object);
      return;
    }
    apply(object.getOperatorValue());
    operands_.clear();
  }
  void handleEOF() override {}

 private:
  void apply(std::string const& name) {
    if (name == "BDC" || name == "BMC") {
      if (in_mark_) throw std::runtime_error("marked content within marked content");
      in_mark_ = true;
      id_ = -1;
      if (name == "BDC" && operands_.at(1).isDictionary() && operands_.at(1).hasKey("/MCID")) {
        id_ = operands_[1].getKey("/MCID").getIntValueAsInt();
        texts[id_];
      }
    }
    if (name == "EMC") in_mark_ = false;
    if (name == "Tf") font_ = operands_.at(0).getName();
    if (name == "Tj") add(operands_.at(0).getStringValue());
    if (name == "TJ") {
      for (Object& part : operands_.at(0).getArrayAsVector()) {
        if (part.isString()) add(part.getStringValue());
      }
    }
    static std::set<std::string> const painting{"f", "f*", "S", "Do", "B", "Tj", "TJ"};
    if (painting.count(name) == 1 && !in_mark_) throw std::runtime_error("painted outside of marked content: " + name);
  }
  void add(std::string const& codes) {
    auto found = known_.find(font_);
    if (found == known_.end()) found = known_.emplace(font_, FontText(fonts_.getKey(font_))).first;
    (id_ < 0 ? artifacts : texts[id_]) += found->second.decode(codes);
  }

  Object fonts_;
  std::vector<Object> operands_;
  std::map<std::string, FontText> known_;
  std::string font_;
  bool in_mark_ = false;
  int id_ = -1;
};

std::string attributes_of(Object element) {
  std::string text;
  for (char const* key : {"/Alt", "/Lang", "/ID"}) {
    if (element.hasKey(key)) text += std::string(" ") + (key + 1) + "=" + element.getKey(key).getUTF8Value();
  }
  Object attributes = element.getKey("/A");
  for (char const* key : {"/ListNumbering", "/Scope", "/ColSpan", "/BBox"}) {
    if (!attributes.isDictionary() || !attributes.hasKey(key)) continue;
    text += std::string(" ") + (key + 1) + "=" + attributes.getKey(key).unparse();
  }
  return text;
}

bool is_inline(std::string const& role) { return role == "/Link" || role == "/Span" || role == "/Lbl"; }

int number_of(Object const& page, std::vector<Object> const& pages) {
  int number = 0;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (pages[i].getObjGen() == page.getObjGen()) number = static_cast<int>(i) + 1;
  }
  return number;
}

std::string target_of(Object annotation, std::vector<Object> const& pages) {
  if (annotation.hasKey("/A")) return annotation.getKey("/A").getKey("/URI").getStringValue();
  return "#" + std::to_string(number_of(annotation.getKey("/Dest").getArrayItem(0), pages));
}

void list_outline(Object entry, int depth, std::vector<Object> const& pages, std::string& to) {
  for (; entry.isDictionary(); entry = entry.getKey("/Next")) {
    int const number = number_of(entry.getKey("/Dest").getArrayItem(0), pages);
    to += std::string(static_cast<std::size_t>(depth) * 2, ' ') + std::to_string(number) + " " +
          entry.getKey("/Title").getUTF8Value() + "\n";
    list_outline(entry.getKey("/First"), depth + 1, pages, to);
  }
}

}  // namespace

PdfReader::PdfReader(std::string bytes) : bytes_(std::move(bytes)) {
  file_.processMemoryFile("test.pdf", bytes_.data(), bytes_.size());
}

std::vector<Object> PdfReader::pages() {
  std::vector<Object> found;
  for (auto& page : QPDFPageDocumentHelper(file_).getAllPages()) found.push_back(page.getObjectHandle());
  return found;
}

PdfReader::Content PdfReader::read_page(Object page) {
  Collector collector(page);
  Object::parseContentStream(page.getKey("/Contents"), &collector);
  return {std::move(collector.texts), std::move(collector.artifacts)};
}

std::string const& PdfReader::content(Object const& page, int id) {
  auto found = contents_.find(page.getObjGen());
  if (found == contents_.end()) found = contents_.emplace(page.getObjGen(), read_page(page)).first;
  return found->second.texts.at(id);
}

void PdfReader::walk_kid(Object kid, Object const& page, int depth, std::string& to, bool text_alone) {
  std::string const indent(static_cast<std::size_t>(depth) * 2, ' ');
  if (kid.isInteger()) {
    std::string const& text = content(page, kid.getIntValueAsInt());
    to += text_alone ? text : indent + "\"" + text + "\"\n";
  } else if (kid.getKey("/Type").isNameAndEquals("/MCR")) {
    walk_kid(kid.getKey("/MCID"), kid.getKey("/Pg"), depth, to, text_alone);
  } else if (kid.getKey("/Type").isNameAndEquals("/OBJR")) {
    Object annotation = kid.getKey("/Obj");
    if (!text_alone) to += indent + "-> " + annotation.getKey("/Contents").getUTF8Value() + "\n";
  } else {
    walk(kid, page, depth, to, text_alone);
  }
}

void PdfReader::walk(Object element, Object page, int depth, std::string& to, bool text_alone) {
  std::string const role = element.getKey("/S").getName();
  if (!text_alone) {
    to += std::string(static_cast<std::size_t>(depth) * 2, ' ') + role.substr(1) + attributes_of(element) + "\n";
  }
  if (element.hasKey("/Pg")) page = element.getKey("/Pg");
  Object kids = element.getKey("/K");
  if (kids.isArray()) {
    for (Object& kid : kids.getArrayAsVector()) walk_kid(kid, page, depth + 1, to, text_alone);
  } else if (!kids.isNull()) {
    walk_kid(kids, page, depth + 1, to, text_alone);
  }
  // A label stands apart from its item, as a screen reader says it, whether or not there is a space in the text.
  if (text_alone && role == "/Lbl" && !to.empty() && to.back() != ' ') to += ' ';
  if (text_alone && !is_inline(role) && !to.empty() && to.back() != '\n') to += '\n';
}

std::string PdfReader::structure() {
  std::string text;
  walk(file_.getRoot().getKey("/StructTreeRoot").getKey("/K"), Object::newNull(), 0, text, false);
  return text;
}

std::string PdfReader::text() {
  std::string text;
  walk(file_.getRoot().getKey("/StructTreeRoot").getKey("/K"), Object::newNull(), 0, text, true);
  return text;
}

std::string PdfReader::artifact_text() {
  std::string text;
  for (Object& page : pages()) text += read_page(page).artifacts;
  return text;
}

std::vector<std::string> PdfReader::addresses() {
  std::vector<std::string> found;
  std::vector<Object> all = pages();
  for (Object& page : all) {
    Object annotations = page.getKey("/Annots");
    if (!annotations.isArray()) continue;
    for (Object& annotation : annotations.getArrayAsVector()) found.push_back(target_of(annotation, all));
  }
  return found;
}

std::string PdfReader::outline() {
  std::string text;
  list_outline(file_.getRoot().getKey("/Outlines").getKey("/First"), 0, pages(), text);
  return text;
}

std::string PdfReader::xmp() { return data_of(file_.getRoot().getKey("/Metadata")); }

std::map<std::string, std::string> PdfReader::info() {
  std::map<std::string, std::string> texts;
  Object info = file_.getTrailer().getKey("/Info");
  for (std::string const& key : info.getKeys()) texts[key] = info.getKey(key).getUTF8Value();
  return texts;
}

std::string PdfReader::uncompressed() {
  QPDFWriter writer(file_);
  writer.setOutputMemory();
  writer.setQDFMode(true);
  writer.setSuppressOriginalObjectIDs(true);
  writer.setDeterministicID(true);
  writer.setObjectStreamMode(qpdf_o_disable);
  writer.write();
  auto const bytes = writer.getBufferSharedPointer();
  return {reinterpret_cast<char const*>(bytes->getBuffer()), bytes->getSize()};
}

}  // namespace factsheet::test
