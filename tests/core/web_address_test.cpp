#include "core/web_address.h"

#include <gtest/gtest.h>

namespace factsheet {
namespace {

std::string fault_of(std::string_view address) {
  auto const fault = fault_of_address(address);
  return fault ? fault->what + "; " + fault->remedy : "";
}

TEST(WebAddress, AnyAddressThatLeadsSomewhereIsOne) {
  for (char const* address : {"https://x.nl/kinder's?a=\"b\"&c=[1]", "https://example.org", "https://localhost:8080/a",
                              "https://m\u00FCnchen.example.org", "https://xn--mnchen-3ya.example.org./?q=%C3%A9",
                              "https://[2001:db8::1]/a", "https://user@example.org/", "https://example.org?a@b",
                              "mailto:a.b+c@example.org?subject=Reading%20on", "tel:+31-10-5550123", "tel:112"}) {
    EXPECT_EQ(fault_of(address), "") << address;
  }
}

TEST(WebAddress, SaysWhatIsMissing) {
  constexpr auto no_site =
      "names no site; write the name of the site behind https://, such as https://example.org/page";
  for (char const* address : {"https:///a", "https://:80/a", "https://?a=1", "https://#a", "https://-",
                              "https://a..org", "https://.org", "https://name@/a"}) {
    EXPECT_EQ(fault_of(address), no_site) << address;
  }
  constexpr auto cut = "is not complete; write the whole address, with %20 for a space";
  for (char const* address : {"https://", "mailto:", "tel:", "https://example.org/a b", "https://example.org/\n"}) {
    EXPECT_EQ(fault_of(address), cut) << address;
  }
  constexpr auto no_mailbox = "names no mailbox; write it in full, such as mailto:name@example.org";
  for (char const* address : {"mailto:help", "mailto:@example.org", "mailto:help@", "mailto:?to=help@example.org"}) {
    EXPECT_EQ(fault_of(address), no_mailbox) << address;
  }
  EXPECT_EQ(fault_of("tel:help"), "has no number; write the number in digits, such as tel:+31201234567");
}

TEST(WebAddress, SaysHowToBeginIt) {
  std::string const other = "is not an https, mailto or tel address; write ";
  EXPECT_EQ(fault_of("http://example.org"), other + "https://example.org");
  EXPECT_EQ(fault_of("HTTPS://Example.org/A"), other + "https://Example.org/A");
  EXPECT_EQ(fault_of("Mailto:help@example.org"), other + "mailto:help@example.org");
  EXPECT_EQ(fault_of("www.example.org"), other + "https://www.example.org");
  EXPECT_EQ(fault_of("help@example.org"), other + "mailto:help@example.org");
  EXPECT_EQ(fault_of("javascript:alert(1)"), other + "an address that begins with https://, mailto: or tel:");
}

TEST(WebAddress, IsWrittenInAscii) {
  EXPECT_EQ(ascii_address("https://example.org/\u00E9\u00E9n?a=[1]&b=\"c\"%20"),
            "https://example.org/%C3%A9%C3%A9n?a=[1]&b=\"c\"%20");
}

TEST(ReadableAddress, LeavesOutWhatNobodyTypes) {
  EXPECT_EQ(readable_address("https://www.example.org/"), "example.org");
  EXPECT_EQ(readable_address("https://example.org/a/"), "example.org/a/");
  EXPECT_EQ(readable_address("mailto:a@example.org"), "a@example.org");
  EXPECT_EQ(readable_address("mailto:a@example.org?subject=Reading"), "a@example.org");
  EXPECT_EQ(readable_address("tel:+31201234567"), "+31201234567");
  EXPECT_EQ(readable_address(""), "");
}

}  // namespace
}  // namespace factsheet
