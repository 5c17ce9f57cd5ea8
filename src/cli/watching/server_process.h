// The server of the page, as the process that started it sees it.
#pragma once
#include "cli/watching/channel.h"
#include "cli/watching/page_request.h"
#include "cli/watching/serving.h"

#include <memory>
#include <string>
#include <vector>

#include <sys/types.h>

namespace factsheet::cli {

class ServerProcess {
 public:
  /// Forks: the process that makes pages stays one without threads, which alone may go on forking.
  ServerProcess(ListenAt const& at, std::string const& token);
  ~ServerProcess();
  ServerProcess(ServerProcess const&) = delete;
  ServerProcess& operator=(ServerProcess const&) = delete;

  /// Waits until it listens, and gives the port; else why it does not.
  struct Started {
    int port = 0;
    std::string fault;
  };
  Started wait_until_it_listens();
  [[nodiscard]] int descriptor() const { return channel_->descriptor(); }
  /// What came since the last time.
  std::vector<ServerNotice> notices();
  [[nodiscard]] bool is_gone() const { return channel_->is_closed(); }
  void answer(PageAnswer answer);
  void tell(PageEvent event);

 private:
  pid_t process_ = -1;
  std::unique_ptr<Channel> channel_;
};

}  // namespace factsheet::cli
