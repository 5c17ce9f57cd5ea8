#include "sheet/spreadsheet/orcus/orcus_entry.h"

#include "sheet/spreadsheet/orcus/orcus_zip.h"
#include "sheet/spreadsheet/orcus/walk_xml.h"

extern "C" __attribute__((visibility("default"))) void factsheet_orcus_entry(factsheet::sheet::OrcusEntry& to);

extern "C" void factsheet_orcus_entry(factsheet::sheet::OrcusEntry& to) {
  to = {factsheet::sheet::open_zip, factsheet::sheet::close_zip, factsheet::sheet::read_zip,
        factsheet::sheet::walk_xml};
}
