// What the fuzz targets share.
#pragma once
#include "core/result.h"
#include "core/span.h"

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>

namespace factsheet::fuzz {

inline std::shared_ptr<SourceFile const> file_of(std::uint8_t const* data, std::size_t size) {
  return std::make_shared<SourceFile const>(SourceFile{"fuzz.yaml", {reinterpret_cast<char const*>(data), size}});
}

/// No value and no error would leave the author without a word.
template <class T>
void expect_answer(Result<T> const& result) {
  if (!result.value && !has_errors(result.diagnostics)) std::abort();
}

}  // namespace factsheet::fuzz
