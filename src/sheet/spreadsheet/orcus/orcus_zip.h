// Unpacks the files of an archive.
#pragma once
#include "sheet/spreadsheet/orcus/orcus_entry.h"

namespace factsheet::sheet {

OrcusZip* open_zip(std::string_view bytes);
void close_zip(OrcusZip* zip);
std::vector<unsigned char> read_zip(OrcusZip const& zip, std::string const& name);

}  // namespace factsheet::sheet
