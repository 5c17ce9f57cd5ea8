// What the files of all profiles have alike.
#pragma once
#include "output/copies/tagged_file.h"
#include "output/pdf/xmp.h"

#include <string>
#include <vector>

namespace factsheet::output {

/// The contents of each page, as "7 0 R" or "[7 0 R 8 0 R]", and "/Font <<…>> /XObject <<…>>" for its resources.
struct PageObjects {
  std::vector<std::string> contents;
  std::vector<std::string> resources;
};
PageObjects add_pages(FileTask const& task, Paper paper, PdfFile& file, Diagnostics& notes);

/// "/Title (…) /Author (…)"
std::string info_entries(DocumentFacts const& facts);

/// The object of a colour profile with so many channels.
int add_profile(std::string const& icc, int channels, PdfFile& file);

}  // namespace factsheet::output
