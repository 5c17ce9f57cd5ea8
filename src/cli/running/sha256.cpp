#include "cli/running/sha256.h"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#endif

namespace factsheet::cli {
namespace {

constexpr std::size_t block_size = 64;
using State = std::array<std::uint32_t, 8>;
/// Changes the state by whole blocks.
using Compress = void (*)(State& state, unsigned char const* data, std::size_t blocks);

// FIPS 180-4 §4.2.2
constexpr std::array<std::uint32_t, 64> constants = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

std::uint32_t big_endian(unsigned char const* at) {
  return static_cast<std::uint32_t>(at[0]) << 24U | static_cast<std::uint32_t>(at[1]) << 16U |
         static_cast<std::uint32_t>(at[2]) << 8U | at[3];
}

void compress_block(State& state, unsigned char const* data) {
  std::array<std::uint32_t, 64> words{};
  for (std::size_t i = 0; i < 16; ++i) words[i] = big_endian(data + i * 4);
  for (std::size_t i = 16; i < 64; ++i) {
    std::uint32_t const w15 = words[i - 15], w2 = words[i - 2];
    words[i] = words[i - 16] + words[i - 7] + (std::rotr(w15, 7) ^ std::rotr(w15, 18) ^ (w15 >> 3U)) +
               (std::rotr(w2, 17) ^ std::rotr(w2, 19) ^ (w2 >> 10U));
  }
  auto [a, b, c, d, e, f, g, h] = state;
  for (std::size_t i = 0; i < 64; ++i) {
    std::uint32_t const first =
        h + (std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25)) + ((e & f) ^ (~e & g)) + constants[i] + words[i];
    std::uint32_t const second =
        (std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g, g = f, f = e, e = d + first, d = c, c = b, b = a, a = first + second;
  }
  State const changes{a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < 8; ++i) state[i] += changes[i];
}

void compress_anywhere(State& state, unsigned char const* data, std::size_t blocks) {
  for (; blocks > 0; --blocks, data += block_size) compress_block(state, data);
}

#if defined(__x86_64__)
/// With the processor's own instructions for four rounds at a time, which take the state as two halves: ABEF and CDGH.
__attribute__((target("sha,sse4.1"))) void compress_by_processor(State& state, unsigned char const* data,
                                                                 std::size_t blocks) {
  __m128i const in_order = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
  auto* const halves = reinterpret_cast<__m128i*>(state.data());
  __m128i const badc = _mm_shuffle_epi32(_mm_loadu_si128(halves), 0xb1);
  __m128i const hgfe = _mm_shuffle_epi32(_mm_loadu_si128(halves + 1), 0x1b);
  __m128i abef = _mm_alignr_epi8(badc, hgfe, 8), cdgh = _mm_blend_epi16(hgfe, badc, 0xf0);
  for (; blocks > 0; --blocks, data += block_size) {
    __m128i const abef_before = abef, cdgh_before = cdgh;
    __m128i words[4]{};
#pragma GCC unroll 16
    for (std::size_t i = 0; i < 16; ++i) {
      __m128i& word = words[i % 4];
      if (i < 4) {
        word = _mm_shuffle_epi8(_mm_loadu_si128(reinterpret_cast<__m128i const*>(data) + i), in_order);
      } else {
        __m128i const last = words[(i + 3) % 4];
        __m128i const sum =
            _mm_add_epi32(_mm_sha256msg1_epu32(word, words[(i + 1) % 4]), _mm_alignr_epi8(last, words[(i + 2) % 4], 4));
        word = _mm_sha256msg2_epu32(sum, last);
      }
      __m128i const added =
          _mm_add_epi32(word, _mm_loadu_si128(reinterpret_cast<__m128i const*>(constants.data()) + i));
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, added);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(added, 0x0e));
    }
    abef = _mm_add_epi32(abef, abef_before);
    cdgh = _mm_add_epi32(cdgh, cdgh_before);
  }
  __m128i const feba = _mm_shuffle_epi32(abef, 0x1b), dchg = _mm_shuffle_epi32(cdgh, 0xb1);
  _mm_storeu_si128(halves, _mm_blend_epi16(feba, dchg, 0xf0));
  _mm_storeu_si128(halves + 1, _mm_alignr_epi8(dchg, feba, 8));
}

bool knows_instructions() {
  unsigned a = 0, b = 0, c = 0, d = 0;
  if (__get_cpuid(1, &a, &b, &c, &d) == 0 || (c & bit_SSE4_1) == 0) return false;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (b & bit_SHA) != 0;
}
#endif

/// What this machine can do.
Compress fastest() {
#if defined(__x86_64__)
  if (knows_instructions()) return compress_by_processor;
#endif
  return compress_anywhere;
}

std::string digest_by(Compress compress, std::string_view bytes) {
  State state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  auto const* const data = reinterpret_cast<unsigned char const*>(bytes.data());
  std::size_t const whole = bytes.size() / block_size, rest = bytes.size() % block_size;
  compress(state, data, whole);
  // A bit 1, noughts, and the number of bits.
  std::array<unsigned char, block_size * 2> end{};
  if (rest > 0) std::memcpy(end.data(), data + whole * block_size, rest);
  end[rest] = 0x80;
  std::size_t const blocks = rest + 9 <= block_size ? 1 : 2;
  std::uint64_t const bits = static_cast<std::uint64_t>(bytes.size()) * 8;
  for (std::size_t i = 0; i < 8; ++i) end[blocks * block_size - 1 - i] = static_cast<unsigned char>(bits >> (i * 8));
  compress(state, end.data(), blocks);
  std::string digits;
  for (std::uint32_t const word : state) {
    for (unsigned shift = 32; shift > 0; shift -= 4) digits += "0123456789abcdef"[word >> (shift - 4) & 0xfU];
  }
  return digits;
}
}  // namespace

std::string sha256(std::string_view bytes) { return digest_by(fastest(), bytes); }
std::string sha256_anywhere(std::string_view bytes) { return digest_by(compress_anywhere, bytes); }

}  // namespace factsheet::cli
