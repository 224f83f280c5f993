#include <exception>
#include <string>
#include <vector>

#include "common/base/report.hpp"
#include "searcher/app.hpp"
#include "searcher/ask/process.hpp"
#include "searcher/options.hpp"

namespace {

news::ExitCode search(const std::vector<std::string>& arguments) {
  const auto typed = news::searcher::read_typed(arguments);
  if (!typed) return news::report("searcher", typed.error());
  const auto options = news::searcher::resolve(*typed, news::ask::look_around());
  if (!options) return news::report("searcher", options.error());
  return news::searcher::run(*options);
}

}  // namespace

int main(int argc, char* argv[]) try {
  news::on_fault([](int signal) { news::end_by_fault("searcher", signal); });
  news::ask::prepare_process();
  return static_cast<int>(search({argv + (argc > 0 ? 1 : 0), argv + argc}));
} catch (const std::exception& thrown) {
  return static_cast<int>(news::report("searcher", {news::Error::Kind::io, thrown.what()}));
}
