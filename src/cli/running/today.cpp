#include "cli/running/today.h"

#include <chrono>

namespace factsheet::cli {

sheet::Date today_by_clock() {
  std::chrono::year_month_day const today(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
  return {static_cast<int>(today.year()), static_cast<int>(static_cast<unsigned>(today.month())),
          static_cast<int>(static_cast<unsigned>(today.day()))};
}

}  // namespace factsheet::cli
