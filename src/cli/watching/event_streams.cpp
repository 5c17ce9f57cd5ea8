#include "cli/watching/event_streams.h"

#include <chrono>
#include <utility>

namespace factsheet::cli {

void EventStream::add(std::string event) {
  // A page that takes nothing for so long starts anew when it is back.
  constexpr std::size_t most = 1000;
  std::lock_guard const lock(mutex_);
  if (events_.size() >= most) ended_ = true;
  if (!ended_) events_.push_back(std::move(event));
  changed_.notify_all();
}

void EventStream::end() {
  std::lock_guard const lock(mutex_);
  ended_ = true;
  changed_.notify_all();
}

std::optional<std::string> EventStream::next() {
  // By what is sent, the server learns that nobody is there any more.
  constexpr auto silence = std::chrono::seconds(5);
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, silence, [&] { return ended_ || !events_.empty(); });
  if (ended_) return std::nullopt;
  std::string all;
  for (std::string const& event : events_) all += event;
  events_.clear();
  return all.empty() ? ": still here\n\n" : all;
}

std::shared_ptr<EventStream> EventStreams::open(std::string const& client) {
  std::lock_guard const lock(mutex_);
  auto& place = streams_[client];
  if (place) place->end();
  place = std::make_shared<EventStream>();
  return place;
}

bool EventStreams::close(std::string const& client, EventStream const& stream) {
  std::lock_guard const lock(mutex_);
  auto const found = streams_.find(client);
  if (found == streams_.end() || found->second.get() != &stream) return false;
  streams_.erase(found);
  return true;
}

void EventStreams::tell(std::string const& client, std::string const& data) {
  std::lock_guard const lock(mutex_);
  auto const found = streams_.find(client);
  if (found != streams_.end()) found->second->add("data: " + data + "\n\n");
}

}  // namespace factsheet::cli
