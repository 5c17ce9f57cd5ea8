// Events on their way to the pages that are open, as server-sent events (HTML, section 9.2).
#pragma once
#include <condition_variable>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace factsheet::cli {

/// The events for one page. It is filled and emptied by different threads.
class EventStream {
 public:
  void add(std::string event);
  void end();
  /// The next events, as they are sent; a sign of life after some seconds without one; nothing: it has ended.
  std::optional<std::string> next();

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::string> events_{": open\n\n"};
  bool ended_ = false;
};

class EventStreams {
 public:
  /// A page that opens a second one under its name has lost the first.
  std::shared_ptr<EventStream> open(std::string const& client);
  /// False: it was not the one that is open.
  bool close(std::string const& client, EventStream const& stream);
  /// One line of data, for one page.
  void tell(std::string const& client, std::string const& data);

 private:
  std::mutex mutex_;
  std::map<std::string, std::shared_ptr<EventStream>> streams_;
};

}  // namespace factsheet::cli
