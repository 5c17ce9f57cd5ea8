#include "cli/running/manifest.h"
#include "expectations.h"
#include "targets.h"

namespace factsheet::fuzz {
namespace {

/// No output may lie outside the folder that the manifest is in.
void expect_inside(cli::Digests const& outputs) {
  for (auto const& [name, digest] : outputs) expect(name.find('/') == std::string::npos && name != "..", name);
}

}  // namespace

void read_manifest(std::string_view input) {
  if (auto const manifest = cli::parse_manifest(input)) {
    for (cli::Record const& record : manifest->records) expect_inside(record.outputs);
    std::string const written = cli::to_json(*manifest);
    auto const again = cli::parse_manifest(written);
    expect(again.has_value(), "what was written can be read");
    expect(cli::to_json(*again) == written, "what was read and written is the same");
  }
  cli::Manifest joined;
  for (cli::Record const& record : cli::records_of_journal(input)) {
    expect_inside(record.outputs);
    auto const again = cli::records_of_journal(cli::to_journal_line(record));
    expect(again.size() == 1 && again.front().outputs == record.outputs, "a line of the journal is one record");
    joined.put(record);
  }
  expect(cli::parse_manifest(cli::to_json(joined)).has_value(), "the journal goes into the manifest");
}

}  // namespace factsheet::fuzz
