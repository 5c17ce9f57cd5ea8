// Drawings as authors hand them in: drawn as a browser draws them, or refused by the name of what cannot be.
#include "output/svg/svg_source.h"

#include "output/library_versions.h"
#include "output/pictures/image_file.h"
#include "output/svg/svg_drawer.h"

#include <cstring>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::output {
namespace {

using namespace std::string_literals;
using testing::HasSubstr;
using testing::StartsWith;

std::string drawing(std::string const& inside, std::string const& root = {}) {
  return R"(<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 60" )" +
         root + R"(><rect width="100" height="60" fill="#def"/>)" + inside + "</svg>";
}

/// The message without what helps; empty: it can be drawn.
std::string fault_of(std::string const& bytes) {
  auto const file = read_image("boat.svg", bytes, {});
  return file.ok() ? std::string() : file.diagnostics.at(0).message;
}

std::string unknown(std::string const& what) {
  return fmt::format("the picture \"boat.svg\" uses {}, which cannot be drawn here", what);
}

/// The colour at a place of the drawing, which is 100 units wide, as #rrggbb.
std::string colour_at(std::string const& bytes, int x, int y, std::string const& language = "en") {
  constexpr int width = 200, height = 120;
  std::string const pixels =
      draw_svg_pixels("boat.svg", prepare_svg("boat.svg", bytes, language, {}), width, height, {});
  std::uint32_t pixel = 0;
  std::memcpy(&pixel, pixels.data() + (std::size_t{2} * y * width + std::size_t{2} * x) * 4, 4);
  return fmt::format("#{:06x}", pixel & 0xffffffU);
}

/// That of Debian 12 is 2.54, that of Debian 13 is 2.60.
bool is_old_librsvg() {
  for (LibraryVersion const& library : library_versions()) {
    if (library.name == "librsvg") return library.version.starts_with("2.54.");
  }
  ADD_FAILURE() << "librsvg has no version";
  return false;
}

std::string const ground = "#ddeeff", blue = "#0066cc";
std::string const rectangle = R"(<rect class="x" x="10" y="10" width="80" height="40")";

TEST(SvgSource, WhatLibrsvgDoesNotKnowIsNamed) {
  auto const styled = [](std::string const& style) {
    return fault_of(drawing(rectangle + " style='" + style + "'/>"));
  };
  EXPECT_EQ(styled("fill:var(--b)"), unknown("var()"));
  EXPECT_EQ(styled("fill:oklch(0.5 0.1 256)"), unknown("the colour oklch()"));
  EXPECT_EQ(styled("fill:color-mix(in srgb, red, blue)"), unknown("the colour color-mix()"));
  EXPECT_EQ(styled("fill:url(#a) color(display-p3 0 1 0)"), unknown("the colour color()"));
  EXPECT_EQ(styled("width:calc(10px + 2px)"), unknown("calc()"));
  EXPECT_EQ(styled("clip-path:circle(20px at 50px 30px)"), unknown("clip-path: circle()"));
  EXPECT_EQ(styled("transform:rotate(20deg);transform-origin:50px 30px"), unknown("transform-origin"));
  EXPECT_EQ(styled("transform:rotate(20deg);transform-box:fill-box"), unknown("transform-box"));
  EXPECT_EQ(styled("transform:rotate3d(1,0,0,20deg)"), unknown("a transformation in three dimensions"));
  EXPECT_EQ(styled("rotate:20deg"), unknown("the property rotate"));
  EXPECT_EQ(styled("d:path(\"M10 10h80\")"), unknown("a path in a style (d)"));
  EXPECT_EQ(styled("width:4rem"), unknown("lengths in \"rem\""));
  EXPECT_EQ(styled("stroke-width:1e9"), unknown("a line that is 1e9 wide"));
  EXPECT_EQ(styled("stroke-width:1e400"), unknown("a line that is 1e400 wide"));
  EXPECT_EQ(styled("stroke-width:1e7"), "");
  EXPECT_EQ(styled("stroke-width:1e-400"), "");
  EXPECT_EQ(styled("mix-blend-mode:plus-lighter"), unknown("mix-blend-mode: plus-lighter"));
  EXPECT_EQ(styled("vector-effect:non-scaling-stroke;stroke:red"), unknown("vector-effect: non-scaling-stroke"));
  EXPECT_EQ(styled("fill:url(other.svg#a)"), unknown("something of another file"));
}

TEST(SvgSource, ElementsThatLibrsvgDoesNotKnowAreNamed) {
  EXPECT_EQ(fault_of(drawing("<foreignObject width='9' height='9'><p xmlns='http://www.w3.org/1999/xhtml'>a</p>"
                             "</foreignObject>")),
            unknown("HTML in a foreignObject"));
  // librsvg would leave out what has such a filter, without a word.
  EXPECT_EQ(fault_of(drawing("<filter id='s'><feDropShadow dx='2' dy='2' stdDeviation='2'/></filter>"
                             "<circle cx='5' cy='5' r='4' filter='url(#s)'/>")),
            unknown("a <feDropShadow>"));
  EXPECT_EQ(fault_of(drawing("<use xlink:href='other.svg#s'/>")), unknown("something of another file"));
  EXPECT_EQ(fault_of(drawing("<clipPath id='a'><rect width='9' height='9'/></clipPath><clipPath id='c'><circle "
                             "clip-path='url(#a)' r='20'/></clipPath><g clip-path='url(#c)'><rect width='9' "
                             "height='9'/></g>")),
            unknown("a clip within a clip"));
  EXPECT_EQ(fault_of(drawing("<clipPath id='a'><rect width='9' height='9'/></clipPath><clipPath id='c' "
                             "clip-path='url(#a)'><circle r='20'/></clipPath><rect width='9' height='9' "
                             "clip-path='url(#c)'/>")),
            unknown("a clip that is clipped"));
  EXPECT_EQ(fault_of(drawing("<path pathLength='4' d='M10 30H90' stroke='#06c' stroke-dasharray='1 1'/>")),
            unknown("pathLength with a dashed line"));
  EXPECT_EQ(fault_of("<?xml-stylesheet href='a.css'?>" + drawing("")), unknown("a style sheet in another file"));
  EXPECT_EQ(fault_of(drawing("<style>@import url('a.css');</style>")), unknown("@import"));
  EXPECT_EQ(fault_of(drawing("<style>@media print{.x{fill:red}}</style>")), unknown("@media"));
  EXPECT_EQ(fault_of(drawing("<style>:lang(x-private){fill:red}</style>")), unknown("the selector :lang()"));
  EXPECT_EQ(fault_of(drawing("", "style='background:url(a.png)'")), unknown("a background in a style"));
}

// Its letters would be those of the machine, and none where it has no fonts.
TEST(SvgSource, TextIsRefusedWhereverItIsShown) {
  std::string const refused = "the picture \"boat.svg\" contains text";
  EXPECT_EQ(fault_of(drawing("<text y='40'>boat</text>")), refused);
  EXPECT_EQ(fault_of(drawing("<text y='40' fill='none' stroke='red'><tspan>boat</tspan></text>")), refused);
  EXPECT_EQ(fault_of(drawing("<path id='p' d='M0 9H9'/><text><textPath href='#p'>boat</textPath></text>")), refused);
  EXPECT_EQ(fault_of(drawing("<flowRoot><flowPara>boat</flowPara></flowRoot>")), refused);
  EXPECT_EQ(fault_of(drawing("<clipPath id='c'><text y='50'>AB</text></clipPath><g clip-path='url(#c)'/>")), refused);
  EXPECT_EQ(fault_of(drawing("<defs><g id='t'><text>boat</text></g></defs><use href='#t'/>")), refused);
  EXPECT_EQ(fault_of(drawing("<text> \n</text><flowRoot><flowPara/></flowRoot>")), "");
  EXPECT_EQ(fault_of(drawing("<defs><text id='t'>boat</text></defs>")), "");
  EXPECT_EQ(fault_of(drawing("<style>.a{display:none}</style><g class='b a'><text>boat</text></g>")), "");
  EXPECT_EQ(fault_of(drawing("<text><title>boat</title></text>")), "");
}

TEST(SvgSource, TextWithoutPaintIsNotShown) {
  std::string const refused = "the picture \"boat.svg\" contains text";
  EXPECT_EQ(fault_of(drawing("<text fill='none'>boat</text>")), "");
  EXPECT_EQ(fault_of(drawing("<g style='fill:none'><text stroke='none'>A<tspan>b</tspan></text></g>")), "");
  EXPECT_EQ(fault_of(drawing("<style>.n{fill:transparent}</style><text class='n'>boat</text>")), "");
  EXPECT_EQ(fault_of(drawing("<text fill='none'>A<tspan fill='red'>b</tspan></text>")), refused);
  EXPECT_EQ(fault_of(drawing("<text fill='none' stroke='red'>boat</text>")), refused);
  EXPECT_EQ(fault_of(drawing("<style>text:not(.n){fill:red}</style><text fill='none'>boat</text>")), refused);
  EXPECT_EQ(fault_of(drawing("<g fill='none'><g id='t'><text>boat</text></g></g><use href='#t' fill='red'/>")),
            refused);
  EXPECT_EQ(fault_of(drawing("<clipPath id='c'><text fill='none'>boat</text></clipPath><g clip-path='url(#c)'/>")),
            refused);
}

TEST(SvgSource, WhatIsNotShownIsNotLookedAt) {
  std::string const image = "<image href='boat.png' width='9' height='9'/>";
  EXPECT_EQ(fault_of(drawing(image)), "the picture \"boat.svg\" contains a bitmap");
  EXPECT_EQ(fault_of(drawing("<g display='none'>" + image + "</g>")), "");
  EXPECT_EQ(fault_of(drawing("<defs>" + image + "</defs>")), "");
  EXPECT_EQ(fault_of(drawing("<metadata><![CDATA[" + image + "]]></metadata><!-- " + image + " -->")), "");
  EXPECT_EQ(fault_of(drawing("<style>.unused{fill:oklch(1 1 1)}</style>")), "");
  EXPECT_EQ(fault_of(drawing("<style>@media (prefers-color-scheme: dark){rect{fill:oklch(1 1 1)}}</style>")), "");
}

TEST(SvgSource, WhatIsNotThereIsPassedOverAsByBrowsers) {
  EXPECT_EQ(colour_at(drawing(rectangle + " fill='#06c' filter='url(#none)'/>"), 50, 30), blue);
  EXPECT_EQ(colour_at(drawing(rectangle + " fill='#06c' style='mask:url(#none)'/>"), 50, 30), blue);
  EXPECT_EQ(colour_at(drawing(rectangle + " fill='#06c'/>", "preserveAspectRatio='meet'"), 50, 30), blue);
}

TEST(SvgSource, StylesAreDrawnAsBrowsersDrawThem) {
  EXPECT_EQ(colour_at(drawing("<style>.x{fill:#06c !important}</style>" + rectangle + " style='fill:red'/>"), 50, 30),
            blue);
  EXPECT_EQ(colour_at(drawing("<style>rect:nth-child(3){fill:#06c}</style>" + rectangle + "/>"), 50, 30), blue);
  std::string const bare = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 60' style='background:#def'>" +
                           rectangle + " fill='#06c'/></svg>";
  EXPECT_EQ(colour_at(bare, 5, 5), ground);
  EXPECT_EQ(colour_at(bare, 50, 30), blue);
}

// A browser passes over one selector of a list, librsvg over the whole rule.
TEST(SvgSource, SelectorsThatHoldForNothingOnPaperAreLeftOut) {
  for (char const* styles :
       {".x,.x:hover{fill:#06c}", ".x{fill:#06c}.x:hover{fill:var(--b)}", "g:focus-within .x,.x{fill:#06c}",
        ".x,.y::before{fill:#06c}", ".x{fill:#06c}/* } */.y:active{clip-path:circle()}",
        "@font-face{src:url(a.woff)}.x:ACTIVE,.x{fill:#06c}", ".x{fill:#06c}.y\\:hover{fill:red}"}) {
    EXPECT_EQ(colour_at(drawing("<style>"s + styles + "</style>" + rectangle + "/>"), 50, 30), blue) << styles;
  }
  auto const styled = [](std::string const& style) { return fault_of(drawing("<style>" + style + "</style>")); };
  EXPECT_EQ(styled(".x:not(:hover){fill:red}"), unknown("the selector :not(:hover)"));
  EXPECT_EQ(styled("rect:nth-child(2 of .x){fill:red}"), unknown("the selector :nth-child(2 of .x)"));
  EXPECT_EQ(styled(".x:first-child:defined{fill:red}"), unknown("the selector :first-child:defined"));
}

TEST(SvgSource, StyleSheetsForOthersAreLeftOut) {
  std::string const painted = rectangle + " fill='#06c'/>";
  EXPECT_EQ(colour_at(drawing("<style type='text/less'>.x{fill:red}</style>" + painted), 50, 30), blue);
  EXPECT_EQ(colour_at(drawing("<style media='speech'>.x{fill:red}</style>" + painted), 50, 30), blue);
  EXPECT_EQ(
      colour_at(drawing("<style type='text/css' media='screen'>.x{fill:#06c}</style>" + rectangle + "/>"), 50, 30),
      blue);
  EXPECT_EQ(fault_of(drawing("<style media='(max-width: 1px)'>.x{fill:red}</style>" + painted)), unknown("@media"));
}

// librsvg cuts off what is beside the drawing before it applies the filter.
TEST(SvgSource, FiltersReachForWhatIsBesideTheDrawing) {
  std::string const moved =
      "<filter id='f' x='-2' y='-2' width='5' height='5'><feOffset dx='60'/></filter>"
      "<rect x='-50' y='10' width='40' height='40' fill='#06c' filter='url(#f)'/>";
  EXPECT_EQ(colour_at(drawing(moved), 30, 30), blue);
  EXPECT_EQ(colour_at(drawing(moved), 60, 30), ground);
  EXPECT_EQ(colour_at(drawing(moved, "width='300mm' height='180mm' style='opacity:1' overflow='visible'"), 30, 30),
            blue);
  std::string const bare = "<svg xmlns='http://www.w3.org/2000/svg' width='100' height='60'>";
  EXPECT_EQ(colour_at(bare + "<rect width='100%' height='100%' fill='#def'/>" + moved + "</svg>", 30, 30), blue);
  EXPECT_EQ(colour_at(bare + "<rect width='100%' height='100%' fill='#def'/>" + moved + "</svg>", 95, 55), ground);
}

TEST(SvgSource, ASymbolIsClippedToItsPlace) {
  std::string const symbol =
      "<symbol id='s' viewBox='5 5 20 20'{}><circle cx='10' cy='10' r='10' fill='#06c'/></symbol>"
      "<use href='#s' x='50' y='20' width='40' height='40'/>";
  EXPECT_EQ(colour_at(drawing(fmt::format(fmt::runtime(symbol), "")), 60, 30), blue);
  EXPECT_EQ(colour_at(drawing(fmt::format(fmt::runtime(symbol), "")), 45, 30), ground);
  EXPECT_EQ(colour_at(drawing(fmt::format(fmt::runtime(symbol), " overflow='visible'")), 45, 30), blue);
  // Without a viewBox too, and what the use says of it does not count.
  std::string const plain =
      "<symbol id='s'{}><circle r='20' fill='#06c'/></symbol>"
      "<use href='#s' x='50' y='30' width='20' height='20' overflow='visible'/>";
  EXPECT_EQ(colour_at(drawing(fmt::format(fmt::runtime(plain), "")), 55, 35), blue);
  EXPECT_EQ(colour_at(drawing(fmt::format(fmt::runtime(plain), "")), 45, 25), ground);
  EXPECT_EQ(colour_at(drawing(fmt::format(fmt::runtime(plain), " overflow='visible'")), 45, 25), blue);
}

TEST(SvgSource, AChoiceFollowsTheLanguageOfTheSheet) {
  std::string const choice = drawing(
      "<switch><g systemLanguage='nl-BE, nl'><rect x='10' y='10' width='30' height='40' fill='#ff0000'/></g>"
      "<g systemLanguage='en'><rect x='40' y='10' width='30' height='40' fill='#0000ff'/></g>"
      "<g><rect x='70' y='10' width='20' height='40' fill='#008000'/></g></switch>");
  EXPECT_EQ(colour_at(choice, 20, 30, "nl"), "#ff0000");
  EXPECT_EQ(colour_at(choice, 50, 30, "nl"), ground);
  EXPECT_EQ(colour_at(choice, 50, 30, "en"), "#0000ff");
  EXPECT_EQ(colour_at(choice, 80, 30, "de"), "#008000");
  auto const file = read_image("boat.svg", choice, {}, {"nl", "en"});
  ASSERT_TRUE(file.ok());
  EXPECT_NE(file->drawing("nl").pdf, file->drawing("en").pdf);
}

TEST(SvgSource, WhatNeedsAnExtensionIsNotChosen) {
  EXPECT_EQ(colour_at(drawing("<switch><foreignObject requiredExtensions='http://ns.adobe.com/AdobeIllustrator/10.0/'>"
                              "<p/></foreignObject><g>" +
                              rectangle + " fill='#06c'/></g></switch>"),
                      50, 30),
            blue);
}

TEST(SvgSource, FilesMayBeInUtf16AndHaveEntities) {
  std::string utf16 = "\xff\xfe";
  for (char const c : drawing(rectangle + " fill='#06c'/>")) utf16 += {c, '\0'};
  EXPECT_EQ(fault_of(utf16), "");
  EXPECT_EQ(colour_at(utf16, 50, 30), blue);
  EXPECT_EQ(colour_at(utf16.substr(2), 50, 30), blue);  // without a mark at its beginning
  std::string const declared =
      "<!DOCTYPE svg [<!ENTITY blue \"#06c\"><!ENTITY shape \"<rect width='99' height='50' "
      "fill='&blue;'/>\">]>";
  EXPECT_EQ(colour_at(declared + drawing("&shape;"), 50, 30), blue);
}

TEST(SvgSource, DamagedFilesSayWhere) {
  auto const damaged = [](std::string const& why) { return "the picture \"boat.svg\" is damaged: " + why; };
  EXPECT_EQ(fault_of("<svg viewBox='0 0 9 9'><path d='M0 0'"), damaged("it ends within the tag of <path>"));
  EXPECT_EQ(fault_of("<svg viewBox='0 0 9 9'><g>"), damaged("it ends within <g>"));
  EXPECT_EQ(fault_of("<svg viewBox='0 0 9 9'></g>"), damaged("</g> closes no element"));
  EXPECT_EQ(fault_of("<svg viewBox=9/>"), damaged("the attribute \"viewBox\" has no quotes"));
  EXPECT_EQ(fault_of("<svg id='&nope;'/>"), damaged("it does not say what \"&nope;\" is"));
  EXPECT_EQ(fault_of("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>" + std::string(1'000'000, '&') + "</svg>"),
            damaged("an \"&\" stands alone"));
  EXPECT_EQ(fault_of("<!DOCTYPE svg [<!ENTITY a '&b;'><!ENTITY b '&a;'>]><svg>&a;</svg>"),
            damaged("its entities name each other"));
}

TEST(SvgSource, WhatUnfoldsWithoutEndIsRefused) {
  std::string entities = "<!DOCTYPE svg [<!ENTITY a0 'aaaaaaaaaaaaaaaa'>";
  for (int i = 1; i < 10; ++i)
    entities += fmt::format("<!ENTITY a{} '&a{};&a{};&a{};&a{};&a{};&a{};&a{};&a{};'>", i, i - 1, i - 1, i - 1, i - 1,
                            i - 1, i - 1, i - 1, i - 1);
  EXPECT_EQ(fault_of(entities + "]><svg>&a9;</svg>"),
            "the picture \"boat.svg\" has more than 64 MB once its entities are put in");
  std::string uses = "<g id='u0'><rect width='1' height='1'/></g>";
  for (int i = 1; i < 20; ++i) uses += fmt::format("<g id='u{0}'><use href='#u{1}'/><use href='#u{1}'/></g>", i, i - 1);
  EXPECT_EQ(fault_of(drawing(uses)),
            "the picture \"boat.svg\" has more than 200000 elements once those that it shows again are counted");
  std::string nested;
  for (int i = 0; i < 300; ++i) nested += "<g>";
  EXPECT_EQ(fault_of(drawing(nested)), "the picture \"boat.svg\" has more than 256 elements within one another");
  EXPECT_EQ(fault_of(drawing("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>")), "");
}

TEST(SvgSource, NestedStylesClipsByAUseAndColoursOfOthersAreNamed) {
  EXPECT_EQ(fault_of(drawing("<style>g{rect{fill:red}}</style><g>" + rectangle + "/></g>")),
            unknown("style rules within one another"));
  EXPECT_EQ(fault_of(drawing(rectangle + " style='fill:rgb(from red r g b)'/>")), unknown("the colour rgb(from …)"));
  std::string const clipped =
      "<clipPath id='a'><circle r='30'/></clipPath>" + rectangle + " id='q' clip-path='url(#a)'/>";
  EXPECT_EQ(fault_of(drawing(clipped + "<clipPath id='b'><use href='#q'/></clipPath>" + rectangle +
                             " clip-path='url(#b)'/>")),
            unknown("a clip within a clip"));
}

TEST(SvgSource, PicturesTextAndMovementsThatAreNotSeenAreNoFault) {
  for (char const* unseen :
       {"<image visibility='hidden' href='a.png' width='9' height='9'/>",
        "<g style='visibility:hidden'><image href='a.png' width='9' height='9'/></g>",
        "<image opacity='0' href='a.png' width='9' height='9'/>", "<image href='a.png' width='0' height='9'/>",
        "<text opacity='0'>Boat</text>", "<text visibility='hidden'>Boat</text>",
        "<rect width='1' height='1' onclick='max(1, 2)' data-a='var(--a)' aria-label='min(a)'/>",
        "<rect width='1' height='1'><animate attributeName='fill' values='var(--a)'/></rect>"}) {
    EXPECT_EQ(fault_of(drawing(unseen + rectangle + "/>")), "") << unseen;
  }
  EXPECT_EQ(fault_of(drawing("<text visibility='hidden'>A<tspan visibility='visible'>b</tspan></text>")),
            "the picture \"boat.svg\" contains text");
  EXPECT_EQ(fault_of(drawing(rectangle + " style='transform-origin:left top;transform:rotate(5deg)'/>")), "");
}

TEST(SvgSource, StylesThatTakeTooLongToCompareAreRefused) {
  auto const repeated = [](std::string const& part, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += part;
    return all;
  };
  std::string const told = "the picture \"boat.svg\" has more than 20 million comparisons of elements with styles";
  std::string const shapes = repeated("<rect width='9' height='9' class='a'/>", 9000);
  EXPECT_EQ(fault_of(drawing("<style>" + repeated(".b{fill:red}", 9000) + "</style>" + shapes)), told);
  EXPECT_EQ(fault_of(drawing("<style>rect{" + repeated("fill:red;", 9000) + "}</style>" + shapes)), told);
  std::string const many = repeated("b ", 50'000);
  EXPECT_EQ(fault_of(drawing("<style>" + repeated(".c", 50'000) + "{fill:red}" + repeated(".d{fill:red}", 20'000) +
                             "</style>" + repeated("<g class='" + many + "c'/>", 12))),
            told);
  EXPECT_EQ(fault_of(drawing("<style>" + repeated(".b{fill:red}", 200) + "</style>" + shapes)), "");
}

TEST(SvgSource, OneAttributeHasALength) {
  std::string entities = "<!DOCTYPE svg [<!ENTITY a '";
  for (int i = 0; i < 10'000; ++i) entities += "L1 1L9 9";
  std::string path = "<path d='M0 0";
  for (int i = 0; i < 200; ++i) path += "&a;";
  EXPECT_EQ(fault_of(entities + "'>]>" + drawing(path + "'/>")),
            "the picture \"boat.svg\" has more than 8 MB in one attribute");
}

TEST(SvgSource, GroupsThatReadersCannotFollowAreRefused) {
  auto const nested = [](int depth) {
    std::string inside = rectangle + " fill='#06c'/><circle r='30'/>";
    for (int i = 0; i < depth; ++i) inside = "<g opacity='.99'>" + inside + "</g>";
    return fault_of(drawing(inside));
  };
  EXPECT_EQ(nested(60), "");
  EXPECT_EQ(nested(200), "the picture \"boat.svg\" has more than 100 groups within one another, each drawn by itself");
}

// What is transparent is drawn on a layer of its own, which costs as much as some plain elements.
TEST(SvgSource, ManyLayersAreTooMuch) {
  std::string layers;
  for (int i = 0; i < 20'000; ++i) layers += "<g opacity='.5'><path d='M1 1h9v9z'/></g>";
  EXPECT_EQ(fault_of(drawing(layers)),
            "the picture \"boat.svg\" has more than 200000 elements once those that it shows again are counted");
}

TEST(SvgSource, ADocumentTypeMayHaveElementsInItsEntities) {
  EXPECT_EQ(fault_of("<!DOCTYPE svg [<!ENTITY a '<g/>'>]>" + drawing("&a;" + rectangle + "/>")), "");
}

TEST(SvgSource, ADrawingThatShowsNothingIsAnError) {
  std::string const root = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 60'>";
  std::string const nothing = "the picture \"boat.svg\" shows nothing";
  EXPECT_EQ(fault_of(root + "</svg>"), nothing);
  EXPECT_EQ(fault_of(root + "<rect x='200' width='9' height='9'/></svg>"), nothing);
  EXPECT_EQ(fault_of(root + "<rect fill='none' width='9' height='9'/></svg>"), nothing);
  EXPECT_EQ(
      fault_of("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1e-5 6e-6'><rect width='1' height='1'/></svg>"),
      "the picture \"boat.svg\" is 1e-05 by 6e-06 units, too small to draw");
}

// librsvg ends the process over these, or works without end.
TEST(SvgSource, WhatBreaksLibrsvgDownIsAMessage) {
  std::string const broken = "the picture \"boat.svg\" cannot be drawn: the library that draws it breaks down";
  auto const filtered = [](std::string const& filter) {
    return fault_of(drawing("<filter id='f'>" + filter + "</filter>" + rectangle + " filter='url(#f)'/>"));
  };
  EXPECT_EQ(filtered("<feConvolveMatrix kernelMatrix='1 1 1 1 1 1 1 1 1' kernelUnitLength='.0001'/>"), "");
  std::string const told = is_old_librsvg() ? broken : std::string();
  EXPECT_EQ(filtered("<feFlood x='0' y='0' width='0' height='0'/><feTile/>"), told);
  EXPECT_EQ(filtered("<feFlood flood-color='red' x='0' y='0' width='1' height='1'/><feOffset dx='5'/><feTile/>"), told);
  EXPECT_EQ(filtered("<feConvolveMatrix order='3' kernelMatrix='1 1'/>"),
            unknown("a filter with a wrong feConvolveMatrix"));
  EXPECT_EQ(filtered("<feConvolveMatrix order='100' kernelMatrix='1 1'/>"),
            unknown("a filter with a wrong feConvolveMatrix"));
}

TEST(SvgSource, AnElementInErrorIsNamed) {
  // Later versions pass over the attribute, as browsers do.
  std::string const told =
      "the picture \"boat.svg\" has a <linearGradient> that is not drawn, because one of its attributes is wrong";
  EXPECT_EQ(
      fault_of(drawing("<linearGradient id='a' x1='zz'><stop/></linearGradient>" + rectangle + " fill='url(#a)'/>")),
      is_old_librsvg() ? told : std::string());
}

}  // namespace
}  // namespace factsheet::output
