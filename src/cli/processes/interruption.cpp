#include "cli/processes/interruption.h"

#include <signal.h>

namespace factsheet::cli {
namespace {

constexpr int asking_to_stop[] = {SIGINT, SIGTERM, SIGHUP};

// Nothing else can be written from within a signal.
volatile sig_atomic_t signal_that_came = 0;

void note(int number) { signal_that_came = number; }

}  // namespace

void listen_for_interruption() {
  for (int const number : asking_to_stop) {
    struct sigaction before {};
    if (sigaction(number, nullptr, &before) != 0 || before.sa_handler == SIG_IGN) continue;  // as nohup wants it
    struct sigaction action {};
    action.sa_handler = note;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(number, &action, nullptr);
  }
  signal(SIGPIPE, SIG_IGN);
  signal(SIGXFSZ, SIG_IGN);
}

int interruption() { return signal_that_came; }

void obey_interruption() {
  if (signal_that_came == 0) return;
  signal(signal_that_came, SIG_DFL);
  raise(signal_that_came);
}

}  // namespace factsheet::cli
