#include "common/index/checksums.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <fstream>
#include <sstream>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#define XXH_STATIC_LINKING_ONLY  // a state that nobody has to allocate
#include <xxhash.h>

namespace news::index {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view last_line_starts = "all ";
constexpr std::size_t seal_room = 4096;  ///< A seal has half a dozen lines.

class OpenFile {
 public:
  OpenFile(int folder, const char* name)
      : number_{::openat(folder, name, O_RDONLY | O_CLOEXEC | O_NONBLOCK)} {}
  ~OpenFile() {
    if (number_ >= 0) ::close(number_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

/// Reads to the end; gives 0, or errno.
int add_up(int file, Sum& sum) noexcept {
  char piece[16 << 10];
  XXH3_state_t state;
  XXH3_64bits_reset(&state);
  for (;;) {
    const auto read = ::read(file, piece, sizeof piece);
    if (read < 0 && errno == EINTR) continue;
    if (read < 0) return errno;
    if (read == 0) break;
    XXH3_64bits_update(&state, piece, static_cast<std::size_t>(read));
    sum.bytes += static_cast<std::uint64_t>(read);
  }
  sum.hash = XXH3_64bits_digest(&state);
  return 0;
}

Error cannot_read(const fs::path& path, int code) {
  return {Error::Kind::io,
          fmt::format("cannot read '{}': {}", path.string(), std::generic_category().message(code)),
          ""};
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
  if (seal_line(name, *sum) != line + '\n')
    return fmt::format("the file '{}' is not as it was written: another checksum", name);
  return "";
}

std::vector<std::string> differences(const fs::path& generation, const std::string& seal) {
  const auto end_of_lines = seal.rfind(last_line_starts);
  if (end_of_lines == std::string::npos ||
      seal.substr(end_of_lines) != last_seal_line(std::string_view{seal}.substr(0, end_of_lines)))
    return {fmt::format("the file '{}' is damaged", seal_name)};
  std::vector<std::string> findings;
  std::istringstream lines{seal.substr(0, end_of_lines)};
  for (std::string line; std::getline(lines, line);)
    if (auto found = difference(generation, line); !found.empty())
      findings.push_back(std::move(found));
  return findings;
}

/// A seal that was read without allocating; none: empty.
struct SealText {
  std::array<char, seal_room> room{};
  std::size_t bytes = 0;

  [[nodiscard]] std::string_view text() const noexcept { return {room.data(), bytes}; }
};

void read_seal(int generation, SealText& seal) noexcept {
  const OpenFile file{generation, seal_name};
  for (seal.bytes = 0; seal.bytes < seal_room;) {
    const auto read = ::read(file.number(), seal.room.data() + seal.bytes, seal_room - seal.bytes);
    if (read < 0 && errno == EINTR) continue;
    if (read <= 0) return;
    seal.bytes += static_cast<std::size_t>(read);
  }
}

template <class Number>
bool take_number(std::string_view& line, Number& number, int base) noexcept {
  const auto [end, failure] = std::from_chars(line.data(), line.data() + line.size(), number, base);
  if (failure != std::errc{}) return false;
  line.remove_prefix(static_cast<std::size_t>(end - line.data()));
  if (!line.starts_with(' ')) return false;
  line.remove_prefix(1);
  return true;
}

void put_name(std::array<char, 64>& room, std::string_view name) noexcept {
  room = {};
  std::copy_n(name.data(), std::min(name.size(), room.size() - 1), room.data());
}

/// True where the file of this line is as it was written; its name is left in `file`.
bool is_as_written(int generation, std::string_view line, std::array<char, 64>& file) noexcept {
  Sum written;
  if (!take_number(line, written.hash, 16) || !take_number(line, written.bytes, 10)) return false;
  put_name(file, line);
  Sum now;
  const OpenFile open{generation, file.data()};
  return open.number() >= 0 && add_up(open.number(), now) == 0 && now.bytes == written.bytes &&
         now.hash == written.hash;
}

/// Leaves the name of the first file that differs in `file`.
bool all_as_written(int generation, std::string_view seal, std::array<char, 64>& file) noexcept {
  put_name(file, seal_name);
  const auto end = seal.rfind(last_line_starts);
  if (end == std::string_view::npos) return false;
  std::uint64_t hash = 0;
  const auto last = seal.substr(end + last_line_starts.size());
  std::from_chars(last.data(), last.data() + last.size(), hash, 16);
  if (hash != XXH3_64bits(seal.data(), end)) return false;
  for (auto lines = seal.substr(0, end); !lines.empty();) {
    const auto line = lines.substr(0, lines.find('\n'));
    if (!is_as_written(generation, line, file)) return false;
    lines.remove_prefix(std::min(lines.size(), line.size() + 1));
  }
  return true;
}

}  // namespace

Result<Sum> sum_of(const fs::path& path) {
  const OpenFile file{AT_FDCWD, path.c_str()};
  if (file.number() < 0) return cannot_read(path, errno);
  Sum sum;
  if (const int failed = add_up(file.number(), sum); failed != 0) return cannot_read(path, failed);
  return sum;
}

std::string seal_line(const std::string& name, const Sum& sum) {
  return fmt::format("{:016x} {} {}\n", sum.hash, sum.bytes, name);
}

std::string last_seal_line(std::string_view lines) {
  return fmt::format("{}{:016x}\n", last_line_starts, XXH3_64bits(lines.data(), lines.size()));
}

std::optional<std::vector<std::string>> compare_with_seal(const fs::path& generation) {
  const auto written = written_seal(generation);
  if (!written) return std::nullopt;
  auto findings = differences(generation, *written);
  // A writer takes the seal away before it changes anything.
  if (!findings.empty() && written_seal(generation) != written) return std::nullopt;
  return findings;
}

Seen compare_with_seal(int generation, std::array<char, 64>& file) noexcept {
  SealText written;
  read_seal(generation, written);
  if (written.bytes == 0 || written.bytes == seal_room) return Seen::untold;
  if (all_as_written(generation, written.text(), file)) return Seen::sound;
  SealText now;
  read_seal(generation, now);
  return now.text() == written.text() ? Seen::damaged : Seen::untold;
}

}  // namespace news::index
