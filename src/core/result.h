// A value together with what there is to say about it.
#pragma once
#include "core/diagnostic.h"

#include <cassert>
#include <iterator>
#include <optional>
#include <utility>

namespace factsheet {

/// What a stage returns. There may be a value beside errors, so that the next stage can find further faults in one
/// run; but a file is written only when `ok()`.
template <class T>
struct Result {
  std::optional<T> value;
  Diagnostics diagnostics;

  Result() = default;
  Result(T v) : value(std::move(v)) {}                           // NOLINT: a value is a result
  Result(Diagnostic d) { diagnostics.push_back(std::move(d)); }  // NOLINT: so is a fault
  Result(T v, Diagnostics d) : value(std::move(v)), diagnostics(std::move(d)) {}
  Result(std::nullopt_t, Diagnostics d) : diagnostics(std::move(d)) {}

  [[nodiscard]] bool ok() const { return value.has_value() && !has_errors(diagnostics); }
  T& operator*() {
    assert(value);
    return *value;
  }
  T const& operator*() const {
    assert(value);
    return *value;
  }
  T* operator->() {
    assert(value);
    return &*value;
  }
  T const* operator->() const {
    assert(value);
    return &*value;
  }

  /// Moves this result's messages to the end of `to` and gives its value.
  std::optional<T> take(Diagnostics& to) {
    to.insert(to.end(), std::make_move_iterator(diagnostics.begin()), std::make_move_iterator(diagnostics.end()));
    diagnostics.clear();
    return std::move(value);
  }
};

}  // namespace factsheet
