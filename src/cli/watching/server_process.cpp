#include "cli/watching/server_process.h"

#include "cli/files/read_file.h"

#include <cstdlib>
#include <utility>

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>

namespace factsheet::cli {
namespace {

/// It ends with its parent, and by nothing else.
void live_as_long_as(pid_t parent) {
  for (int const number : {SIGINT, SIGTERM, SIGHUP, SIGPIPE}) signal(number, SIG_IGN);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) std::_Exit(EXIT_FAILURE);
}

}  // namespace

ServerProcess::ServerProcess(ListenAt const& at, std::string const& token) : channel_(std::make_unique<Channel>()) {
  int ends[2];
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return;
  Descriptor here(ends[0]), there(ends[1]);
  pid_t const parent = ::getpid();
  process_ = ::fork();
  if (process_ == 0) {
    here.close();
    live_as_long_as(parent);
    Channel channel(std::move(there));
    serve_pages(channel, at, token);
  }
  channel_ = std::make_unique<Channel>(std::move(here));
}

ServerProcess::~ServerProcess() {
  channel_.reset();
  if (process_ <= 0) return;
  ::kill(process_, SIGKILL);
  uninterrupted([&] { return ::waitpid(process_, nullptr, 0); });
}

ServerProcess::Started ServerProcess::wait_until_it_listens() {
  auto const message = process_ > 0 ? channel_->take(true) : std::nullopt;
  auto notice = message ? unpack_notice(*message) : std::nullopt;
  if (!notice) return {0, "cannot start the local server: its process ended"};
  return {notice->port, std::move(notice->words)};
}

std::vector<ServerNotice> ServerProcess::notices() {
  std::vector<ServerNotice> all;
  while (auto const message = channel_->take(false)) {
    if (auto notice = unpack_notice(*message)) all.push_back(*std::move(notice));
  }
  return all;
}

void ServerProcess::answer(PageAnswer answer) {
  ServerOrder order;
  order.answer = std::move(answer);
  channel_->send(pack(order));
}

void ServerProcess::tell(PageEvent event) {
  ServerOrder order;
  order.event = std::move(event);
  channel_->send(pack(order));
}

}  // namespace factsheet::cli
