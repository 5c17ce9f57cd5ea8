#include "support/copier_pages.h"

#include "output/png/render_png.h"

#include <gtest/gtest.h>

namespace factsheet::test {

Pixels copied_picture(scene::Document const& document, double dpi) {
  auto const result = output::render_png(document, output::Profile::copier, sample_assets(), dpi);
  EXPECT_TRUE(result.ok());
  return decode_png(result->at(0));
}

void add_filled(PageBuilder& page, Point at, scene::Path path, scene::Fill fill, scene::Artifact artifact) {
  path.fill = std::move(fill);
  page.frame.items.push_back({at, scene::Tag::as(artifact), {}, std::move(path)});
}

}  // namespace factsheet::test
