// What building an index costs: processor and wall time, peak memory and size, setting by setting.
//   index_bench [--rounds=N] [--json] INDEXER CORPUS SETTING...
// Each SETTING is one argument of blank-parted options of `indexer`: "-j1", "-j2 --memory=64M", "".
// Every round runs all settings in turn, so that what else the machine does meets them alike.
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <unistd.h>

#include "bench/measured_run.hpp"
#include "bench/program.hpp"

namespace {

using news::bench::Cost;
using news::bench::median;

struct Plan {
  int rounds = 3;
  bool json = false;
  std::string indexer{};
  std::string corpus{};
  std::vector<std::string> settings{};
};

/// The runs of one setting.
struct Runs {
  std::vector<double> cpu_seconds{};
  std::vector<double> wall_seconds{};
  std::vector<double> peak_megabytes{};
  double index_megabytes = 0;
};

std::optional<Plan> read_plan(const std::vector<std::string>& arguments) {
  constexpr std::string_view rounds = "--rounds=";
  Plan plan;
  std::vector<std::string> rest;
  for (const auto& argument : arguments) {
    if (argument == "--json") {
      plan.json = true;
    } else if (rest.empty() && argument.starts_with(rounds)) {
      const auto* end = argument.data() + argument.size();
      const auto read = std::from_chars(argument.data() + rounds.size(), end, plan.rounds);
      if (read.ptr != end || plan.rounds < 1) return std::nullopt;
    } else {
      rest.push_back(argument);
    }
  }
  if (rest.size() < 3) return std::nullopt;
  plan.indexer = rest[0];
  plan.corpus = rest[1];
  plan.settings.assign(rest.begin() + 2, rest.end());
  return plan;
}

std::vector<std::string> command(const Plan& plan, const std::string& setting,
                                 const std::string& index) {
  std::vector<std::string> argv{plan.indexer, "--quiet", "--rebuild", "--index=" + index};
  std::istringstream options{setting};
  for (std::string option; options >> option;) argv.push_back(option);
  argv.push_back(plan.corpus);
  return argv;
}

news::Result<void> one_round(const Plan& plan, const std::filesystem::path& scratch,
                             std::vector<Runs>& all) {
  constexpr int some_skipped = 1;
  constexpr double mega = 1e6;
  for (std::size_t i = 0; i < plan.settings.size(); ++i) {
    const auto index = scratch / "index";
    std::filesystem::remove_all(index);
    const auto cost =
        news::bench::measured_run(command(plan, plan.settings[i], index.string()), some_skipped);
    if (!cost) return cost.error();
    all[i].cpu_seconds.push_back(cost->cpu_seconds);
    all[i].wall_seconds.push_back(cost->wall_seconds);
    all[i].peak_megabytes.push_back(static_cast<double>(cost->peak_bytes) / mega);
    all[i].index_megabytes = static_cast<double>(news::bench::bytes_below(index)) / mega;
  }
  return {};
}

void print_table(const Plan& plan, const std::vector<Runs>& all) {
  fmt::print("| setting | CPU s | against the first | wall s | peak MB | index MB |\n");
  fmt::print("|---|---|---|---|---|---|\n");
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::vector<double> ratios;  // Of runs side by side: truer than the ratio of two medians.
    for (std::size_t round = 0; round < all[i].cpu_seconds.size(); ++round)
      ratios.push_back(all[i].cpu_seconds[round] / all[0].cpu_seconds[round]);
    fmt::print("| `{}` | {:.2f} | {:.2f} | {:.2f} | {:.0f} | {:.1f} |\n", plan.settings[i],
               median(all[i].cpu_seconds), median(ratios), median(all[i].wall_seconds),
               median(all[i].peak_megabytes), all[i].index_megabytes);
  }
}

void print_json(const Plan& plan, const std::vector<Runs>& all) {
  for (std::size_t i = 0; i < all.size(); ++i)
    fmt::print(R"({{"setting":"{}","cpu_seconds":[{:.3f}],"wall_seconds":[{:.3f}],)"
               R"("peak_megabytes":[{:.1f}],"index_megabytes":{:.2f}}})"
               "\n",
               plan.settings[i], fmt::join(all[i].cpu_seconds, ","),
               fmt::join(all[i].wall_seconds, ","), fmt::join(all[i].peak_megabytes, ","),
               all[i].index_megabytes);
}

int run(const std::vector<std::string>& arguments) {
  const auto plan = read_plan(arguments);
  if (!plan) {
    fmt::print(stderr, "index_bench [--rounds=N] [--json] INDEXER CORPUS SETTING...\n");
    return 2;
  }
  const auto scratch = std::filesystem::temp_directory_path() /
                       fmt::format("index_bench.{}", static_cast<long>(getpid()));
  std::filesystem::create_directory(scratch);
  std::vector<Runs> all(plan->settings.size());
  news::Result<void> done;
  for (int round = 0; round < plan->rounds && done; ++round) done = one_round(*plan, scratch, all);
  std::filesystem::remove_all(scratch);
  if (!done) {
    fmt::print(stderr, "index_bench: {}\n  hint: {}\n", done.error().what, done.error().hint);
    return 2;
  }
  if (plan->json)
    print_json(*plan, all);
  else
    print_table(*plan, all);
  return 0;
}

}  // namespace

int main(int count, char* arguments[]) {
  return news::bench::program("index_bench", count, arguments, run);
}
