// How the parts of this folder give up: a Fault carries the message for the author to the folder's edge, where
// render_pdf and render_png turn it into a Result.
#pragma once
#include "core/diagnostic.h"

#include <exception>
#include <string>

namespace factsheet::output {

class Fault : public std::exception {
 public:
  explicit Fault(Diagnostic diagnostic) : diagnostic_(std::move(diagnostic)) {}
  [[nodiscard]] Diagnostic const& diagnostic() const { return diagnostic_; }
  [[nodiscard]] char const* what() const noexcept override { return diagnostic_.message.c_str(); }

 private:
  Diagnostic diagnostic_;
};

/// Several of them, each of which the author can mend.
class Faults : public std::exception {
 public:
  explicit Faults(Diagnostics diagnostics) : diagnostics_(std::move(diagnostics)) {}
  [[nodiscard]] Diagnostics const& diagnostics() const { return diagnostics_; }
  [[nodiscard]] char const* what() const noexcept override { return "several faults"; }

 private:
  Diagnostics diagnostics_;
};

/// Something the author can mend.
[[noreturn]] void fail(Span at, std::string rule, std::string message, std::string help);
/// Something that should never happen, whatever the sheet says: a fault of the program, at the author's line if known.
[[noreturn]] void fail_internally(Span at, std::string const& what);
/// The message of the exception that is being handled; `at` where the exception knows no place. A std::bad_alloc is
/// thrown on.
Diagnostic describe_current_exception(Span const& at = {});

}  // namespace factsheet::output
