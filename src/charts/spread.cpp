#include "charts/spread.h"

#include <algorithm>

namespace factsheet::charts {

namespace {

// Neighbours that want the same place and so move as one, at the mean of their wishes.
struct Cluster {
  double sum = 0;
  int count = 0;
  [[nodiscard]] double mean() const { return sum / count; }
};

// Isotonic regression by pooling adjacent violators.
std::vector<double> non_decreasing(std::vector<double> const& wishes) {
  std::vector<Cluster> clusters;
  for (double const wish : wishes) {
    clusters.push_back({wish, 1});
    while (clusters.size() > 1 && clusters[clusters.size() - 2].mean() > clusters.back().mean()) {
      Cluster const last = clusters.back();
      clusters.pop_back();
      clusters.back().sum += last.sum;
      clusters.back().count += last.count;
    }
  }
  std::vector<double> means;
  for (Cluster const& cluster : clusters) {
    means.insert(means.end(), static_cast<std::size_t>(cluster.count), cluster.mean());
  }
  return means;
}

}  // namespace

std::optional<std::vector<Length>> spread(std::vector<Spot> const& spots, Length gap, Length low, Length high) {
  // With the sizes before each spot taken off, "no overlap" becomes "in ascending order".
  std::vector<Length> before;
  Length taken;
  for (Spot const& spot : spots) {
    before.push_back(taken);
    taken += spot.size + gap;
  }
  Length const room = high - low - (spots.empty() ? Length() : taken - gap);
  if (room < Length::from_pt(-1e-6)) return std::nullopt;
  std::vector<double> wishes;
  for (std::size_t i = 0; i < spots.size(); ++i) {
    wishes.push_back((spots[i].target - spots[i].size / 2 - before[i]).pt());
  }
  std::vector<double> const places = non_decreasing(wishes);
  std::vector<Length> starts;
  for (std::size_t i = 0; i < spots.size(); ++i) {
    // Clamping the unbounded solution to the ends gives the bounded one.
    double const place = std::clamp(places[i], low.pt(), low.pt() + std::max(room.pt(), 0.0));
    starts.push_back(Length::from_pt(place) + before[i]);
  }
  return starts;
}

}  // namespace factsheet::charts
