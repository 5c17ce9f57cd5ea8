// Which inks letters, lines and pictures get on the press.
#include "output/output.h"
#include "output/pdf/render_pdf.h"
#include "scene/shapes.h"
#include "support/pdf_reader.h"
#include "support/sample_document.h"
#include "support/sample_pictures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <qpdf/Buffer.hh>

namespace factsheet::output {
namespace {

using test::PageBuilder;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

Colour const cream{"cream", {255, 243, 196}, {0, 0.03, 0.28, 0}, 0.95};
Colour const rich_black{"ink", {16, 16, 18}, {0.6, 0.4, 0.4, 1}, 0};
Colour const black_of_colours{"ink", {27, 31, 35}, {0.9, 0.8, 0.8, 0}, 0};
Colour const night{"night", {18, 53, 91}, {1, 0.75, 0.25, 0.25}, 0.2};

std::string contents(PageBuilder const& page) {
  auto const pdf = render_pdf(test::document_of(page), Profile::press, test::sample_assets());
  EXPECT_TRUE(pdf.ok());
  test::PdfReader reader(*pdf);
  auto const data = reader.pages().at(0).getKey("/Contents").getStreamData();
  return {reinterpret_cast<char const*>(data->getBuffer()), data->getSize()};
}

std::string contents_of_letters(Colour const& colour, double size) {
  PageBuilder page;
  page.text(scene::Tag::of(page.node(scene::Role::p)), "Water", size);
  std::get<scene::GlyphRun>(page.frame.items.back().what).colour = colour;
  return contents(page);
}

// A dark panel has its small print in a light colour.
TEST(PressInks, SmallLightLettersOnADarkGroundStayLight) {
  std::string const small = contents_of_letters(cream, 7.5);
  EXPECT_THAT(small, HasSubstr("/O00 gs\n0 0 0 0 k\n"));
  EXPECT_THAT(small, Not(HasSubstr("0 0 0 1 k")));
  EXPECT_THAT(contents_of_letters(cream, 9), HasSubstr("0 0.03 0.28 0 k\n"));
}

TEST(PressInks, LettersOfARichBlackAreBlackAloneAtAnySize) {
  for (Colour const& colour : {rich_black, black_of_colours}) {
    for (double const size : {8.0, 10.0, 28.0}) {
      EXPECT_THAT(contents_of_letters(colour, size), HasSubstr("/O01 gs\n0 0 0 1 k\n")) << size;
    }
  }
  EXPECT_THAT(contents_of_letters(night, 10), HasSubstr("1 0.75 0.25 0.25 k\n"));
}

TEST(PressInks, LinesOfARichBlackAreBlackAloneAndAreasAreDeep) {
  PageBuilder page;
  scene::Path line = scene::line({}, {80_pt, 0_pt});
  line.stroke = scene::Stroke{rich_black, 0.75_pt, scene::Cap::butt};
  page.draw(scene::Tag::as(scene::Artifact::layout), std::move(line), 10);
  scene::Path area = scene::rectangle({80_pt, 40_pt});
  area.fill = scene::Fill{rich_black};
  page.draw(scene::Tag::as(scene::Artifact::layout), std::move(area), 50);
  std::string const drawn = contents(page);
  EXPECT_THAT(drawn, HasSubstr("0 0 0 1 K\n"));
  EXPECT_THAT(drawn, HasSubstr("0.6 0.4 0.4 1 k\n"));
}

Colour const olive{"olive", {140, 154, 53}, {0.6, 0.35, 1, 0.1}, 0.6};

/// Areas below one another, and black letters on them.
PageBuilder letters_on(std::vector<Colour> const& grounds) {
  PageBuilder page;
  for (Colour const& colour : grounds) {
    scene::Path ground = scene::circle(60_pt);
    ground.fill = scene::Fill{colour};
    page.frame.items.push_back({{60_pt, 60_pt}, scene::Tag::as(scene::Artifact::background), {}, std::move(ground)});
  }
  page.text(page.node(scene::Role::p), "Water");
  return page;
}

// 195 % and black together are more than the press takes.
TEST(PressInks, BlackLettersKnockOutOfInksThatWouldBeTooMuchWithThem) {
  std::string const on_olive = contents(letters_on({olive}));
  EXPECT_THAT(on_olive, HasSubstr("\n0 0 0 1 k\n/F0 10 Tf\nBT\n"));
  EXPECT_THAT(on_olive, Not(HasSubstr("/O01 gs")));
  EXPECT_THAT(contents(letters_on({olive, test::sample_white})), HasSubstr("/O01 gs\n0 0 0 1 k\n/F0 10 Tf\nBT\n"));
  EXPECT_THAT(contents(letters_on({cream})), HasSubstr("/O01 gs\n0 0 0 1 k\n/F0 10 Tf\nBT\n"));
  PageBuilder beside = letters_on({olive});
  beside.frame.items.back().at = {112_pt, 25_pt};  // in the corner of the square around the circle
  EXPECT_THAT(contents(beside), HasSubstr("/O01 gs\n0 0 0 1 k\n/F0 10 Tf\nBT\n"));
}

TEST(PressInks, ABlackAreaKnocksOutOfInksThatWouldBeTooMuchWithIt) {
  PageBuilder page = letters_on({olive});
  scene::Path area = scene::rectangle({20_pt, 20_pt});
  area.fill = scene::Fill{test::sample_ink};
  page.frame.items.back() = {{50_pt, 50_pt}, scene::Tag::as(scene::Artifact::background), {}, std::move(area)};
  EXPECT_THAT(contents(page), Not(HasSubstr("/O01 gs")));
}

// White in a drawing that overprints would leave the ink below it.
TEST(PressInks, APictureBehindBlackLettersKnocksOut) {
  PageBuilder page;
  page.text(page.node(scene::Role::p), "Water").new_line();
  page.picture(scene::Tag::as(scene::Artifact::layout),
               test::read("a.svg",
                          "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 4'><path fill='#1A6878' d='M0 "
                          "0h4v4h-4z'/><path fill='#fff' d='M1 1h2v2h-2z'/></svg>"),
               {40_pt, 40_pt});
  page.new_line().text(page.node(scene::Role::p), "Water");
  EXPECT_THAT(contents(page),
              ContainsRegex("/O01 gs\n0 0 0 1 k\n(.|\n)*\nq /O00 gs\n[0-9. -]+ cm /Im0 Do Q\n(.|\n)*0 0 0 1 k\n"));
}

}  // namespace
}  // namespace factsheet::output
