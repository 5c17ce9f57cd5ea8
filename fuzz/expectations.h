// What must hold whatever is put in. A fuzzer knows a fault by the process that ends.
#pragma once
#include "core/result.h"
#include "core/span.h"

#include <cstdlib>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>

namespace factsheet::fuzz {

inline std::shared_ptr<SourceFile const> file_of(std::string_view bytes, std::string path = "fuzz.yaml") {
  return std::make_shared<SourceFile const>(SourceFile{std::move(path), std::string(bytes)});
}

inline void expect(bool holds, std::string_view what) {
  if (holds) return;
  std::cerr << "does not hold: " << what << std::endl;
  std::abort();
}

/// Messages name a place in a file, and none is a fault of the program.
inline void expect_sound(Diagnostics const& diagnostics) {
  for (Diagnostic const& diagnostic : diagnostics) {
    expect(diagnostic.rule != "internal", to_text(diagnostic));
    expect(!diagnostic.message.empty() && !diagnostic.rule.empty(), "a message has words and a rule");
    expect(!to_text(diagnostic).empty(), "a message can be shown");
  }
}

/// No value and no error would leave the author without a word.
template <class T>
void expect_answer(Result<T> const& result) {
  expect(result.value || has_errors(result.diagnostics), "a value or an error");
  expect_sound(result.diagnostics);
}

}  // namespace factsheet::fuzz
