// Stands in for libFuzzer where there is none: random_inputs DICTIONARY CORPUS RUNS SEED
// Every kept input, then RUNS random ones; with NEWS_FUZZ_SECONDS=60 as many as fit in a minute.
// The input that ends the target is printed as a line for the corpus.
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "tests/fuzz/inputs.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr std::size_t longest = 1 << 16;
constexpr unsigned longest_seconds = 60;

/// What the target is given next, where a parent sees it when the target has died.
struct Current {
  std::size_t size = 0;
  std::array<std::uint8_t, longest> bytes{};
};

void run(const std::string& input, Current& current) {
  current.size = std::min(input.size(), longest);
  std::memcpy(current.bytes.data(), input.data(), current.size);
  alarm(longest_seconds);
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

struct Work {
  std::vector<std::string> words{};
  std::vector<std::string> kept{};
  unsigned long long runs = 0;
  unsigned long long seed = 0;
  std::chrono::seconds time{};  ///< 0: `runs` counts.
};

unsigned long long run_all(const Work& work, Current& current) {
  for (const auto& input : work.kept) run(input, current);
  const auto end = std::chrono::steady_clock::now() + work.time;
  std::mt19937_64 random{work.seed};
  unsigned long long done = 0;
  const auto more = [&] {
    return work.time.count() == 0 ? done < work.runs : std::chrono::steady_clock::now() < end;
  };
  for (; more(); ++done) run(news::fuzz::random_input(work.words, work.kept, random), current);
  return done;
}

}  // namespace

int main(int argc, char* argv[]) {
  if (argc != 5) {
    std::fputs("usage: DICTIONARY CORPUS RUNS SEED\n", stderr);
    return 2;
  }
  const char* seconds = std::getenv("NEWS_FUZZ_SECONDS");
  const Work work{.words = news::fuzz::read_entries(argv[1]),
                  .kept = news::fuzz::read_entries(argv[2]),
                  .runs = std::strtoull(argv[3], nullptr, 10),
                  .seed = std::strtoull(argv[4], nullptr, 10),
                  .time = std::chrono::seconds{seconds != nullptr ? std::atoi(seconds) : 0}};
  if (work.words.empty()) {
    std::fprintf(stderr, "%s holds no words\n", argv[1]);
    return 2;
  }
  void* shared =
      mmap(nullptr, sizeof(Current), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (shared == MAP_FAILED) return 2;
  auto& current = *new (shared) Current;
  const auto child = fork();
  if (child == 0) {
    const auto done = run_all(work, current);
    std::printf("%zu kept inputs, %llu random ones, seed %llu\n", work.kept.size(), done,
                work.seed);
    return 0;
  }
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) != child) return 2;
  if (status == 0) return 0;
  const std::string_view last{reinterpret_cast<const char*>(current.bytes.data()), current.size};
  std::fprintf(stderr, "the input that did it, seed %llu:\n%s\n", work.seed,
               news::fuzz::show_entry(last).c_str());
  return 1;
}
