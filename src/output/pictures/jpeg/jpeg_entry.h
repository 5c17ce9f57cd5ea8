// What the module that holds libjpeg gives: the functions that are used of it.
#pragma once
#include <cstdio>

#include <jerror.h>
#include <jpeglib.h>

namespace factsheet::output {

struct Jpeg {
  decltype(&jpeg_CreateCompress) create_compress = nullptr;
  decltype(&jpeg_CreateDecompress) create_decompress = nullptr;
  decltype(&jpeg_destroy_compress) destroy_compress = nullptr;
  decltype(&jpeg_destroy_decompress) destroy_decompress = nullptr;
  decltype(&jpeg_finish_compress) finish_compress = nullptr;
  decltype(&jpeg_mem_dest) mem_dest = nullptr;
  decltype(&jpeg_mem_src) mem_src = nullptr;
  decltype(&jpeg_read_header) read_header = nullptr;
  decltype(&jpeg_read_scanlines) read_scanlines = nullptr;
  decltype(&jpeg_set_defaults) set_defaults = nullptr;
  decltype(&jpeg_set_quality) set_quality = nullptr;
  decltype(&jpeg_start_compress) start_compress = nullptr;
  decltype(&jpeg_start_decompress) start_decompress = nullptr;
  decltype(&jpeg_std_error) std_error = nullptr;
  decltype(&jpeg_write_scanlines) write_scanlines = nullptr;
};

/// The function by which the module is entered: it takes one of these and fills it in.
constexpr char const* jpeg_entry_name = "factsheet_jpeg_entry";

}  // namespace factsheet::output
