// Owners of the C libraries' objects, so that each is given back whatever happens.
#pragma once
#include <memory>

#include <hb.h>
#include <hyphen.h>
#include <unicode/ubidi.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

namespace factsheet::text {

/// Calls `Free` on the pointer.
template <auto Free>
struct Release {
  template <class T>
  void operator()(T* handle) const {
    Free(handle);
  }
};

using BlobHandle = std::unique_ptr<hb_blob_t, Release<hb_blob_destroy>>;
using FaceHandle = std::unique_ptr<hb_face_t, Release<hb_face_destroy>>;
using FontHandle = std::unique_ptr<hb_font_t, Release<hb_font_destroy>>;
using BufferHandle = std::unique_ptr<hb_buffer_t, Release<hb_buffer_destroy>>;
using PatternsHandle = std::unique_ptr<HyphenDict, Release<hnj_hyphen_free>>;
using BidiHandle = std::unique_ptr<UBiDi, Release<ubidi_close>>;
using BreakHandle = std::unique_ptr<UBreakIterator, Release<ubrk_close>>;
using UTextHandle = std::unique_ptr<UText, Release<utext_close>>;

}  // namespace factsheet::text
