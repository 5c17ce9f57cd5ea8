// What libFuzzer calls. The environment variable FACTSHEET_FUZZ_TARGET says which target is meant.
#include "targets.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

using namespace factsheet;

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

namespace {

fuzz::Target const& target() {
  static fuzz::Target const* const asked = [] {
    char const* const name = std::getenv("FACTSHEET_FUZZ_TARGET");
    fuzz::Target const* const found = name == nullptr ? nullptr : fuzz::find_target(name);
    if (found != nullptr) return found;
    std::fputs("FACTSHEET_FUZZ_TARGET names none of these:", stderr);
    for (fuzz::Target const& known : fuzz::targets()) std::fprintf(stderr, " %s", std::string(known.name).c_str());
    std::fputs("\n", stderr);
    std::exit(2);
  }();
  return *asked;
}

std::string as_the_fuzzer_does(std::string bytes) {
  std::size_t const size = bytes.size();
  std::size_t const room = size + 64;
  bytes.resize(room);
  bytes.resize(LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(bytes.data()), size, room));
  return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  target().run({reinterpret_cast<char const*>(data), size});
  return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                               unsigned seed) {
  if (target().form == fuzz::Form::bytes) return LLVMFuzzerMutate(data, size, max_size);
  fuzz::Chance chance(seed + 1);
  std::string const made =
      fuzz::mutate({reinterpret_cast<char const*>(data), size}, target().form, chance, as_the_fuzzer_does);
  std::size_t const length = std::min(made.size(), max_size);
  std::memcpy(data, made.data(), length);
  return length;
}
