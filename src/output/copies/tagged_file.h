// Pages for screens and copiers into a file that is PDF/A-2a and PDF/UA-1.
#pragma once
#include "output/copies/page_store.h"
#include "output/copies/picture_store.h"

namespace factsheet::output {

struct FileTask {
  scene::Document const& document;
  OutputAssets const& assets;
  InkBuild build = InkBuild::screen;
  std::vector<PageContent> pages;
  Deflater& deflater;
  FontShelf& fonts;
  PictureStore& pictures;
};

std::string write_tagged_file(FileTask const& task, Diagnostics& notes);

}  // namespace factsheet::output
