#include "output/pictures/jpeg/jpeg_entry.h"

extern "C" __attribute__((visibility("default"))) void factsheet_jpeg_entry(factsheet::output::Jpeg& to);

extern "C" void factsheet_jpeg_entry(factsheet::output::Jpeg& to) {
  to = {
      .create_compress = jpeg_CreateCompress,
      .create_decompress = jpeg_CreateDecompress,
      .destroy_compress = jpeg_destroy_compress,
      .destroy_decompress = jpeg_destroy_decompress,
      .finish_compress = jpeg_finish_compress,
      .mem_dest = jpeg_mem_dest,
      .mem_src = jpeg_mem_src,
      .read_header = jpeg_read_header,
      .read_scanlines = jpeg_read_scanlines,
      .set_defaults = jpeg_set_defaults,
      .set_quality = jpeg_set_quality,
      .start_compress = jpeg_start_compress,
      .start_decompress = jpeg_start_decompress,
      .std_error = jpeg_std_error,
      .write_scanlines = jpeg_write_scanlines,
  };
}
