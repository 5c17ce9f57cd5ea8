// Words of figures and cells in addresses.
#include "resolve/texts/address_words.h"

#include <gtest/gtest.h>

namespace factsheet::resolve {
namespace {

TEST(AddressWords, AnAddressOrAHostStaysOne) {
  EXPECT_EQ(in_address("https://example.org/a?b=c&d#e", ""), "https://example.org/a?b=c&d#e");
  EXPECT_EQ(in_address("https://example.org/caf%C3%A9", ""), "https://example.org/caf%C3%A9");
  EXPECT_EQ(in_address("https://example.org/een twee", ""), "https://example.org/een%20twee");
  EXPECT_EQ(in_address("anker.example.org/over-ons", "https://"), "anker.example.org/over-ons");
  EXPECT_EQ(in_address("school", "https://www."), "school");
}

TEST(AddressWords, InAPathOrAQueryTheyAreOnePiece) {
  EXPECT_EQ(in_address("De Ark & zn.", "https://example.org/"), "De%20Ark%20%26%20zn.");
  EXPECT_EQ(in_address("a/b", "https://example.org/"), "a%2Fb");
  EXPECT_EQ(in_address("100%", "https://example.org/?share="), "100%25");
  EXPECT_EQ(in_address("a=b#c?d+e", "https://example.org?x="), "a%3Db%23c%3Fd%2Be");
  EXPECT_EQ(in_address("Ötvös", "https://example.org/"), "Ötvös");  // as UTF-8 when the file is written
  EXPECT_EQ(in_address("00AA", "https://example.org/"), "00AA");
}

TEST(AddressWords, OfMailAndTelephones) {
  EXPECT_EQ(in_address("info+ouders@example.org", "mailto:"), "info+ouders@example.org");
  EXPECT_EQ(in_address("info@example.org?cc=x", "mailto:"), "info@example.org%3Fcc=x");
  EXPECT_EQ(in_address("Vraag & antwoord", "mailto:info@example.org?subject="), "Vraag%20%26%20antwoord");
  EXPECT_EQ(in_address("020 555 01 23", "tel:"), "020%20555%2001%2023");
}

TEST(AddressWords, AreFoundBehindTheMarkup) {
  auto const so_far = [](std::string_view text) {
    auto const open = open_address(text);
    return open ? std::string(open->so_far) : "none";
  };
  EXPECT_EQ(so_far("Zie [de site](https://example.org/"), "https://example.org/");
  EXPECT_EQ(so_far("Zie [de site](<https://example.org/een twee/"), "https://example.org/een twee/");
  EXPECT_EQ(so_far("Zie <https://example.org/"), "https://example.org/");
  EXPECT_EQ(so_far("Zie (https://example.org/"), "https://example.org/");
  EXPECT_EQ(so_far("[x]("), "");
  EXPECT_EQ(so_far("Zie [de site](https://example.org/) van "), "none");
  EXPECT_EQ(so_far("Zie [de site](https://example.org/ \"site van "), "none");
  EXPECT_EQ(so_far("Zie https://example.org/ van "), "none");
  EXPECT_EQ(so_far("2 <"), "none");
  EXPECT_EQ(so_far(""), "none");
}

}  // namespace
}  // namespace factsheet::resolve
