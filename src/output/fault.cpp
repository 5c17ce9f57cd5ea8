#include "output/fault.h"

#include <new>

namespace factsheet::output {
namespace {

Diagnostic internal(Span at, std::string const& what) {
  return error(std::move(at), "internal", "the page could not be written: " + what,
               "this is a bug in the program, not in the sheet: please report it, with the sheet");
}

}  // namespace

void fail(Span at, std::string rule, std::string message, std::string help) {
  throw Fault(error(std::move(at), std::move(rule), std::move(message), std::move(help)));
}

void fail_internally(Span at, std::string const& what) { throw Fault(internal(std::move(at), what)); }

Diagnostic describe_current_exception(Span const& at) {
  try {
    throw;
  } catch (Fault const& fault) {
    Diagnostic diagnostic = fault.diagnostic();
    if (!diagnostic.at.file) diagnostic.at = at;
    return diagnostic;
  } catch (std::bad_alloc const&) {
    throw;  // no fault of the program: the sheet takes more memory than it may, which its process says
  } catch (std::exception const& exception) {
    return internal(at, exception.what());
  }
}

}  // namespace factsheet::output
