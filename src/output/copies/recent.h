// The last things that were made, by what they were made from.
#pragma once
#include <algorithm>
#include <cstddef>
#include <list>
#include <utility>

namespace factsheet::output {

/// A few, for they are compared one by one; the one that was used last comes first.
template <class From, class Made>
class Recent {
 public:
  explicit Recent(std::size_t most) : most_(most) {}

  /// What was made from the same, or what `make()` gives now.
  template <class Make>
  Made const& of(From const& from, Make const& make) {
    auto const found =
        std::find_if(known_.begin(), known_.end(), [&](auto const& known) { return known.first == from; });
    if (found != known_.end()) {
      known_.splice(known_.begin(), known_, found);
    } else {
      known_.emplace_front(from, make());
      if (known_.size() > most_) known_.pop_back();
    }
    return known_.front().second;
  }

 private:
  std::size_t most_;
  std::list<std::pair<From, Made>> known_;
};

}  // namespace factsheet::output
