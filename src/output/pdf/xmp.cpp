#include "output/pdf/xmp.h"

#include "core/enumeration.h"

#include <chrono>
#include <cstdint>
#include <string_view>

#include <fmt/format.h>

namespace factsheet::output {
namespace {

/// One line without control characters, which XML 1.0 cannot hold.
std::string one_line(std::string const& text) {
  std::string line;
  for (char const c : text) {
    bool const is_control = static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    line += is_control ? ' ' : c;
  }
  return line;
}

std::string escaped(std::string_view text) {
  std::string safe;
  for (char const c : text) {
    if (c == '&') {
      safe += "&amp;";
    } else if (c == '<') {
      safe += "&lt;";
    } else if (c == '>') {
      safe += "&gt;";
    } else {
      safe += c;
    }
  }
  return safe;
}

struct Moment {
  std::chrono::year_month_day day;
  std::chrono::hh_mm_ss<std::chrono::seconds> time;
};

/// In UTC, by the calendar and not by the machine's time zone.
Moment moment(long long date) {
  std::chrono::sys_seconds const point{std::chrono::seconds{date}};
  auto const midnight = std::chrono::floor<std::chrono::days>(point);
  return {std::chrono::year_month_day{midnight}, std::chrono::hh_mm_ss{point - midnight}};
}

std::string formatted(std::optional<long long> date, fmt::string_view pattern) {
  if (!date) return {};
  Moment const at = moment(*date);
  return fmt::format(fmt::runtime(pattern), static_cast<int>(at.day.year()), static_cast<unsigned>(at.day.month()),
                     static_cast<unsigned>(at.day.day()), at.time.hours().count(), at.time.minutes().count(),
                     at.time.seconds().count());
}

std::string element(std::string_view name, std::string const& value) {
  return value.empty() ? "" : fmt::format("<{0}>{1}</{0}>\n", name, escaped(value));
}
std::string alternatives(std::string_view name, std::string const& value) {
  if (value.empty()) return {};
  return fmt::format("<{0}><rdf:Alt><rdf:li xml:lang=\"x-default\">{1}</rdf:li></rdf:Alt></{0}>\n", name,
                     escaped(value));
}
std::string list(std::string_view name, std::string_view kind, std::vector<std::string> const& values) {
  std::string items;
  for (std::string const& value : values) {
    if (!value.empty()) items += fmt::format("<rdf:li>{}</rdf:li>", escaped(value));
  }
  return items.empty() ? "" : fmt::format("<{0}><rdf:{1}>{2}</rdf:{1}></{0}>\n", name, kind, items);
}

constexpr std::string_view packet_begin =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n";
constexpr std::string_view description_begin =
    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
    "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
    "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n";
constexpr std::string_view press_description_begin =
    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
    "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
    "xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\" xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\">\n";
constexpr std::string_view conformance =
    "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>\n";
constexpr std::string_view extension_schema =
    "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" "
    "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
    "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>The part of ISO 14289 that the file follows</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>\n";

/// What a document says of itself whatever standard it follows.
std::string descriptions(DocumentFacts const& facts) {
  std::string packet;
  packet += alternatives("dc:title", facts.title);
  packet += list("dc:creator", "Seq", {facts.author});
  packet += alternatives("dc:description", facts.description);
  packet += list("dc:subject", "Bag", facts.keywords);
  packet += list("dc:language", "Bag", {facts.language});
  packet += element("xmp:CreateDate", facts.iso_date());
  packet += element("xmp:ModifyDate", facts.iso_date());
  packet += element("xmp:CreatorTool", facts.producer);
  packet += element("pdf:Producer", facts.producer);
  packet += element("pdf:Keywords", facts.joined_keywords());
  return packet;
}

/// 64 bits of FNV-1a, started differently for each half of an ID.
std::uint64_t digest(std::string const& contents, std::uint64_t start) {
  std::uint64_t value = start;
  for (char const c : contents) value = (value ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return value;
}

/// In the form of an identifier of RFC 4122, version 8: made by rules of our own.
std::string document_id(std::string const& contents) {
  std::uint64_t const high = digest(contents, 0xcbf29ce484222325ULL);
  std::uint64_t const low = digest(contents, ~high);
  return fmt::format("uuid:{:08x}-{:04x}-8{:03x}-{:04x}-{:012x}", high >> 32U, (high >> 16U) & 0xffffU, high & 0xfffU,
                     0x8000U | ((low >> 48U) & 0x3fffU), low & 0xffffffffffffULL);
}

}  // namespace

std::string DocumentFacts::joined_keywords() const { return comma_separated(keywords); }
std::string DocumentFacts::pdf_date() const { return formatted(date, "D:{:04}{:02}{:02}{:02}{:02}{:02}Z"); }
std::string DocumentFacts::iso_date() const { return formatted(date, "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z"); }

DocumentFacts gather_facts(scene::Document const& document, OutputAssets const& assets) {
  DocumentFacts facts;
  facts.title = one_line(document.title);
  facts.author = one_line(document.author);
  facts.description = one_line(document.description);
  facts.language = document.language;
  facts.producer = assets.producer;
  for (std::string const& keyword : document.keywords) facts.keywords.push_back(one_line(keyword));
  facts.date = assets.date;
  return facts;
}

std::string xmp_packet_for_press(DocumentFacts const& facts, std::string const& contents) {
  std::string packet;
  packet += packet_begin;
  packet += press_description_begin;
  packet += descriptions(facts);
  packet += element("xmp:MetadataDate", facts.iso_date());
  packet += element("xmpMM:DocumentID", document_id(contents));
  packet += "<xmpMM:VersionID>1</xmpMM:VersionID>\n<xmpMM:RenditionClass>default</xmpMM:RenditionClass>\n";
  packet += "<pdf:Trapped>False</pdf:Trapped>\n<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>\n";
  packet += "</rdf:Description>\n</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";
  return packet;
}

std::string xmp_packet(DocumentFacts const& facts) {
  std::string packet;
  packet += packet_begin;
  packet += description_begin;
  packet += descriptions(facts);
  packet += conformance;
  packet += "</rdf:Description>\n";
  packet += extension_schema;
  packet += "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";
  return packet;
}

}  // namespace factsheet::output
