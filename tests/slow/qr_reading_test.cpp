// Codes as a telephone reads them: drawn, then decoded by another program.
#include "layout/qr.h"
#include "output/output.h"
#include "support/scratch.h"

#include <array>
#include <cstdio>
#include <memory>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace factsheet {
namespace {

Colour grey(std::uint8_t value) { return {"grey", {value, value, value}, {0, 0, 0, 1 - value / 255.0}, value / 255.0}; }

// A page with a dark ground and the code on its white.
scene::Document page_with(layout::QrCode const& code, Length module) {
  Length const side = module * (code.modules + 2 * layout::qr_quiet_modules);
  scene::Frame frame;
  frame.size = {side + 20_mm, side + 20_mm};
  auto const add = [&](Point at, scene::Path path, Colour const& colour) {
    path.fill = scene::Fill{colour};
    frame.items.push_back({at, scene::Tag::as(scene::Artifact::background), {}, std::move(path)});
  };
  add({}, scene::rectangle(frame.size), grey(40));
  add({10_mm, 10_mm}, scene::rectangle({side, side}), grey(255));
  Length const corner = 10_mm + module * layout::qr_quiet_modules;
  frame.items.push_back({{corner, corner},
                         scene::Tag::as(scene::Artifact::layout),
                         {},
                         scene::Modules{code.modules, code.dark, module, grey(0)}});
  scene::Document document;
  document.language = "en";
  document.title = "Code";
  document.nodes.emplace_back().role = scene::Role::document;
  document.add_page(frame, 1);
  return document;
}

std::string read_code(std::string const& picture) {
  std::unique_ptr<FILE, int (*)(FILE*)> const reader(popen(("zbarimg --nodbus --quiet --raw " + picture).c_str(), "r"),
                                                     pclose);
  std::string read;
  std::array<char, 4096> buffer{};
  while (reader && std::fgets(buffer.data(), buffer.size(), reader.get()) != nullptr) read += buffer.data();
  return read;
}

// At each resolution of screens, office printers and print shops (K7 of the hard cases).
TEST(QrReading, DecodesAtEveryResolution) {
  std::string const link = "https://library.example.org/samen-lezen?les=3";
  test::Scratch const scratch;
  auto const code = layout::QrEncoder().encode(link, {});
  ASSERT_TRUE(code.ok());
  for (int const dpi : {72, 96, 150, 300, 600}) {
    auto const pages = output::render_png(page_with(*code, 0.75_mm), output::Profile::web, {}, dpi);
    ASSERT_TRUE(pages.ok());
    std::string const name = fmt::format("code-{}.png", dpi);
    scratch.write(name, pages->front());
    EXPECT_EQ(read_code(name), link + "\n") << dpi;
  }
}

TEST(QrReading, TheSmallestModuleDecodesFromAnOfficePrint) {
  std::string const link = "https://example.org/" + std::string(80, 'w');
  test::Scratch const scratch;
  auto const code = layout::QrEncoder().encode(link, {});
  ASSERT_TRUE(code.ok());
  auto const pages = output::render_png(page_with(*code, layout::qr_module_min), output::Profile::web, {}, 300);
  ASSERT_TRUE(pages.ok());
  scratch.write("code.png", pages->front());
  EXPECT_EQ(read_code("code.png"), link + "\n");
}

}  // namespace
}  // namespace factsheet
