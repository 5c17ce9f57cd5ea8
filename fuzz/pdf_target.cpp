#include "targets.h"
#include "whole_way.h"

namespace factsheet::fuzz {

void make_pdfs(std::string_view input) {
  Folder const folder = folder_of(input);
  FolderOnDisk const on_disk(folder);
  survive_librsvg(folder, [&] { expect_pdfs("a.sheet.yaml", profile_for(input)); });
}

}  // namespace factsheet::fuzz
