#include "targets.h"
#include "whole_way.h"

namespace factsheet::fuzz {

// The kind of a picture is told by what is in it, whatever its name.
void print_picture(std::string_view input) {
  Folder const folder{{"a.sheet.yaml",
                       "sheet: 1\nlanguages: [en]\ntitle: Water\nupdated: 2026-05-01\npages:\n  - blocks:\n"
                       "      - image: {file: a.png, alt: A drop}\n"},
                      {"a.png", std::string(input)}};
  FolderOnDisk const on_disk(folder);
  survive_librsvg(folder, [&] { expect_pdfs("a.sheet.yaml", profile_for(input)); });
}

}  // namespace factsheet::fuzz
