// What `watch` is made of: processes that stay, files that are compared, places of messages.
#include "cli/watching/crew.h"
#include "cli/watching/edition.h"
#include "cli/watching/file_watch.h"
#include "cli/watching/order.h"
#include "support/scratch.h"

#include <cstdlib>
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

using test::Scratch;
using testing::ElementsAre;
using testing::UnorderedElementsAre;
using Paths = std::set<fs::path>;

/// Attends until so many jobs are done.
void work(Crew& crew, std::vector<std::string> const& done, std::size_t count) {
  for (int turns = 0; done.size() < count && turns < 3000; ++turns) {
    auto channels = crew.channels();
    ::poll(channels.data(), channels.size(), 10);
    crew.attend();
  }
  EXPECT_EQ(done.size(), count);
}

Job job(std::string const& key, Urgency urgency, std::string const& order, std::vector<std::string>& done) {
  return {key, urgency, order, [&done](PieceOutcome const& outcome) {
            done.push_back(outcome.end == PieceOutcome::End::done ? outcome.bytes : "broken");
          }};
}

TEST(Crew, SurvivesAProcessThatBreaksDown) {
  Crew crew(
      [](std::string const& order, Sink const& sink) {
        if (order == "die") std::abort();
        sink(order);
      },
      {});
  std::vector<std::string> done;
  for (char const* order : {"die", "a", "die", "b"}) {
    crew.add(job(order, Urgency::in_view, order, done));
    work(crew, done, done.size() + 1);
  }
  EXPECT_THAT(done, ElementsAre("broken", "a", "broken", "b"));
}

Labour slow_at_times() {
  return [](std::string const& order, Sink const& sink) {
    if (order == "slow") ::usleep(1'000'000);
    sink(order);
  };
}

TEST(Crew, TakesTheLatestOfAKind) {
  Crew crew(slow_at_times(), {});
  std::vector<std::string> done;
  // Both processes for what is not in view are busy, so that the rest waits.
  crew.add(job("0", Urgency::others, "slow", done));
  crew.add(job("1", Urgency::in_the_background, "slow", done));
  crew.add(job("background", Urgency::in_the_background, "background", done));
  crew.add(job("check", Urgency::messages, "check", done));
  crew.add(job("others", Urgency::others, "others 1", done));
  crew.add(job("others", Urgency::others, "others 2", done));
  work(crew, done, 5);
  std::erase(done, "slow");
  EXPECT_THAT(done, UnorderedElementsAre("others 2", "check", "background"));
}

TEST(Crew, MakesWhatIsInViewWhileTheRestIsBusy) {
  Crew crew(slow_at_times(), {});
  std::vector<std::string> done;
  for (int i = 0; i < 4; ++i) crew.add(job(std::to_string(i), Urgency::others, "slow", done));
  crew.add(job("view", Urgency::in_view, "view", done));
  work(crew, done, 5);
  EXPECT_EQ(done.front(), "view");
}

TEST(Crew, LeavesTheProcessorsToWhatIsInView) {
  for (auto const& [processors, first] : {std::pair{2U, "slow"}, std::pair{4U, "rest"}}) {
    Crew crew(slow_at_times(), {}, processors);
    std::vector<std::string> done;
    crew.add(job("view", Urgency::in_view, "slow", done));
    crew.add(job("rest", Urgency::others, "rest", done));
    work(crew, done, 2);
    EXPECT_EQ(done.front(), first) << processors;
  }
}

TEST(FileWatch, TellsWhatIsWrittenReplacedRemovedAndMade) {
  Scratch const scratch;
  scratch.write("a.yaml", "1");
  scratch.write("b.yaml", "1");
  FileWatch watch;
  watch.look_at({"a.yaml", "b.yaml", "not-there.yaml"}, {"."});
  EXPECT_TRUE(watch.told().empty());
  EXPECT_TRUE(watch.compared().empty());
  scratch.write("a.yaml", "2");
  EXPECT_EQ(watch.told(), Paths{"a.yaml"});
  EXPECT_TRUE(watch.compared().empty()) << "what was told is not found once more";
  scratch.write("aside", "3");
  fs::rename("aside", "b.yaml");
  EXPECT_EQ(watch.told(), Paths{"b.yaml"});
  EXPECT_EQ(watch.compared(), Paths{"."});
  fs::remove("a.yaml");
  EXPECT_THAT(watch.compared(), UnorderedElementsAre(fs::path("a.yaml"), fs::path(".")));
  scratch.write("not-there.yaml", "4");
  EXPECT_EQ(watch.told(), Paths{"not-there.yaml"});
}

TEST(FileWatch, FindsWithoutBeingTold) {
  Scratch const scratch;
  scratch.write("folder/real.yaml", "1");
  fs::create_symlink("folder/real.yaml", "a.yaml");
  FileWatch watch;
  watch.look_at({"a.yaml"}, {});
  scratch.write("folder/real.yaml", "22");
  EXPECT_TRUE(watch.told().empty());
  EXPECT_EQ(watch.compared(), Paths{"a.yaml"});
}

TEST(FileWatch, FollowsAFolderThatIsMadeAnew) {
  Scratch const scratch;
  scratch.write("folder/a.yaml", "1");
  FileWatch watch;
  watch.look_at({"folder/a.yaml"}, {"folder"});
  fs::remove_all("folder");
  watch.told();
  EXPECT_THAT(watch.compared(), UnorderedElementsAre(fs::path("folder"), fs::path("folder/a.yaml")));
  scratch.write("folder/a.yaml", "2");
  watch.compared();
  scratch.write("folder/a.yaml", "3");
  EXPECT_EQ(watch.told(), Paths{"folder/a.yaml"});
}

Diagnostic fault_on_line(std::string const& file, int line) {
  auto const source = std::make_shared<SourceFile const>(SourceFile{file, "text"});
  return error({source, {line, 1}, {line, 2}}, "a-rule", "a fault");
}

TEST(Places, AreThoseOfTheLineElseOfTheNearest) {
  std::vector<Place> const places{{"a.yaml", 10, 10, 1, 0, 0.2, 1, 1},
                                  {"a.yaml", 20, 24, 1, 0, 0.4, 1, 1},
                                  {"a.yaml", 24, 24, 2, 0, 0.1, 1, 1},
                                  {"b.yaml", 12, 12, 3, 0, 0.1, 1, 1}};
  auto const line_found = [&](char const* file, int line) {
    auto const place = place_of(fault_on_line(file, line), places);
    return place ? place->first_line : 0;
  };
  EXPECT_EQ(line_found("a.yaml", 10), 10);
  EXPECT_EQ(line_found("a.yaml", 12), 10);
  EXPECT_EQ(line_found("a.yaml", 17), 20);
  EXPECT_EQ(line_found("a.yaml", 24), 20) << "on the page before";
  EXPECT_EQ(line_found("a.yaml", 99), 20);
  EXPECT_EQ(line_found("b.yaml", 99), 12);
  EXPECT_EQ(line_found("c.yaml", 10), 0);
  EXPECT_FALSE(place_of(error({}, "a-rule", "a fault"), places));
}

PagesMade made_with(std::vector<std::string> pages) {
  PagesMade made;
  made.languages = {"nl", "en"};
  int number = 0;
  for (std::string& page : pages) {
    made.sizes.emplace_back(10, 20);
    made.pictures[++number] = std::move(page);
  }
  return made;
}

TEST(Editions, KeepTheLastGoodPagesAndTellPicturesApart) {
  Edition edition;
  std::uint64_t version = 0;
  edition.take("nl", made_with({"one", "two"}), version);
  EXPECT_EQ(edition.pages["nl"].pictures[2].version, 2u);
  edition.take("nl", made_with({"one", "zwei"}), version);
  EXPECT_EQ(edition.pages["nl"].pictures[1].version, 1u) << "the same picture";
  EXPECT_EQ(edition.pages["nl"].pictures[2].version, 3u);
  PagesMade broken;
  broken.diagnostics = {fault_on_line("a.yaml", 1)};
  edition.take("nl", broken, version);
  EXPECT_TRUE(edition.pages["nl"].is_behind());
  EXPECT_EQ(edition.pages["nl"].pictures.size(), 2u);
  edition.take("nl", made_with({"one"}), version);
  EXPECT_FALSE(edition.pages["nl"].is_behind());
  EXPECT_EQ(edition.pages["nl"].pictures.size(), 1u);
  PagesMade other = made_with({"een"});
  other.languages = {"en"};
  edition.take("en", std::move(other), version);
  EXPECT_EQ(edition.pages.count("nl"), 0u) << "the sheet is not in it any more";
}

TEST(Orders, ComeBackAsTheyWerePacked) {
  PagesMade made = made_with({"one"});
  made.diagnostics = {fault_on_line("a.yaml", 3)};
  made.heard = {"heading 1: Water"};
  made.places = {{"a.yaml", 3, 4, 1, 0.25, 0.5, 0.125, 0}};
  made.inputs = {"a.yaml"};
  std::string bytes;
  pack(made, [&](std::string_view piece) { bytes += piece; });
  auto const back = unpack_pages(bytes);
  ASSERT_TRUE(back);
  EXPECT_EQ(back->languages, made.languages);
  EXPECT_EQ(back->sizes, made.sizes);
  EXPECT_EQ(back->pictures, made.pictures);
  EXPECT_EQ(back->heard, made.heard);
  EXPECT_EQ(back->inputs, made.inputs);
  ASSERT_EQ(back->places.size(), 1u);
  EXPECT_EQ(back->places[0].last_line, 4);
  EXPECT_EQ(back->places[0].left, 0.25);
  EXPECT_EQ(back->diagnostics.size(), 1u);
  bytes.pop_back();
  EXPECT_FALSE(unpack_pages(bytes));
}

}  // namespace
}  // namespace factsheet::cli
