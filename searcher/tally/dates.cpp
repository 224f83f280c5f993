#include "searcher/tally/dates.hpp"

namespace news::tally {

std::optional<Days> days_of(std::chrono::sys_seconds first, std::chrono::sys_seconds last) {
  using namespace std::chrono;
  constexpr sys_days begin{1y / January / 1};
  constexpr sys_days end{10000y / January / 1};
  if (first < begin || last >= end || last < first) return std::nullopt;
  return Days{floor<days>(first), floor<days>(last)};
}

}  // namespace news::tally
