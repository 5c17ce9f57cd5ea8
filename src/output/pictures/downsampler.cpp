#include "output/pictures/downsampler.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace factsheet::output {
namespace {

constexpr double left_alone = 1.2;

unsigned char to_byte(double value) { return static_cast<unsigned char>(std::clamp(value, 0.0, 255.0) + 0.5); }

}  // namespace

Downsampler::Downsampler(int width, int height, int channels, bool alpha, int to_width, int to_height)
    : width_(width),
      height_(height),
      channels_(channels),
      to_width_(std::clamp(to_width, 1, width)),
      to_height_(std::clamp(to_height, 1, height)),
      alpha_(alpha),
      columns_(static_cast<std::size_t>(to_width_) * channels),
      sums_(columns_.size()) {
  samples_.reserve(sums_.size() * static_cast<std::size_t>(to_height_));
}

void Downsampler::add_row(unsigned char const* row) {
  if (to_width_ == width_ && to_height_ == height_) {
    samples_.append(reinterpret_cast<char const*>(row), static_cast<std::size_t>(width_) * channels_);
    return;
  }
  spread_over_columns(row);
  // In units of the target, this row reaches from `top` to `bottom`, over one row of the target or two.
  double const top = static_cast<double>(row_) * to_height_ / height_;
  double const bottom = static_cast<double>(row_ + 1) * to_height_ / height_;
  double const boundary = to_row_ + 1;
  bool const last = row_ + 1 == height_;
  add_share(std::min(bottom, boundary) - top);
  if (bottom >= boundary || last) {
    finish_row();
    if (bottom > boundary && !last) add_share(bottom - boundary);
  }
  ++row_;
}

void Downsampler::spread_over_columns(unsigned char const* row) {
  std::fill(columns_.begin(), columns_.end(), 0.0);
  auto const channels = static_cast<std::size_t>(channels_);
  double const step = static_cast<double>(to_width_) / width_;
  for (int x = 0; x < width_; ++x, row += channels) {
    double const left = x * step, right = (x + 1) * step;
    int const column = std::min(static_cast<int>(left), to_width_ - 1);
    double const in_first = std::min(right, column + 1.0) - left;
    double const opacity = alpha_ ? row[channels - 1] / 255.0 : 1.0;
    for (std::size_t channel = 0; channel < channels; ++channel) {
      bool const is_colour = !alpha_ || channel + 1 < channels;
      double const value = row[channel] * (is_colour ? opacity : 1.0);
      std::size_t const at = static_cast<std::size_t>(column) * channels + channel;
      columns_[at] += value * in_first;
      if (right > column + 1.0 && column + 1 < to_width_) columns_[at + channels] += value * (right - column - 1.0);
    }
  }
}

void Downsampler::add_share(double share) {
  for (std::size_t i = 0; i < sums_.size(); ++i) sums_[i] += columns_[i] * share;
}

void Downsampler::finish_row() {
  auto const channels = static_cast<std::size_t>(channels_);
  for (std::size_t at = 0; at < sums_.size(); at += channels) {
    double const alpha = alpha_ ? sums_[at + channels - 1] : 255.0;
    for (std::size_t channel = 0; channel < channels; ++channel) {
      bool const is_colour = !alpha_ || channel + 1 < channels;
      double const value = is_colour && alpha > 0 ? sums_[at + channel] * 255.0 / alpha : sums_[at + channel];
      samples_ += static_cast<char>(to_byte(value));
    }
  }
  std::fill(sums_.begin(), sums_.end(), 0.0);
  ++to_row_;
}

int kept_pixels(int pixels, Length length, double dpi) {
  double const wanted = std::ceil(length.pt() / 72 * dpi);
  return pixels > wanted * left_alone ? std::max(1, static_cast<int>(wanted)) : pixels;
}

}  // namespace factsheet::output
