// The facts about a document that its Info dictionary and its XMP packet both tell, and must tell alike.
#pragma once
#include "output/output.h"

#include <optional>
#include <string>
#include <vector>

namespace factsheet::output {

struct DocumentFacts {
  std::string title, author, description, language, producer;
  std::vector<std::string> keywords;
  std::optional<long long> date;  ///< seconds since the epoch

  [[nodiscard]] std::string joined_keywords() const;  ///< "reading, water"
  [[nodiscard]] std::string pdf_date() const;         ///< "D:20261101000000Z", empty without a date
  [[nodiscard]] std::string iso_date() const;         ///< "2026-11-01T00:00:00Z"
};

/// The facts, with characters that neither XML nor a reader's window can show taken out.
DocumentFacts gather_facts(scene::Document const& document, OutputAssets const& assets);

/// The packet (ISO 16684-1) of a file that is PDF/A-2a (ISO 19005-2 §6.6) and PDF/UA-1 (ISO 14289-1 §5), with the
/// extension schema that PDF/A wants for what it does not know.
std::string xmp_packet(DocumentFacts const& facts);

/// The packet of a file that is PDF/X-4 (ISO 15930-7 §6.3). Its ID follows from `contents`, which no other file has.
std::string xmp_packet_for_press(DocumentFacts const& facts, std::string const& contents);

}  // namespace factsheet::output
