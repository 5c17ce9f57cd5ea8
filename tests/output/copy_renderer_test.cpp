// Copies say what a file of their own says, in bytes that follow from the document alone.
#include "output/copies/copy_renderer.h"

#include "output/pdf/cairo_pdf.h"
#include "support/pdf_reader.h"
#include "support/pdfx_checker.h"
#include "support/sample_document.h"
#include "support/sample_pictures.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::output {
namespace {

using test::PageBuilder;
using test::PdfReader;
using testing::IsEmpty;

std::string bytes(Result<std::string> result) {
  for (auto const& diagnostic : result.diagnostics) ADD_FAILURE() << to_text(diagnostic);
  return result.ok() ? *std::move(result) : std::string();
}

std::string copy_of(scene::Document const& document, Profile profile = Profile::web) {
  return bytes(CopyRenderer().render(document, profile, test::sample_assets()));
}
std::string alone(scene::Document const& document, Profile profile = Profile::web) {
  return bytes(cairo_pdf(document, profile, test::sample_assets()));
}

scene::Document page_for(std::string const& name) {
  PageBuilder page;
  page.text(page.node(scene::Role::h1), "Lezen op " + name).new_line();
  page.text(page.node(scene::Role::p), "Een kwartier per dag is genoeg.");
  return test::document_of(page);
}

TEST(CopyRenderer, SaysWhatAFileOfItsOwnSays) {
  auto const document = test::sample_document();
  PdfReader copy(copy_of(document)), own(alone(document));
  EXPECT_EQ(copy.structure(), own.structure());
  EXPECT_EQ(copy.artifact_text(), own.artifact_text());
  EXPECT_EQ(copy.addresses(), own.addresses());
  EXPECT_EQ(copy.outline(), own.outline());
  EXPECT_EQ(copy.xmp(), own.xmp());
  EXPECT_EQ(copy.info(), own.info());
}

TEST(CopyRenderer, GivesTheSameBytesWhateverWentBefore) {
  for (Profile const profile : {Profile::web, Profile::press, Profile::copier}) {
    CopyRenderer used;
    for (std::string const name : {"De Ark", "Het Kompas", "Quirijn Łódź", "De Ark"}) {
      auto const document = page_for(name);
      EXPECT_TRUE(bytes(used.render(document, profile, test::sample_assets())) == copy_of(document, profile)) << name;
    }
    EXPECT_TRUE(bytes(used.render(test::sample_document(), profile, test::sample_assets())) ==
                copy_of(test::sample_document(), profile));
  }
}

scene::Document page_with_picture(std::shared_ptr<ImageFile const> file) {
  PageBuilder page;
  auto const figure = page.node(scene::Role::figure);
  page.frame.nodes[static_cast<std::size_t>(figure)].alt = "A photograph";
  page.picture(scene::Tag::of(figure), std::move(file), {60_pt, 40_pt});
  return test::document_of(page);
}

/// A file of two megabytes, most of them comments, and no two alike.
std::shared_ptr<ImageFile const> large_picture(char number) {
  std::string const comment = std::string("\xff\xfe\xff\xff") + std::string(0xffff - 2, number);
  std::string bytes = test::make_jpeg(test::coloured, 32, 16);
  for (int i = 0; i < 32; ++i) bytes.insert(2, comment);
  return test::read("photo.jpg", std::move(bytes));
}

TEST(CopyRenderer, LetsGoOfThePicturesOfTheSheetBefore) {
  CopyRenderer renderer;
  auto file = large_picture(1);
  std::weak_ptr<ImageFile const> const seen = file;
  bytes(renderer.render(page_with_picture(std::move(file)), Profile::web, test::sample_assets()));
  EXPECT_FALSE(seen.expired()) << "for another copy";
  renderer.begin_another_sheet();
  EXPECT_TRUE(seen.expired());
}

TEST(CopyRenderer, KeepsFewOfThePicturesThatEachCopyHasAlone) {
  CopyRenderer renderer;
  std::vector<std::weak_ptr<ImageFile const>> all;
  std::size_t most = 0;
  for (int i = 0; i < 40; ++i) {
    auto file = large_picture(static_cast<char>(i));
    all.push_back(file);
    bytes(renderer.render(page_with_picture(std::move(file)), Profile::web, test::sample_assets()));
    std::size_t held = 0;
    for (auto const& one : all) {
      if (auto const alive = one.lock()) held += alive->bytes.size();
    }
    most = std::max(most, held);
  }
  EXPECT_LE(most, 40'000'000U);
}

TEST(CopyRenderer, TakesNoMoreBytesThanAFileOfItsOwn) {
  for (Profile const profile : {Profile::web, Profile::press, Profile::copier}) {
    EXPECT_LE(copy_of(test::sample_document(), profile).size(),
              alone(test::sample_document(), profile).size() * 11 / 10);
  }
}

TEST(CopyRenderer, MakesFilesForThePressThatShopsTake) {
  for (auto const standard : {PressStandard::x1a, PressStandard::x4}) {
    Press press;
    press.standard = standard;
    press.marks = true;
    press.name = "lezen.nl";
    std::string const made =
        bytes(CopyRenderer().render(test::sample_document(), Profile::press, test::sample_assets(), press));
    EXPECT_THAT(test::pdfx_faults(made, standard == PressStandard::x1a ? test::Pdfx::x1a : test::Pdfx::x4), IsEmpty());
  }
}

TEST(CopyRenderer, SetsWordsOfOtherScriptsInUtf16) {
  auto document = page_for("De Ark");
  document.title = "Łódź – \U0001F6B2";
  PdfReader copy(copy_of(document)), own(alone(document));
  EXPECT_EQ(copy.info()["/Title"], document.title);
  EXPECT_EQ(copy.info(), own.info());
}

TEST(CopyRenderer, TellsWhatIsWrongLikeAFileOfItsOwn) {
  PageBuilder page;
  page.link(page.node(scene::Role::link, page.node(scene::Role::p)), "verderop", "#nowhere", "Naar nergens");
  auto const document = test::document_of(page);
  auto const copy = CopyRenderer().render(document, Profile::web, test::sample_assets());
  auto const own = cairo_pdf(document, Profile::web, test::sample_assets());
  ASSERT_EQ(copy.diagnostics.size(), 1u);
  ASSERT_EQ(own.diagnostics.size(), 1u);
  EXPECT_EQ(to_text(copy.diagnostics[0]), to_text(own.diagnostics[0]));
}

}  // namespace
}  // namespace factsheet::output
