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

}  // namespace factsheet
