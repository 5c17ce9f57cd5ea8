#include "output/pictures/png_reader.h"

#include "output/pictures/png_guard.h"
#include "output/pictures/png_header.h"

#include <cstring>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace factsheet::output {

struct PngReader::State {
  std::string const& bytes;
  std::size_t at = 0;
  std::string fault;
  png_structp png = nullptr;
  png_infop info = nullptr;
  bool interlaced = false;
  bool packs_more = false;
  std::vector<unsigned char> rows;  ///< one, or all of an interlaced picture
  int next = 0;

  explicit State(std::string const& from) : bytes(from) {}
};

namespace {

template <class State>
void give(png_structp png, png_bytep to, std::size_t count) {
  auto& state = *static_cast<State*>(png_get_io_ptr(png));
  if (count > state.bytes.size() - state.at) png_error(png, "the file is cut off");
  std::memcpy(to, state.bytes.data() + state.at, count);
  state.at += count;
}

template <class State>
void note_fault(png_structp png, png_const_charp words) {
  static_cast<State*>(png_get_error_ptr(png))->fault = words;
  png_longjmp(png, 1);
}

/// libpng reads on.
template <class State>
void note_warning(png_structp png, png_const_charp words) {
  std::string_view const said = words;
  bool const more = said.find("xtra compressed data") != std::string_view::npos ||
                    said.find("oo much image data") != std::string_view::npos;
  if (more) static_cast<State*>(png_get_error_ptr(png))->packs_more = true;
}

}  // namespace

PngReader::PngReader(std::string const& png) : state_(std::make_unique<State>(png)) {
  state_->png = png_create_read_struct(PNG_LIBPNG_VER_STRING, state_.get(), note_fault<State>, note_warning<State>);
  if (state_->png != nullptr) state_->info = png_create_info_struct(state_->png);
  if (state_->info == nullptr) {
    png_destroy_read_struct(&state_->png, nullptr, nullptr);
    throw std::runtime_error("libpng does not start");
  }
  try {
    start();
  } catch (...) {
    png_destroy_read_struct(&state_->png, &state_->info, nullptr);
    throw;
  }
}

PngReader::~PngReader() { png_destroy_read_struct(&state_->png, &state_->info, nullptr); }

void PngReader::require(bool done) const {
  if (!done) throw std::runtime_error(state_->fault);
}

void PngReader::start() {
  png_structp const png = state_->png;
  png_infop const info = state_->info;
  png_set_read_fn(png, state_.get(), give<State>);
  auto const header = read_png_header(state_->bytes);
  bool const gamma_alone = header && header->gamma_alone;
  int passes = 1;
  int* const passes_at = &passes;
  require(finishes(png, [=] {
    png_read_info(png, info);
    png_set_expand(png);
    png_set_scale_16(png);
    png_fixed_point gamma = 0;
    if (gamma_alone && png_get_gAMA_fixed(png, info, &gamma) != 0) png_set_gamma_fixed(png, PNG_DEFAULT_sRGB, gamma);
    *passes_at = png_set_interlace_handling(png);
    png_read_update_info(png, info);
  }));
  state_->interlaced = passes > 1;
  auto const row = png_get_rowbytes(png, info);
  state_->rows.resize(row * (state_->interlaced ? static_cast<std::size_t>(height()) : 1));
  for (int pass = 0; state_->interlaced && pass < passes; ++pass) read_all();
}

int PngReader::width() const { return static_cast<int>(png_get_image_width(state_->png, state_->info)); }
int PngReader::height() const { return static_cast<int>(png_get_image_height(state_->png, state_->info)); }
int PngReader::channels() const { return png_get_channels(state_->png, state_->info); }

std::string PngReader::icc() const {
  png_charp name = nullptr;
  int compression = 0;
  png_bytep profile = nullptr;
  png_uint_32 length = 0;
  if (png_get_iCCP(state_->png, state_->info, &name, &compression, &profile, &length) == 0) return {};
  return {reinterpret_cast<char const*>(profile), length};
}

void PngReader::read_all() {
  png_structp const png = state_->png;
  auto const row = png_get_rowbytes(png, state_->info);
  unsigned char* const first = state_->rows.data();
  int const count = height();
  require(finishes(png, [=] {
    for (int i = 0; i < count; ++i) png_read_row(png, first + row * static_cast<std::size_t>(i), nullptr);
  }));
}

bool PngReader::packs_more() const { return state_->packs_more; }

unsigned char const* PngReader::next_row() {
  png_structp const png = state_->png;
  if (state_->interlaced) {
    auto const row = png_get_rowbytes(png, state_->info);
    return state_->rows.data() + row * static_cast<std::size_t>(state_->next++);
  }
  unsigned char* const row = state_->rows.data();
  require(finishes(png, [=] { png_read_row(png, row, nullptr); }));
  return row;
}

void PngReader::finish() {
  // The last row needs all that is packed, but for a check sum.
  constexpr std::size_t check_sum = 16;
  if (samples_behind(state_->bytes, state_->at) > check_sum) state_->packs_more = true;
  png_structp const png = state_->png;
  require(finishes(png, [=] { png_read_end(png, nullptr); }));
}

}  // namespace factsheet::output
