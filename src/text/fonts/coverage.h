// The characters that a face has, in the form in which Pango asks for them.
#pragma once
#include "text/fonts/handles.h"

#include <functional>
#include <mutex>
#include <utility>

namespace factsheet::text {

/// Collected when it is first asked for: of the faces that a program has open, a sheet uses few. Several threads may
/// ask at once.
class Coverage {
 public:
  using Collect = std::function<void(hb_set_t*)>;
  explicit Coverage(Collect collect) : collect_(std::move(collect)) {}

  [[nodiscard]] PangoCoverage* get() const;

 private:
  Collect collect_;
  mutable std::once_flag once_;
  mutable ObjectHandle<PangoCoverage> coverage_;
};

}  // namespace factsheet::text
