#include "support/pdfx_checker.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include <fmt/format.h>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

namespace factsheet::test {
namespace {

using Object = QPDFObjectHandle;
using Names = std::set<std::string>;

// What PDF 1.4 defines (ISO 15930-4 §6.2), without what sets other colours than process inks, marks content or holds
// pictures in line.
Names const operators_of_1_4{"b",  "B",  "b*", "B*", "BT", "c",  "cm", "d",  "Do",  "ET",  "f",  "f*", "gs", "h",
                             "i",  "j",  "J",  "k",  "K",  "l",  "m",  "M",  "n",   "q",   "Q",  "re", "s",  "S",
                             "Tc", "Td", "TD", "Tf", "Tj", "TJ", "TL", "Tm", "Tr",  "Ts",  "Tw", "Tz", "T*", "v",
                             "w",  "W",  "W*", "y",  "'",  "\"", "cs", "CS", "scn", "SCN", "F",  "sh"};

bool is_name(Object object, char const* name) { return object.isNameAndEquals(name); }

double number(Object object, double otherwise) { return object.isNumber() ? object.getNumericValue() : otherwise; }

std::string bytes_of(Object stream) {
  auto const data = stream.getStreamData();
  return {reinterpret_cast<char const*>(data->getBuffer()), data->getSize()};
}

/// The operators of a content stream with their operands, in qpdf's reading.
class Operators : public Object::ParserCallbacks {
 public:
  void handleObject(Object object) override {
    if (!object.isOperator()) {
      operands_.push_back(object);
      return;
    }
    used.insert(object.getOperatorValue());
    std::string const name = object.getOperatorValue();
    bool const sets_space = (name == "cs" || name == "CS") && !operands_.empty();
    if (sets_space && !is_name(operands_[0], "/Pattern")) spaces.insert(operands_[0].getName());
    if (name == "Do" && !operands_.empty()) shown.insert(operands_[0].getName());
    if (name == "gs" && !operands_.empty()) states.insert(operands_[0].getName());
    if (name == "Tf" && !operands_.empty()) fonts.insert(operands_[0].getName());
    if (name == "Tr" && !operands_.empty() && number(operands_[0], 0) >= 3) hidden_text = true;
    operands_.clear();
  }
  void handleEOF() override {}
  Names used, spaces, shown, states, fonts;
  bool hidden_text = false;

 private:
  std::vector<Object> operands_;
};

class Checker {
 public:
  Checker(std::string const& bytes, Pdfx standard) : bytes_(bytes), standard_(standard) {
    file_.processMemoryFile("press", bytes.data(), bytes.size());
  }

  std::vector<std::string> run() {
    check_file();
    check_info();
    check_catalog();
    check_intent();
    auto pages = QPDFPageDocumentHelper(file_).getAllPages();
    for (std::size_t i = 0; i < pages.size(); ++i)
      check_page(fmt::format("page {}", i + 1), pages[i].getObjectHandle());
    need(!pages.empty(), "there are pages");
    for (Object& object : file_.getAllObjects()) check_object(object);
    return faults_;
  }

 private:
  void need(bool holds, std::string const& what) {
    if (!holds) faults_.push_back(what);
  }
  void need_none(Object dictionary, std::initializer_list<char const*> keys, std::string const& whose) {
    for (char const* key : keys) need(!dictionary.hasKey(key), fmt::format("{} has no {}", whose, key));
  }

  [[nodiscard]] bool old() const { return standard_ == Pdfx::x1a; }

  // ---- the file ----

  void check_file() {
    std::string const version = old() ? "%PDF-1.4\n%" : "%PDF-1.6\n%";
    need(bytes_.substr(0, version.size()) == version, "the header is " + version.substr(1, 7));
    std::string_view const comment = std::string_view(bytes_).substr(version.size(), 4);
    need(std::all_of(comment.begin(), comment.end(), [](char c) { return static_cast<unsigned char>(c) > 127; }),
         "four bytes over 127 stand in the second line");
    Object trailer = file_.getTrailer();
    need(!file_.isEncrypted(), "the file is not encrypted");
    need(trailer.getKey("/ID").isArray() && trailer.getKey("/ID").getArrayNItems() == 2,
         "the trailer has an ID of two");
    std::size_t const start = bytes_.rfind("startxref\n");
    need(start != std::string::npos, "there is a startxref");
    if (!old() || start == std::string::npos) return;
    auto const place = static_cast<std::size_t>(std::stoul(bytes_.substr(start + 10)));
    need(bytes_.substr(place, 5) == "xref\n", "the cross-reference is a table, for PDF 1.4 has no streams for it");
  }

  void check_info() {
    Object info = file_.getTrailer().getKey("/Info");
    need(info.isDictionary(), "there is an Info dictionary");
    if (!info.isDictionary()) return;
    for (char const* key : {"/Title", "/CreationDate", "/ModDate", "/Creator", "/Producer"}) {
      need(info.getKey(key).isString() && !info.getKey(key).getUTF8Value().empty(), fmt::format("Info has {}", key));
    }
    need(is_name(info.getKey("/Trapped"), "/True") || is_name(info.getKey("/Trapped"), "/False"),
         "Info says whether the file is trapped");
    std::string const version = old() ? "PDF/X-1a:2003" : "PDF/X-4";
    need(info.getKey("/GTS_PDFXVersion").isString() && info.getKey("/GTS_PDFXVersion").getUTF8Value() == version,
         "Info names the version " + version);
    need(!info.hasKey("/GTS_PDFXConformance"), "Info has no GTS_PDFXConformance, a key of the version of 2001");
    if (!old()) check_packet(info);
  }

  void check_packet(Object info) {
    Object metadata = file_.getRoot().getKey("/Metadata");
    need(metadata.isStream(), "the catalog has metadata");
    if (!metadata.isStream()) return;
    std::string const xmp = bytes_of(metadata);
    for (char const* part :
         {"pdfxid:GTS_PDFXVersion>PDF/X-4<", "<xmpMM:DocumentID>uuid:", "<xmpMM:VersionID>", "<xmpMM:RenditionClass>",
          "<xmp:CreateDate>", "<xmp:ModifyDate>", "<xmp:MetadataDate>", "<dc:title>", "<pdf:Trapped>False<"}) {
      need(xmp.find(part) != std::string::npos, fmt::format("the XMP has {}", part));
    }
    std::string title = info.getKey("/Title").getUTF8Value();
    for (std::size_t at = 0; (at = title.find('&', at)) != std::string::npos; ++at) title.replace(at, 1, "&amp;");
    need(xmp.find(">" + title + "<") != std::string::npos, "Info and XMP have one title");
    need(!metadata.getDict().hasKey("/Filter") || is_name(metadata.getDict().getKey("/Filter"), "/FlateDecode"),
         "the XMP is readable");
  }

  void check_catalog() {
    Object root = file_.getRoot();
    need_none(root,
              {"/AcroForm", "/OpenAction", "/AA", "/Names", "/Perms", "/OCProperties", "/Collection", "/StructTreeRoot",
               "/Outlines", "/Dests", "/URI", "/Threads"},
              "the catalog");
    Object version = root.getKey("/Version");
    need(!version.isName(), "the catalog leaves the version to the header");
    Object preferences = root.getKey("/ViewerPreferences");
    if (preferences.isDictionary())
      need_none(preferences, {"/ViewArea", "/ViewClip", "/PrintArea", "/PrintClip"}, "view");
  }

  void check_intent() {
    Object intents = file_.getRoot().getKey("/OutputIntents");
    need(intents.isArray() && intents.getArrayNItems() == 1, "there is one output intent");
    if (!intents.isArray() || intents.getArrayNItems() != 1) return;
    Object intent = intents.getArrayItem(0);
    need(is_name(intent.getKey("/S"), "/GTS_PDFX"), "the output intent is GTS_PDFX");
    for (char const* key : {"/OutputConditionIdentifier", "/RegistryName", "/Info"}) {
      need(intent.getKey(key).isString(), fmt::format("the output intent has {}", key));
    }
    Object profile = intent.getKey("/DestOutputProfile");
    need(profile.isStream(), "the output intent holds a profile");
    if (!profile.isStream()) return;
    std::string const icc = bytes_of(profile);
    need(icc.size() > 132 && icc.substr(12, 8) == "prtrCMYK", "the profile is one of a printer with four inks");
    need(icc.size() > 132 && (icc[8] == 2 || (!old() && icc[8] == 4)), "the profile has a version that PDF reads");
    need(number(profile.getDict().getKey("/N"), 0) == 4, "the profile's stream says four channels");
    for (char const* tag : {"A2B0", "B2A0"}) {
      need(icc.substr(128, 600).find(tag) != std::string::npos, fmt::format("the profile has {}", tag));
    }
  }

  // ---- pages ----

  std::array<double, 4> box(Object page, char const* key, std::string const& where) {
    std::array<double, 4> sides{};
    Object listed = page.getKey(key);
    need(listed.isRectangle(), fmt::format("{} has {}", where, key));
    for (int i = 0; listed.isRectangle() && i < 4; ++i) {
      sides[static_cast<std::size_t>(i)] = listed.getArrayItem(i).getNumericValue();
    }
    return sides;
  }
  static bool holds(std::array<double, 4> const& outer, std::array<double, 4> const& inner) {
    constexpr double slack = 1e-3;
    return inner[0] >= outer[0] - slack && inner[1] >= outer[1] - slack && inner[2] <= outer[2] + slack &&
           inner[3] <= outer[3] + slack && inner[2] > inner[0] && inner[3] > inner[1];
  }

  void check_page(std::string const& where, Object page) {
    auto const media = box(page, "/MediaBox", where);
    auto const bleed = box(page, "/BleedBox", where);
    auto const trim = box(page, "/TrimBox", where);
    need(holds(media, bleed) && holds(bleed, trim), where + ": trim lies in bleed, bleed in the medium");
    need(media[0] == 0 && media[1] == 0, where + ": the medium begins at 0, 0");
    need_none(page,
              {"/ArtBox", "/CropBox", "/Annots", "/AA", "/Group", "/UserUnit", "/Tabs", "/StructParents", "/B",
               "/Trans", "/PresSteps", "/Dur"},
              where);
    Operators read;
    page.parsePageContents(&read);
    check_contents(where, read, page.getKey("/Resources"));
  }

  void check_contents(std::string const& where, Operators const& read, Object resources) {
    for (std::string const& used : read.used) {
      need(operators_of_1_4.count(used) == 1, fmt::format("{} has no operator {}", where, used));
    }
    need(!read.hidden_text, where + " has no invisible text");
    Object properties = resources.getKey("/Properties");
    need(!properties.isDictionary() || properties.getKeys().empty(), where + " has no /Properties");
    auto const named = [&](char const* kind, Names const& names) {
      for (std::string const& name : names) {
        need(resources.getKey(kind).isDictionary() && resources.getKey(kind).hasKey(name),
             fmt::format("{} has the {} {} that it uses", where, kind, name));
      }
    };
    named("/ColorSpace", read.spaces);
    named("/XObject", read.shown);
    named("/ExtGState", read.states);
    named("/Font", read.fonts);
    check_spaces(where, resources.getKey("/ColorSpace"));
  }

  void check_spaces(std::string const& where, Object spaces) {
    if (!spaces.isDictionary()) return;
    for (std::string const& name : spaces.getKeys()) {
      Object space = spaces.getKey(name);
      bool const all_plates = space.isArray() && space.getArrayNItems() == 4 &&
                              is_name(space.getArrayItem(0), "/Separation") && is_name(space.getArrayItem(1), "/All") &&
                              is_name(space.getArrayItem(2), "/DeviceCMYK");
      need(all_plates, fmt::format("{}: {} is the colour of all plates", where, name));
    }
  }

  // ---- every object ----

  void check_object(Object object) {
    std::string const where = fmt::format("object {}", object.getObjectID());
    if (object.isStream()) check_stream(where, object);
    Object dictionary = object.isStream() ? object.getDict() : object;
    if (dictionary.isDictionary()) check_dictionary(where, dictionary);
    check_names(where, object.isStream() ? object.getDict() : object);
  }

  void check_stream(std::string const& where, Object stream) {
    Object dictionary = stream.getDict();
    need_none(dictionary,
              {"/F", "/FFilter", "/FDecodeParms", "/Alternates", "/OPI", "/PS", "/Ref", "/SMaskInData", "/OC"}, where);
    if (old()) need_none(dictionary, {"/SMask"}, where);
    if (dictionary.hasKey("/Group")) check_group(where, dictionary.getKey("/Group"));
    Object filters = dictionary.getKey("/Filter");
    std::vector<Object> const list = filters.isArray()  ? filters.getArrayAsVector()
                                     : filters.isName() ? std::vector<Object>{filters}
                                                        : std::vector<Object>{};
    for (Object const& filter : list) {
      need(is_name(filter, "/FlateDecode") || is_name(filter, "/DCTDecode"), where + " is packed as PDF/X allows");
    }
    if (old()) need(!is_name(dictionary.getKey("/Type"), "/ObjStm"), where + " is no object stream");
    if (is_name(dictionary.getKey("/Subtype"), "/Image")) check_image(where, dictionary);
    if (is_name(dictionary.getKey("/Subtype"), "/Form")) {
      Operators read;
      stream.parseAsContents(&read);
      check_contents(where, read, dictionary.getKey("/Resources"));
    }
  }

  void check_image(std::string const& where, Object image) {
    Object space = image.getKey("/ColorSpace");
    need(is_name(space, "/DeviceCMYK") || is_name(space, "/DeviceGray"), where + " is a picture in process inks");
    Object interpolate = image.getKey("/Interpolate");
    need(!interpolate.isBool() || !interpolate.getBoolValue(), where + " is not smoothed");
    need(!image.hasKey("/Mask"), where + " has no mask");
  }

  void check_dictionary(std::string const& where, Object dictionary) {
    if (is_name(dictionary.getKey("/Type"), "/ExtGState")) check_state(where, dictionary);
    if (is_name(dictionary.getKey("/Type"), "/Font")) check_font(where, dictionary);
    Object action = dictionary.getKey("/S");
    for (char const* name : {"/URI", "/GoTo", "/GoToR", "/Launch", "/JavaScript", "/Named"}) {
      need(!is_name(action, name), fmt::format("{} is no {}", where, name));
    }
    if (dictionary.hasKey("/ShadingType")) {
      Object space = dictionary.getKey("/ColorSpace");
      need(is_name(space, "/DeviceCMYK") || is_name(space, "/DeviceGray"), where + " is a gradient in process inks");
    }
    need(!is_name(dictionary.getKey("/Type"), "/Annot"), where + " is no annotation");
    need(!is_name(dictionary.getKey("/Type"), "/Filespec"), where + " names no file");
    Object states = dictionary.getKey("/ExtGState");
    if (!states.isDictionary()) return;
    for (std::string const& name : states.getKeys()) check_state(where + " " + name, states.getKey(name));
  }

  void check_group(std::string const& where, Object group) {
    need(!old(), where + " is no transparency");
    Object space = group.getKey("/CS");
    need(is_name(space, "/DeviceCMYK") || is_name(space, "/DeviceGray"), where + " blends process inks");
  }

  void check_state(std::string const& where, Object state) {
    bool const opaque = number(state.getKey("/CA"), 1) == 1 && number(state.getKey("/ca"), 1) == 1;
    need(opaque || !old(), where + " is opaque");
    need(!old() || !state.hasKey("/SMask") || is_name(state.getKey("/SMask"), "/None"), where + " has no soft mask");
    need(!state.hasKey("/BM") || is_name(state.getKey("/BM"), "/Normal"), where + " does not blend");
    need_none(state, {"/TR", "/TR2", "/HT", "/HTP", "/BG", "/UCR"}, where);
    Object mode = state.getKey("/OPM");
    need(!mode.isInteger() || mode.getIntValue() <= 1, where + " overprints in a known mode");
  }

  void check_font(std::string const& where, Object font) {
    need(!is_name(font.getKey("/Subtype"), "/Type3"), where + " is no font of Type 3");
    if (is_name(font.getKey("/Subtype"), "/Type0")) return;
    Object descriptor = font.getKey("/FontDescriptor");
    bool const embedded = descriptor.isDictionary() &&
                          (descriptor.getKey("/FontFile").isStream() || descriptor.getKey("/FontFile2").isStream() ||
                           descriptor.getKey("/FontFile3").isStream());
    need(embedded, where + " is an embedded font");
    if (old()) need_none(descriptor, {"/FontFamily", "/FontStretch", "/FontWeight"}, where + "'s descriptor");
    need(font.hasKey("/Widths") || font.hasKey("/W") || font.hasKey("/DW"), where + " has widths");
    if (is_name(font.getKey("/Subtype"), "/CIDFontType2")) {
      need(font.hasKey("/CIDToGIDMap"), where + " says which glyph a code is");
    }
  }

  /// Colours that are no process inks, wherever they are named.
  void check_names(std::string const& where, Object object) {
    if (object.isName()) {
      for (char const* name : {"/DeviceRGB", "/CalRGB", "/CalGray", "/Lab", "/ICCBased", "/DeviceN", "/Indexed"}) {
        need(object.getName() != name, fmt::format("{} has no {}", where, name));
      }
    } else if (object.isArray()) {
      for (Object const& item : object.getArrayAsVector()) {
        if (!item.isIndirect()) check_names(where, item);
      }
    } else if (object.isDictionary()) {
      for (std::string const& key : object.getKeys()) {
        Object value = object.getKey(key);
        need(key != "/DefaultRGB" && key != "/DefaultCMYK" && key != "/DefaultGray",
             fmt::format("{} has no {}", where, key));
        if (!value.isIndirect()) check_names(where, value);
      }
    }
  }

  std::string const& bytes_;
  Pdfx standard_;
  QPDF file_;
  std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> pdfx_faults(std::string const& bytes, Pdfx standard) { return Checker(bytes, standard).run(); }

}  // namespace factsheet::test
