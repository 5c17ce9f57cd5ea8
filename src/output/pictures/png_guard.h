// libpng leaves a function by longjmp when something is wrong.
#pragma once
#include <csetjmp>

#include <png.h>

namespace factsheet::output {

/// Runs `work`; false when libpng left it. `work` and what it calls own nothing, so that nothing is skipped.
template <class Work>
bool finishes(png_structp png, Work work) {
  if (setjmp(png_jmpbuf(png)) != 0) return false;
  work();
  return true;
}

}  // namespace factsheet::output
