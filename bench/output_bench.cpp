// What a PDF of three full pages costs, and how much of that is the pass behind the drawing.
#include "output/output.h"
#include "output/pdf/pdf_pass.h"
#include "output/pdf/render_pdf.h"
#include "output/png/render_png.h"
#include "scene/shapes.h"
#include "text/lines/place.h"
#include "text/shaper.h"

#include <fstream>
#include <iterator>
#include <stdexcept>

#include <benchmark/benchmark.h>

namespace factsheet {
namespace {

std::string read(std::string const& path) {
  std::ifstream file(FACTSHEET_SOURCE_DIR "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

output::OutputAssets assets() {
  output::OutputAssets made;
  made.srgb_icc = read("icc/sRGB-small.icc");
  made.srgb_full_icc = read("icc/sRGB.icc");
  made.fogra39_icc = read("icc/FOGRA39L_coated.icc");
  made.producer = "Factsheet";
  made.date = 0;
  return made;
}

std::shared_ptr<text::Shaper const> shaper() {
  std::string const folder = FACTSHEET_SOURCE_DIR "/fonts/source-sans-3/SourceSans3_";
  text::FontSources sources;
  for (char const* style : {"400Regular", "600SemiBold", "700Bold", "800ExtraBold"}) {
    sources.font_files.push_back(folder + style + ".ttf");
  }
  auto made = text::make_shaper(sources);
  if (!made.ok()) throw std::runtime_error(to_text(made.diagnostics.at(0)));
  return *made;
}

constexpr char const* sentences[] = {
    "Wie elke dag een kwartier leest, komt in een jaar meer dan een miljoen woorden tegen. ",
    "Steek over waar je elkaar ziet: bij het zebrapad, en niet tussen geparkeerde auto's. ",
    "Een kraan die druppelt, verspilt per dag ongeveer twintig liter drinkwater – een emmer vol. ",
    "Vraag op school naar de fietscontrole; die is gratis en duurt vijf minuten. "};

/// Three columns of panels with a heading and text, on a ground.
scene::Frame full_page(text::Shaper const& shaper, int page) {
  auto const families = std::make_shared<FontFamilies const>(FontFamilies{"Source Sans 3"});
  Colour const ink{"ink", {28, 40, 51}, {0, 0, 0, 1}, 0}, ground{"mist", {230, 240, 244}, {0.1, 0.03, 0.03, 0}, 0.95};
  TextStyle const body{families, 10_pt, 14_pt, Weight::regular, false, false, ink};
  TextStyle const head{families, 14_pt, 17_pt, Weight::semi_bold, false, false, ink};
  scene::Frame frame;
  frame.size = {595_pt, 842_pt};
  for (int column = 0; column < 3; ++column) {
    for (int row = 0; row < 5; ++row) {
      Point const at{Length::from_pt(40 + 178 * column), Length::from_pt(60 + 150 * row)};
      scene::Path panel = scene::rounded_rectangle({166_pt, 142_pt}, 8_pt);
      panel.fill = scene::Fill{ground, scene::Pattern::none};
      frame.items.push_back({at, scene::Tag::as(scene::Artifact::background), {}, panel});
      auto const sect = frame.add_node(scene::Role::sect);
      auto const place = [&](std::string const& words, TextStyle const& style, scene::Role role, Length below) {
        auto const block = shaper.set(text::make_paragraph(words, style, "nl"), 146_pt);
        text::place(*block, frame, at + Point{10_pt, below}, scene::Tag::of(frame.add_node(role, sect)));
      };
      int const first = page + column + row;
      place("Wat helpt op straat", head, scene::Role::h2, 8_pt);
      place(std::string(sentences[first % 4]) + sentences[(first + 1) % 4], body, scene::Role::p, 28_pt);
    }
  }
  return frame;
}

scene::Document const& three_pages() {
  static scene::Document const document = [] {
    auto const set = shaper();
    scene::Document made;
    made.title = "Veilig onderweg";
    made.language = "nl";
    for (int page = 0; page < 3; ++page) made.add_page(full_page(*set, page), 1);
    return made;
  }();
  return document;
}

void draw_and_finish(benchmark::State& state, output::Profile profile) {
  auto const with = assets();
  std::size_t size = 0;
  for (auto _ : state) size = output::render_pdf(three_pages(), profile, with)->size();
  state.counters["bytes"] = static_cast<double>(size);
}
BENCHMARK_CAPTURE(draw_and_finish, web, output::Profile::web)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(draw_and_finish, press, output::Profile::press)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(draw_and_finish, copier, output::Profile::copier)->Unit(benchmark::kMillisecond);

void finish(benchmark::State& state) {
  auto const with = assets();
  auto const drawing = output::draw_pdf(three_pages());
  for (auto _ : state)
    benchmark::DoNotOptimize(output::pdf_pass().finish_pdf(three_pages(), drawing, with, output::InkBuild::screen));
}
BENCHMARK(finish)->Unit(benchmark::kMillisecond);

void draw_pictures(benchmark::State& state) {
  auto const with = assets();
  for (auto _ : state) benchmark::DoNotOptimize(output::render_png(three_pages(), output::Profile::web, with, 96));
}
BENCHMARK(draw_pictures)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace factsheet
