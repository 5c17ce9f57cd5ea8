#include "output/pictures/jpeg_codec.h"

#include "output/pictures/jpeg_module.h"

#include <array>
#include <csetjmp>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <vector>

namespace factsheet::output {
namespace {

/// libjpeg asks its user not to return from an error.
struct Errors {
  jpeg_error_mgr manager{};
  std::jmp_buf leave{};
  std::array<char, JMSG_LENGTH_MAX> words{};
};

Errors& errors_of(j_common_ptr codec) { return *reinterpret_cast<Errors*>(codec->err); }

void leave(j_common_ptr codec) {
  Errors& errors = errors_of(codec);
  codec->err->format_message(codec, errors.words.data());
  std::longjmp(errors.leave, 1);
}

/// Most warnings do no harm; these mean that samples are missing.
void note_message(j_common_ptr codec, int level) {
  if (level >= 0) return;
  switch (codec->err->msg_code) {
    case JWRN_JPEG_EOF:
    case JWRN_HIT_MARKER:
    case JWRN_HUFF_BAD_CODE:
      leave(codec);
      break;
    default:
      break;
  }
}

jpeg_error_mgr* set_up(Errors& errors) {
  libjpeg().std_error(&errors.manager);
  errors.manager.error_exit = leave;
  errors.manager.emit_message = note_message;
  errors.manager.output_message = [](j_common_ptr) {};
  return &errors.manager;
}

/// Runs `work`; false when libjpeg left it. `work` owns nothing, so that nothing is skipped.
template <class Work>
bool finishes(Errors& errors, Work work) {
  if (setjmp(errors.leave) != 0) return false;
  work();
  return true;
}

void require(bool done, Errors const& errors) {
  if (!done) throw std::runtime_error(errors.words.data());
}

/// The greatest of 1, 2, 4 and 8 by which the picture may be divided.
unsigned divisor(unsigned width, int least_width) {
  unsigned by = 1;
  while (by < 8 && width / (by * 2) >= static_cast<unsigned>(least_width)) by *= 2;
  return by;
}

}  // namespace

struct JpegReader::State {
  Errors errors;
  jpeg_decompress_struct codec{};
  std::vector<unsigned char> row;
  bool inverted = false;
};

JpegReader::JpegReader(std::string const& jpeg, int least_width) : state_(std::make_unique<State>()) {
  jpeg_decompress_struct* const codec = &state_->codec;
  codec->err = set_up(state_->errors);
  libjpeg().create_decompress(codec, JPEG_LIB_VERSION, sizeof *codec);
  auto const* const bytes = reinterpret_cast<unsigned char const*>(jpeg.data());
  auto const count = static_cast<unsigned long>(jpeg.size());
  bool const done = finishes(state_->errors, [=] {
    libjpeg().mem_src(codec, bytes, count);
    libjpeg().read_header(codec, TRUE);
    codec->scale_num = 1;
    codec->scale_denom = divisor(codec->image_width, least_width);
    codec->dct_method = JDCT_ISLOW;  // the exact one, alike on all machines
    if (codec->num_components == 4) codec->out_color_space = JCS_CMYK;
    if (codec->num_components == 3) codec->out_color_space = JCS_RGB;
    libjpeg().start_decompress(codec);
  });
  if (!done) {
    libjpeg().destroy_decompress(codec);
    throw std::runtime_error(state_->errors.words.data());
  }
  // Adobe's CMYK is upside down: 255 is no ink.
  state_->inverted = codec->num_components == 4 && codec->saw_Adobe_marker == TRUE;
  state_->row.resize(std::size_t{codec->output_width} * static_cast<std::size_t>(codec->output_components));
}

JpegReader::~JpegReader() { libjpeg().destroy_decompress(&state_->codec); }

int JpegReader::width() const { return static_cast<int>(state_->codec.output_width); }
int JpegReader::height() const { return static_cast<int>(state_->codec.output_height); }
int JpegReader::channels() const { return state_->codec.output_components; }
bool JpegReader::is_unmarked_rgb() const {
  return state_->codec.jpeg_color_space == JCS_RGB && state_->codec.saw_Adobe_marker == FALSE;
}

unsigned char const* JpegReader::next_row() {
  jpeg_decompress_struct* const codec = &state_->codec;
  JSAMPROW row = state_->row.data();
  require(finishes(state_->errors,
                   [=] {
                     JSAMPROW into = row;
                     libjpeg().read_scanlines(codec, &into, 1);
                   }),
          state_->errors);
  if (state_->inverted) {
    for (unsigned char& sample : state_->row) sample = static_cast<unsigned char>(255 - sample);
  }
  return state_->row.data();
}

namespace {

constexpr int quality = 92;

/// An encoder with its buffer, which libjpeg takes from malloc.
struct Encoder {
  Errors errors;
  jpeg_compress_struct codec{};
  unsigned char* bytes = nullptr;
  unsigned long count = 0;

  Encoder() {
    codec.err = set_up(errors);
    libjpeg().create_compress(&codec, JPEG_LIB_VERSION, sizeof codec);
  }
  ~Encoder() {
    libjpeg().destroy_compress(&codec);
    std::free(bytes);  // NOLINT: libjpeg's own allocation
  }
  Encoder(Encoder const&) = delete;
  Encoder& operator=(Encoder const&) = delete;
  Encoder(Encoder&&) = delete;
  Encoder& operator=(Encoder&&) = delete;
};

void set_parameters(jpeg_compress_struct* codec, int width, int height, int channels) {
  codec->image_width = static_cast<JDIMENSION>(width);
  codec->image_height = static_cast<JDIMENSION>(height);
  codec->input_components = channels;
  codec->in_color_space = channels == 1 ? JCS_GRAYSCALE : JCS_RGB;
  libjpeg().set_defaults(codec);
  libjpeg().set_quality(codec, quality, TRUE);
  codec->dct_method = JDCT_ISLOW;
  codec->optimize_coding = TRUE;
  // One chroma sample a pixel: coloured edges of drawings stay sharp.
  codec->comp_info[0].h_samp_factor = codec->comp_info[0].v_samp_factor = 1;
}

}  // namespace

std::string write_jpeg(std::string const& samples, int width, int height, int channels) {
  Encoder encoder;
  Encoder* const at = &encoder;
  auto* row = reinterpret_cast<unsigned char*>(const_cast<char*>(samples.data()));  // NOLINT: libjpeg only reads it
  auto const stride = static_cast<std::size_t>(width) * static_cast<std::size_t>(channels);
  require(finishes(encoder.errors,
                   [=] {
                     libjpeg().mem_dest(&at->codec, &at->bytes, &at->count);
                     set_parameters(&at->codec, width, height, channels);
                     libjpeg().start_compress(&at->codec, TRUE);
                     for (int y = 0; y < height; ++y) {
                       JSAMPROW line = row + stride * static_cast<std::size_t>(y);
                       libjpeg().write_scanlines(&at->codec, &line, 1);
                     }
                     libjpeg().finish_compress(&at->codec);
                   }),
          encoder.errors);
  return {reinterpret_cast<char const*>(encoder.bytes), encoder.count};
}

}  // namespace factsheet::output
