#pragma once

#include <cstdio>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace news::bench {

/// main() of an instrument: `run` with its arguments. What is thrown (by fmt::print where nobody
/// reads any more, or on a full disk) is told, and ends it with 2.
template <class Run>
int program(std::string_view name, int count, char* arguments[], Run run) {
  try {
    return run(std::vector<std::string>{arguments + 1, arguments + count});
  } catch (const std::exception& failure) {
    fmt::print(stderr, "{}: {}\n", name, failure.what());
    return 2;
  }
}

}  // namespace news::bench
