#include "output/fault.h"

#include <new>
#include <stdexcept>

#include <gtest/gtest.h>

namespace factsheet::output {
namespace {

TEST(Faults, OfMemoryAreNotCalledOnesOfTheProgram) {
  try {
    throw std::bad_alloc();
  } catch (...) {
    EXPECT_THROW((void)describe_current_exception(), std::bad_alloc);
  }
}

TEST(Faults, OfTheProgramAskForAReport) {
  try {
    throw std::logic_error("no such glyph");
  } catch (...) {
    EXPECT_EQ(describe_current_exception().rule, "internal");
  }
}

}  // namespace
}  // namespace factsheet::output
