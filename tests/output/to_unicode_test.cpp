#include "output/pdf/to_unicode.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::output {
namespace {

std::string const by_cairo =
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo\n<< /Registry (Adobe)\n"
    "   /Ordering (UCS)\n   /Supplement 0\n>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
    "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"
    "2 beginbfchar\n<0001> <FB01>\n<0002> <2013>\nendbfchar\n"
    "1 beginbfrange\n<0010> <0012> <0061>\nendbfrange\nendcmap\n";

TEST(ToUnicode, ReadsWhatCairoWrites) {
  ToUnicode const map = parse_to_unicode(by_cairo);
  EXPECT_EQ(map.code_bytes, 2);
  EXPECT_EQ(map.texts, (std::map<unsigned, std::string>{
                           {1, "fb01"}, {2, "2013"}, {0x10, "0061"}, {0x11, "0062"}, {0x12, "0063"}}));
}

TEST(ToUnicode, ReadsWhatItWrites) {
  ToUnicode map{1, {}};
  for (unsigned code = 0; code < 250; ++code) map.texts[code] = "0041";
  ToUnicode const again = parse_to_unicode(write_to_unicode(map));
  EXPECT_EQ(again.code_bytes, 1);
  EXPECT_EQ(again.texts, map.texts);
  EXPECT_THAT(write_to_unicode(map), testing::HasSubstr("50 beginbfchar\n"));  // sections of at most a hundred
}

// One line of a range says what many of single characters would. Neither codes nor texts run over into another byte.
TEST(ToUnicode, WritesWhatFollowsOnAsRanges) {
  ToUnicode const map{2,
                      {{0x61, "0061"},
                       {0x62, "0062"},
                       {0x63, "0063"},
                       {0x65, "0065"},
                       {0xff, "00fd"},
                       {0x100, "00fe"},
                       {0x101, "00ff"},
                       {0x102, "0100"},
                       {0x103, "00660069"}}};
  std::string const written = write_to_unicode(map);
  EXPECT_THAT(written, testing::HasSubstr("4 beginbfchar\n<0065> <0065>\n<00ff> <00fd>\n<0102> <0100>\n<0103> "
                                          "<00660069>\nendbfchar\n2 beginbfrange\n<0061> <0063> <0061>\n<0100> "
                                          "<0101> <00fe>\nendbfrange\nendcmap\n"));
  EXPECT_EQ(parse_to_unicode(written).texts, map.texts);
}

TEST(ToUnicode, SpellsLigaturesOut) {
  ToUnicode map{2, {{1, "fb03"}, {2, "fefb"}, {3, "fb06"}, {4, "00e9"}}};
  spell_out_ligatures(map);
  EXPECT_EQ(map.texts,
            (std::map<unsigned, std::string>{{1, "006600660069"}, {2, "06440627"}, {3, "00730074"}, {4, "00e9"}}));
}

TEST(ToUnicode, RefusesADamagedMap) {
  EXPECT_THROW(parse_to_unicode("1 beginbfchar\n<00zz> <0041>\nendbfchar\n"), std::runtime_error);
  EXPECT_THROW(parse_to_unicode("1 beginbfchar\n<0001> <0041>\n"), std::runtime_error);
}

}  // namespace
}  // namespace factsheet::output
