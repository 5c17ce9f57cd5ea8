// Sixty paragraphs, about as many as a sheet of three pages has, set into columns: cold (fonts and patterns opened
// first) and warm, as the trials of a layout do it.
#include "text/shaper.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

namespace {

using namespace factsheet;

constexpr std::array<char const*, 6> texts = {
    "Kijk links, rechts en nog eens links voordat u oversteekt. Een auto die stilstaat, kan zo weer wegrijden.",
    "Wie 's avonds fietst, heeft licht nodig: wit voor, rood achter. Een reflector is geen lamp, en een fietsendrager "
    "mag de verlichting niet afdekken.",
    "Kinderen van 4-12 jaar leren verkeersregels het best op straat. Loop de schoolroute samen en bespreek de drie "
    "moeilijkste kruispunten, in beide richtingen en ook bij regen.",
    "De verkeersveiligheidscampagne begint op 1 september.",
    "Lees elke dag een kwartier voor. Het maakt niet uit wat u kiest: een prentenboek, een stripverhaal of de krant. "
    "Praat over wat u leest en laat uw kind de afloop raden. Zie example.org/voorlezen/tips-voor-thuis.",
    "Zes van de tien ouders lezen vaker voor dan vorig jaar."};

text::FontSources sources() {
  text::FontSources made;
  for (auto const& entry : std::filesystem::recursive_directory_iterator(FACTSHEET_SOURCE_DIR "/fonts")) {
    if (entry.path().extension() == ".ttf") made.font_files.push_back(entry.path().string());
  }
  std::sort(made.font_files.begin(), made.font_files.end());
  return made;
}

std::vector<text::Paragraph> paragraphs() {
  std::vector<text::Paragraph> made;
  for (int i = 0; i < 60; ++i) {
    TextStyle style;
    style.families = std::make_shared<FontFamilies>(FontFamilies{"Source Sans 3"});
    style.size = Length::from_pt(i % 3 == 0 ? 12 : 10);
    style.leading = Length::from_pt(14);
    style.weight = i % 5 == 0 ? Weight::bold : Weight::regular;
    made.push_back(text::make_paragraph(texts[static_cast<std::size_t>(i) % texts.size()], style, "nl"));
  }
  return made;
}

void set_all(text::Shaper const& shaper, std::vector<text::Paragraph> const& all) {
  double width = 120;
  for (text::Paragraph const& paragraph : all) {
    benchmark::DoNotOptimize(shaper.set(paragraph, Length::from_pt(width)));
    width = width < 250 ? width + 17 : 120;
  }
}

void open_fonts(benchmark::State& state) {
  text::FontSources const files = sources();
  for ([[maybe_unused]] auto const& step : state) benchmark::DoNotOptimize(text::make_shaper(files));
}
BENCHMARK(open_fonts)->Unit(benchmark::kMillisecond);

void set_paragraphs_cold(benchmark::State& state) {
  text::FontSources const files = sources();
  std::vector<text::Paragraph> const all = paragraphs();
  for ([[maybe_unused]] auto const& step : state) set_all(**text::make_shaper(files), all);
}
BENCHMARK(set_paragraphs_cold)->Unit(benchmark::kMillisecond);

void set_paragraphs_warm(benchmark::State& state) {
  auto const shaper = *text::make_shaper(sources());
  std::vector<text::Paragraph> const all = paragraphs();
  set_all(*shaper, all);
  for ([[maybe_unused]] auto const& step : state) set_all(*shaper, all);
}
BENCHMARK(set_paragraphs_warm)->Unit(benchmark::kMillisecond);

}  // namespace
