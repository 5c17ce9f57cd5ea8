// A font whose names are no PDF names.
#include "output/output.h"
#include "output/pdf/render_pdf.h"
#include "support/pdf_reader.h"
#include "support/sample_document.h"

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::output {
namespace {

void replace_all(std::string& text, std::string const& from, std::string const& to) {
  ASSERT_EQ(from.size(), to.size());
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, to.size(), to);
}

/// As the names of a font's `name` table are written for Windows: UTF-16BE, of Latin-1 letters.
std::string wide(std::string const& latin) {
  std::string made;
  for (char const c : latin) made += std::string{'\0', c};
  return made;
}

/// Source Sans 3 under the names "Ñandú (Te) #%" and "Ñandú(T)/#%", in both encodings that its name table has.
std::shared_ptr<scene::FontFace const> badly_named(std::string const& path) {
  std::string const family =
                        "\xD1"
                        "and\xFA (Te) #%",
                    post_script =
                        "\xD1"
                        "and\xFA(T)/#%";
  std::ifstream in(test::source_sans()->path, std::ios::binary);
  std::string font((std::istreambuf_iterator<char>(in)), {});
  for (auto const& [from, to] :
       {std::pair<std::string, std::string>{"Source Sans 3", family}, {"SourceSans3", post_script}}) {
    replace_all(font, from, to);
    replace_all(font, wide(from), wide(to));
  }
  std::ofstream(path, std::ios::binary) << font;
  auto face = *test::source_sans();
  face.path = path;
  return std::make_shared<scene::FontFace const>(std::move(face));
}

TEST(FontNames, ThatAreNoPdfNamesGiveASoundFile) {
  test::PageBuilder page;
  auto const paragraph = page.node(scene::Role::p);
  page.text(paragraph, "Water");
  for (auto& item : page.frame.items) {
    if (auto* run = std::get_if<scene::GlyphRun>(&item.what)) run->face = badly_named(testing::TempDir() + "named.ttf");
  }
  auto const pdf = render_pdf(test::document_of(page), Profile::web, test::sample_assets());
  ASSERT_TRUE(pdf.ok()) << to_text(pdf.diagnostics.at(0));
  test::PdfReader reader(*pdf);
  EXPECT_EQ(reader.text(), "Water\n");
  EXPECT_TRUE(reader.file().getWarnings().empty());
  int fonts = 0;
  for (auto& object : reader.file().getAllObjects()) {
    if (!object.isDictionary() || !object.getKey("/Type").isNameAndEquals("/Font")) continue;
    ++fonts;
    // ISO 14289-1, 7.21.3.2 and ISO 32000-1, 9.6.4: the same name in the font and in its descriptor, with six letters
    // before it that say which part of the font it is.
    std::string const name = object.getKey("/BaseFont").getName();
    EXPECT_THAT(name, testing::MatchesRegex("/[A-Z][A-Z][A-Z][A-Z][A-Z][A-Z][+][A-Za-z0-9-]+"));
    if (object.hasKey("/DescendantFonts")) continue;
    EXPECT_EQ(object.getKey("/FontDescriptor").getKey("/FontName").getName(), name);
  }
  EXPECT_EQ(fonts, 2);  // a composite one and that of its glyphs
}

}  // namespace
}  // namespace factsheet::output
