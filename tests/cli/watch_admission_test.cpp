// The local server answers the page that it showed, and nobody else.
#include "cli/watching/admission.h"
#include "cli/watching/listen_address.h"
#include "support/scratch.h"
#include "support/watched.h"

#include <set>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::cli {
namespace {

using test::HttpReply;
using test::send_request;
using test::WatchRun;

constexpr char const* small_sheet =
    "sheet: 1\nlanguages: [en]\ntitle: Water\npages:\n  - blocks:\n      - panel: {text: Drink.}\n";

struct Admission : testing::Test {
  test::Scratch scratch;
  WatchRun run_before() {
    scratch.write("water.sheet.yaml", small_sheet);
    scratch.write("secret.txt", "secret");
    return WatchRun();
  }
};

/// A request with these lines below the first one.
HttpReply knock(WatchRun const& run, std::string const& path, std::string const& lines) {
  return send_request(run.port(), fmt::format("GET {} HTTP/1.1\r\n{}Connection: close\r\n\r\n", path, lines));
}

TEST_F(Admission, NobodyIsLetInUnderAnotherNameOrFromAnotherSite) {
  WatchRun const run = run_before();
  std::string const page = fmt::format("/{}/", run.token());
  std::string const here = fmt::format("Host: 127.0.0.1:{}\r\n", run.port());
  EXPECT_EQ(knock(run, page, here).status, 200);
  EXPECT_EQ(knock(run, page, fmt::format("Host: localhost:{}\r\n", run.port())).status, 200);
  EXPECT_EQ(knock(run, page, here + fmt::format("Origin: http://127.0.0.1:{}\r\n", run.port())).status, 200);
  EXPECT_EQ(knock(run, page, here + "Sec-Fetch-Site: none\r\n").status, 200);
  for (std::string const& lines : std::vector<std::string>{
           "", "Host: 127.0.0.1\r\n", "Host: \r\n", fmt::format("Host: sheets.example:{}\r\n", run.port()),
           fmt::format("Host: 127.0.0.1.sheets.example:{}\r\n", run.port()), here + "Host: sheets.example\r\n",
           here + "Origin: http://sheets.example\r\n", here + "Origin: null\r\n",
           here + fmt::format("Origin: https://127.0.0.1:{}\r\n", run.port()), here + "Sec-Fetch-Site: cross-site\r\n",
           here + "Sec-Fetch-Site: same-site\r\n"}) {
    HttpReply const reply = knock(run, page, lines);
    EXPECT_EQ(reply.status, 403) << lines;
    EXPECT_EQ(reply.body.find("<html"), std::string::npos) << lines;
  }
}

TEST_F(Admission, NothingIsAnsweredWithoutTheToken) {
  WatchRun const run = run_before();
  std::string const here = fmt::format("Host: 127.0.0.1:{}\r\n", run.port());
  std::string almost = run.token();
  almost.back() = almost.back() == '0' ? '1' : '0';
  for (std::string const& path :
       {std::string("/"), std::string("/page.js"), "/" + run.token(), "/" + almost + "/", "//" + run.token() + "/",
        "/" + run.token().substr(1) + "/", "/?" + run.token(), std::string("/favicon.ico")}) {
    EXPECT_EQ(knock(run, path, here).status, 403) << path;
  }
}

TEST_F(Admission, NoFileOfTheFolderOrOutsideIsServed) {
  WatchRun run = run_before();
  for (char const* path :
       {"secret.txt", "water.sheet.yaml", "../secret.txt", "../../../../etc/passwd", "%2e%2e/%2e%2e/etc/passwd",
        "..%2f..%2fetc%2fpasswd", "/etc/passwd", "page.css/../secret.txt",
        "picture?sheet=../secret.txt&tab=web&dpi=96&language=en&page=1",
        "file?sheet=../secret.txt&language=en&profile=web", "file?sheet=1&language=../../secret&profile=web"}) {
    HttpReply const reply = run.ask("GET", path);
    EXPECT_TRUE(reply.status == 404 || reply.status == 403 || reply.status == 400) << path << ": " << reply.status;
    EXPECT_EQ(reply.body.find("secret"), std::string::npos) << path;
    EXPECT_EQ(reply.body.find("root:"), std::string::npos) << path;
  }
}

TEST_F(Admission, OtherMethodsAndLargeBodiesAreRefused) {
  WatchRun run = run_before();
  for (char const* method : {"PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"}) {
    int const status = run.ask(method, "").status;
    EXPECT_TRUE(status == 405 || status == 400) << method << ": " << status;
  }
  std::string const body(1 << 20, 'x');
  HttpReply const reply =
      send_request(run.port(), fmt::format("POST /{}/look HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nContent-Length: {}\r\n"
                                           "Connection: close\r\n\r\n{}",
                                           run.token(), run.port(), body.size(), body));
  EXPECT_TRUE(reply.status == 413 || reply.status == 0) << reply.status;
  EXPECT_EQ(run.ask("GET", "").status, 200) << "it goes on";
}

TEST_F(Admission, ThePageLoadsNothingFromElsewhereAndIsInNobodysFrame) {
  WatchRun run = run_before();
  HttpReply const page = run.ask("GET", "");
  for (char const* header :
       {"Content-Security-Policy: default-src 'none'; ", "frame-ancestors 'none'", "X-Content-Type-Options: nosniff",
        "Referrer-Policy: no-referrer", "Cross-Origin-Resource-Policy: same-origin", "Cache-Control: no-store"}) {
    EXPECT_THAT(page.head, testing::HasSubstr(header));
  }
  for (char const* file : {"", "page.css", "helpers.js", "messages.js", "page.js"}) {
    HttpReply const reply = run.ask("GET", file);
    EXPECT_EQ(reply.status, 200) << file;
    EXPECT_EQ(reply.body.find("http:"), std::string::npos) << file;
    EXPECT_EQ(reply.body.find("https:"), std::string::npos) << file;
  }
}

TEST(ListenAddress, IsAnAddressOfFourNumbersAndAPort) {
  EXPECT_EQ(parse_listen_address("0.0.0.0:8017")->port, 8017);
  EXPECT_EQ(parse_listen_address("127.0.0.1")->port, 0);
  for (char const* word : {"", "localhost:8017", "127.0.0.1:", "127.0.0.1:0", "127.0.0.1:65536", "127.0.0.1:80x",
                           "127.0.0.1:-1", "1.2.3:80", "::1", "[::1]:8017"}) {
    EXPECT_FALSE(parse_listen_address(word)) << word;
  }
  EXPECT_FALSE(is_reached_from_outside({"127.0.0.1", 8017}));
  EXPECT_TRUE(is_reached_from_outside({"0.0.0.0", 8017}));
}

TEST(Tokens, AreLongAndNeverTheSame) {
  std::set<std::string> tokens;
  for (int i = 0; i < 1000; ++i) tokens.insert(random_token());
  EXPECT_EQ(tokens.size(), 1000u);
  for (std::string const& token : tokens) EXPECT_THAT(token, testing::MatchesRegex("[0-9a-f]{32}"));
}

}  // namespace
}  // namespace factsheet::cli
