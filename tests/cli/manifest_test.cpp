#include "cli/running/manifest.h"

#include "cli/running/build_id.h"
#include "cli/running/digest.h"
#include "support/scratch.h"

#include <cstdlib>

#include <gtest/gtest.h>

namespace factsheet::cli {
namespace {

std::string const digest_one(64, '1');
std::string const digest_two(64, '2');

Record record_of_a(std::string sheet, std::string options) {
  return {std::move(sheet),
          {},
          std::move(options),
          "program",
          {},
          {{"../a.yaml", digest_one}, {"../gone.yaml", ""}},
          {{"a.nl.pdf", digest_one}, {"a.en.pdf", digest_two}}};
}

TEST(Digest, IsSha256) {
  EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  // FIPS 180-4 has it for a million letters, which end with a block.
  EXPECT_EQ(sha256(std::string(1'000'000, 'a')), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

/// What CMake hands in for the sources below the folder `root`.
std::string id_of_sources(test::Scratch const& scratch, std::string const& root, std::string const& toolchain) {
  std::string const script = FACTSHEET_SOURCE_DIR "/cmake/BuildId.cmake";
  std::string const command = "cmake -D ROOT=$PWD/" + root + " -D TOOLCHAIN=" + toolchain +
                              " -D TEMPLATE=$PWD/template -D OUTPUT=$PWD/id -P " + script;
  std::string const written = std::system(command.c_str()) == 0 ? scratch.read("id") : "";
  return written.substr(0, written.find('\n'));
}

TEST(BuildId, IsADigestInHexadecimal) {
  EXPECT_EQ(build_id().size(), 64U);
  EXPECT_EQ(build_id().find_first_not_of("0123456789abcdef"), std::string::npos) << build_id();
}

TEST(BuildId, IsThatOfTheSourcesWhereverTheyLie) {
  test::Scratch const scratch;
  scratch.write("template", "@BUILD_ID@");
  for (std::string const root : {"here", "there", "other", "renamed"}) {
    scratch.write(root + "/CMakeLists.txt", "project(a)");
    scratch.write(root + "/src/core/" + (root == "renamed" ? "b.h" : "a.h"), "1");
    scratch.write(root + "/src/main.cpp", root == "other" ? "2" : "1");
    scratch.write(root + "/docs/" + root + ".md", root);
  }
  std::string const id = id_of_sources(scratch, "here", "g++12");
  EXPECT_EQ(id.size(), 64U);
  EXPECT_EQ(id_of_sources(scratch, "there", "g++12"), id);
  EXPECT_NE(id_of_sources(scratch, "there", "g++14"), id);
  EXPECT_NE(id_of_sources(scratch, "other", "g++12"), id);
  EXPECT_NE(id_of_sources(scratch, "renamed", "g++12"), id);
}

TEST(Manifest, IsReadAsItWasWritten) {
  Manifest manifest;
  manifest.put(record_of_a("../b.sheet.yaml", "nl"));
  manifest.put(record_of_a("../a.sheet.yaml", "nl"));
  manifest.records.front().dated = "0";
  manifest.leftovers["old.nl.pdf"] = {digest_two};
  std::string const text = to_json(manifest);
  auto const read = parse_manifest(text);
  ASSERT_TRUE(read);
  EXPECT_EQ(to_json(*read), text);
  EXPECT_EQ(read->records.front().sheet, "../a.sheet.yaml");
  EXPECT_EQ(read->records.front().dated, "0");
  EXPECT_EQ(read->find("../b.sheet.yaml", "nl")->outputs.size(), 2U);
  EXPECT_EQ(read->find("../b.sheet.yaml", "en"), nullptr);
}

TEST(Manifest, WhatIsNoLongerMadeIsLeftOver) {
  Manifest manifest;
  manifest.put(record_of_a("../a.sheet.yaml", "all"));
  Record less = record_of_a("../a.sheet.yaml", "all");
  less.outputs.erase("a.en.pdf");
  manifest.put(less);
  EXPECT_EQ(manifest.records.size(), 1U);
  EXPECT_EQ(manifest.leftovers, (Possible{{"a.en.pdf", {digest_two}}}));
}

// A killed run may have put some of the new files in place, or all, or none.
TEST(Manifest, KeepsTheCopiesOfRowsApart) {
  Manifest manifest;
  manifest.put(record_of_a("../a.sheet.yaml", "all"));
  for (char const* key : {"00AA", "01BC"}) {
    Record copy = record_of_a("../a.sheet.yaml", "all");
    copy.row = {key, "../schools.csv", "digest of the row"};
    copy.outputs = {{std::string("a-") + key + ".nl.pdf", copy.outputs.begin()->second}};
    manifest.put(copy);
  }
  auto const read = parse_manifest(to_json(manifest));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->records.size(), 3u);
  ASSERT_NE(read->find("../a.sheet.yaml", "all", "01BC"), nullptr);
  EXPECT_EQ(read->find("../a.sheet.yaml", "all", "01BC")->row.file, "../schools.csv");
  EXPECT_EQ(read->find("../a.sheet.yaml", "all", "01BC")->row.digest, "digest of the row");
  EXPECT_EQ(read->find("../a.sheet.yaml", "all")->row.key, "");
  EXPECT_EQ(read->find("../a.sheet.yaml", "all", "02CD"), nullptr);
}

TEST(Manifest, OfAnUnfinishedRecordBothStatesAreKnown) {
  Manifest manifest;
  manifest.put(record_of_a("../a.sheet.yaml", "all"));
  Record next = record_of_a("../a.sheet.yaml", "all");
  std::string const digest_three(64, '3');
  next.outputs["a.nl.pdf"] = digest_three;
  manifest.put(next.unfinished());
  EXPECT_FALSE(manifest.records.at(0).is_finished());
  EXPECT_EQ(manifest.records.at(0).outputs.at("a.nl.pdf"), digest_three);
  EXPECT_EQ(manifest.leftovers, (Possible{{"a.nl.pdf", {digest_one}}}));
  manifest.put(record_of_a("../a.sheet.yaml", "all").unfinished());
  EXPECT_EQ(manifest.leftovers, (Possible{{"a.nl.pdf", {digest_one, digest_three}}}));
  auto const read = parse_manifest(to_json(manifest));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->leftovers, manifest.leftovers);
  manifest.put(next);
  EXPECT_TRUE(manifest.records.at(0).is_finished());
  EXPECT_EQ(manifest.leftovers, Possible());
}

/// The copy for a row of schools.csv, of digits that no other has.
Record record_of_row(int number) {
  Record record = record_of_a("../a.sheet.yaml", "all");
  std::string const key = std::to_string(number);
  record.row = {key, "../schools.csv", digest_two};
  record.outputs = {{key + ".nl.pdf", digest_one}};
  return record;
}

TEST(Journal, HoldsCopiesInOneLine) {
  std::vector<Record> const copies{record_of_row(1), record_of_row(2)};
  std::string const line = to_journal_line(copies);
  EXPECT_LT(line.size(), to_journal_line(copies[0]).size() + to_journal_line(copies[1]).size());
  Manifest read;
  read.put_all(records_of_journal(line));
  Manifest written;
  written.put_all(copies);
  EXPECT_EQ(to_json(read), to_json(written));
  EXPECT_TRUE(records_of_journal(line.substr(0, line.size() - 1)).empty());
  std::vector<Record> unfinished;
  for (Record const& copy : copies) unfinished.push_back(copy.unfinished());
  EXPECT_FALSE(records_of_journal(to_journal_line(unfinished)).at(1).is_finished());
}

TEST(Manifest, TakesManyAsOneAfterTheOther) {
  std::vector<Record> records;
  for (int const number : {7, 3, 9, 3, 5}) {
    records.push_back(record_of_row(number).unfinished());
    records.push_back(record_of_row(number));
    records.back().outputs.begin()->second = std::string(64, static_cast<char>('0' + records.size() % 10));
  }
  Manifest all, one_by_one;
  for (Manifest* manifest : {&all, &one_by_one}) manifest->put(record_of_row(5));
  all.put_all(records);
  for (Record const& record : records) one_by_one.put(record);
  EXPECT_EQ(to_json(all), to_json(one_by_one));
}

TEST(Manifest, LeavesOutInputsThatAreThoseOfTheRecordBefore) {
  Manifest manifest;
  manifest.put_all({record_of_row(1), record_of_row(2), record_of_a("../b.sheet.yaml", "all")});
  std::string const json = to_json(manifest);
  EXPECT_EQ(json.find("../gone.yaml"), json.rfind("../gone.yaml"));
  auto const read = parse_manifest(json);
  ASSERT_TRUE(read);
  for (Record const& record : read->records) EXPECT_EQ(record.inputs, record_of_row(1).inputs);
  EXPECT_EQ(to_json(*read), json);
}

TEST(Journal, IsReadByWholeLines) {
  Record const one = record_of_a("../a.sheet.yaml", "all");
  Record const two = record_of_a("../b.sheet.yaml", "all");
  std::string const torn = to_journal_line(one).substr(0, 40);
  std::string const lines = to_journal_line(one) + torn + to_journal_line(two);
  auto const records = records_of_journal(lines);
  ASSERT_EQ(records.size(), 2U);
  EXPECT_EQ(records[0].sheet, one.sheet);
  EXPECT_EQ(records[1].sheet, two.sheet);
  EXPECT_EQ(records[1].outputs, two.outputs);
  for (std::size_t size = 0; size + 1 < to_journal_line(one).size(); ++size) {
    EXPECT_TRUE(records_of_journal(to_journal_line(one).substr(0, size)).empty()) << size;
  }
  EXPECT_TRUE(records_of_journal("null\n[]\n{}\n\xff\n").empty());
}

TEST(Manifest, IsNotBelievedWhenItNamesOtherPlaces) {
  for (std::string const& name : std::vector<std::string>{
           "../a.pdf", "/tmp/a.pdf", "b/a.pdf", ".", "..", ".factsheet-manifest.json", "", {"a\0b", 3}}) {
    Manifest manifest;
    manifest.put(record_of_a("../a.sheet.yaml", ""));
    manifest.records.front().outputs = {{name, digest_one}};
    EXPECT_EQ(parse_manifest(to_json(manifest)).has_value(), false) << name;
    manifest.records.clear();
    manifest.leftovers[name] = {digest_one};
    EXPECT_EQ(parse_manifest(to_json(manifest)).has_value(), false) << name;
  }
}

TEST(Manifest, NeedsItsKeysAndDigests) {
  Manifest manifest;
  manifest.put(record_of_a("../a.sheet.yaml", ""));
  std::string const good = to_json(manifest);
  EXPECT_TRUE(parse_manifest(good));
  for (std::string const key :
       {"factsheet-manifest", "records", "leftovers", "inputs", "outputs", "program", "sheet"}) {
    std::string bad = good;
    bad.replace(bad.find("\"" + key + "\""), key.size() + 2, "\"other\"");
    EXPECT_FALSE(parse_manifest(bad)) << key;
  }
  std::string bad = good;
  EXPECT_FALSE(parse_manifest(bad.replace(bad.find(digest_two), 64, std::string(63, '2') + "g")));
  EXPECT_FALSE(parse_manifest("null"));
}

}  // namespace
}  // namespace factsheet::cli
