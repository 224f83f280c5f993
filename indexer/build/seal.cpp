#include "indexer/build/seal.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <fstream>
#include <memory>
#include <optional>
#include <sstream>
#include <string_view>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>
#include <xxhash.h>

#include "indexer/build/durable.hpp"
#include "indexer/build/glass/out_file.hpp"

namespace news::build {
namespace {

namespace fs = std::filesystem;

constexpr const char* version_file = "iamglass";
constexpr const char* table_extension = ".glass";
constexpr std::string_view last_line_starts = "all ";

struct Sum {
  std::uint64_t bytes = 0;
  std::uint64_t hash = 0;
};

struct CloseState {
  void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
};

Result<Sum> sum_of(const fs::path& path) {
  constexpr std::size_t piece_bytes = 1u << 20;
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return system_error("read", path, errno);
  const std::unique_ptr<XXH3_state_t, CloseState> state{XXH3_createState()};
  XXH3_64bits_reset(state.get());
  const auto piece = std::make_unique<char[]>(piece_bytes);
  Sum sum;
  for (;;) {
    const auto read = ::read(file, piece.get(), piece_bytes);
    if (read < 0 && errno == EINTR) continue;
    if (read <= 0) {
      const int failed = read < 0 ? errno : 0;
      ::close(file);
      if (failed != 0) return system_error("read", path, failed);
      sum.hash = XXH3_64bits_digest(state.get());
      return sum;
    }
    XXH3_64bits_update(state.get(), piece.get(), static_cast<std::size_t>(read));
    sum.bytes += static_cast<std::uint64_t>(read);
  }
}

/// Names of the files that a seal covers, sorted.
Result<std::vector<std::string>> covered(const fs::path& generation) {
  std::vector<std::string> names;
  std::error_code failure;
  for (fs::directory_iterator each{generation, failure}, end; !failure && each != end;
       each.increment(failure)) {
    const auto name = each->path().filename();
    if (name == version_file || name.extension() == table_extension) names.push_back(name.string());
  }
  if (failure) return system_error("read", generation, failure.value());
  std::sort(names.begin(), names.end());
  return names;
}

std::string line_of(const std::string& name, const Sum& sum) {
  return fmt::format("{:016x} {} {}\n", sum.hash, sum.bytes, name);
}

std::string last_line(std::string_view lines) {
  return fmt::format("{}{:016x}\n", last_line_starts, XXH3_64bits(lines.data(), lines.size()));
}

/// The seal as it is now; nothing where there is none.
std::optional<std::string> written_seal(const fs::path& generation) {
  std::ifstream file{generation / seal_name, std::ios::binary};
  if (!file) return std::nullopt;
  std::ostringstream all;
  all << file.rdbuf();
  return all.str();
}

/// How a file differs from its line in the seal; empty where it does not.
std::string difference(const fs::path& generation, const std::string& line) {
  std::istringstream words{line};
  std::string hash;
  std::uint64_t bytes = 0;
  std::string name;
  words >> hash >> bytes >> name;
  std::error_code failure;
  if (!fs::exists(generation / name, failure)) return fmt::format("the file '{}' is missing", name);
  const auto sum = sum_of(generation / name);
  if (!sum) return sum.error().what;
  if (sum->bytes != bytes)
    return fmt::format("the file '{}' has {} bytes; {} were written", name, sum->bytes, bytes);
  if (line_of(name, *sum) != line + '\n')
    return fmt::format("the file '{}' is not as it was written: another checksum", name);
  return "";
}

std::vector<std::string> differences(const fs::path& generation, const std::string& seal) {
  const auto end_of_lines = seal.rfind(last_line_starts);
  if (end_of_lines == std::string::npos ||
      seal.substr(end_of_lines) != last_line(std::string_view{seal}.substr(0, end_of_lines)))
    return {fmt::format("the file '{}' is damaged", seal_name)};
  std::vector<std::string> findings;
  std::istringstream lines{seal.substr(0, end_of_lines)};
  for (std::string line; std::getline(lines, line);)
    if (auto found = difference(generation, line); !found.empty())
      findings.push_back(std::move(found));
  return findings;
}

}  // namespace

Result<void> seal(const fs::path& generation) {
  const auto names = covered(generation);
  if (!names) return names.error();
  std::string lines;
  for (const auto& name : *names) {
    const auto sum = sum_of(generation / name);
    if (!sum) return sum.error();
    lines += line_of(name, *sum);
  }
  const auto path = generation / seal_name;
  const auto fresh = fs::path{path} += ".tmp";
  glass::OutFile file{fresh};
  file.append(lines);
  file.append(last_line(lines));
  if (const auto closed = file.close(); !closed) return closed;
  if (const auto synced = sync_file(fresh); !synced) return synced;
  std::error_code failure;
  fs::rename(fresh, path, failure);
  if (failure) return system_error("write", path, failure.value());
  return {};
}

Result<void> break_seal(const fs::path& generation) {
  std::error_code failure;
  if (!fs::remove(generation / seal_name, failure) && !failure) return {};
  if (failure) return system_error("remove", generation / seal_name, failure.value());
  return sync_folder(generation);
}

Result<std::vector<std::string>> check_seal(const fs::path& generation) {
  const auto written = written_seal(generation);
  if (!written) return std::vector<std::string>{};
  auto findings = differences(generation, *written);
  // A writer takes the seal away before it changes anything.
  if (!findings.empty() && written_seal(generation) != written) return std::vector<std::string>{};
  return findings;
}

}  // namespace news::build
