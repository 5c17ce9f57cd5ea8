// What gives back the object of a C library, for std::unique_ptr.
#pragma once

namespace factsheet {

/// Calls `release` on the pointer.
template <auto release>
struct Releaser {
  template <class T>
  void operator()(T* handle) const {
    release(handle);
  }
};

/// The same where a module gives the function: `table()` holds it as its member `release`.
template <auto table, auto release>
struct ModuleReleaser {
  template <class T>
  void operator()(T* handle) const {
    (table().*release)(handle);
  }
};

}  // namespace factsheet
