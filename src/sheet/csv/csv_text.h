// The bytes of a CSV file as text, whatever office program saved them.
#pragma once
#include "core/result.h"

namespace factsheet::sheet {

/// The file in UTF-8 without byte order mark, which places point into. It may have been UTF-8, UTF-16 with a byte order
/// mark, or Windows-1252; a spreadsheet that is no CSV file, any other encoding and letters that an earlier program
/// spoilt are errors. At most 1 MiB.
Result<std::shared_ptr<SourceFile const>> decode_csv(std::shared_ptr<SourceFile const> const& file);

/// What is wrong with naming `path`, by its ending, for a data file: `ages.xlsx`. The fault stands at `named_at`.
std::optional<Diagnostic> refuse_spreadsheet(std::string_view path, Span named_at);

/// The name ends in .csv, .tsv, .txt, .xlsx or .ods, whatever the case: a file with a table.
bool is_table_name(std::string_view path);

}  // namespace factsheet::sheet
