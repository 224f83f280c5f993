#include "searcher/ask/history.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <system_error>
#include <unordered_set>

#include <fmt/format.h>

#include "searcher/ask/escaped_line.hpp"
#include "searcher/ask/replace_file.hpp"

namespace news::ask {
namespace {

namespace fs = std::filesystem;

/// More than this room writes: every byte of every query escaped.
constexpr std::uintmax_t most_bytes = most_past_queries * (4 * longest_past_query_bytes + 1);

constexpr mode_t owner_only = 0600;

Error failed(std::string_view doing, const fs::path& file, int reason) {
  return {Error::Kind::io,
          fmt::format("{} '{}': {}", doing, file.string(), std::generic_category().message(reason)),
          "queries are not kept; --no-history says that they need not be"};
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == text.npos; }

/// The lines as they stand in the file.
std::vector<std::string> lines_of(const fs::path& file) {
  std::error_code code;
  std::vector<std::string> lines;
  if (!fs::is_regular_file(file, code)) return lines;
  const auto size = fs::file_size(file, code);
  std::ifstream stream{file, std::ios::binary};
  if (code || !stream || size > most_bytes) return lines;
  std::string text(static_cast<std::size_t>(size), '\0');
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0)));
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

/// The newest of them, each once, in their order.
std::vector<std::string> newest_of(const std::vector<std::string>& lines) {
  std::vector<std::string> kept;
  std::unordered_set<std::string_view> seen;
  for (auto line = lines.rbegin(); line != lines.rend() && kept.size() < most_past_queries; ++line)
    if (!is_blank(*line) && seen.insert(*line).second) kept.push_back(*line);
  std::ranges::reverse(kept);
  return kept;
}

/// While it lives, other sessions wait. The lock is on a file beside the one that is replaced.
class HistoryLock {
 public:
  explicit HistoryLock(const fs::path& file)
      : opened_{::open(file.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, owner_only)} {
    while (opened_ >= 0 && ::flock(opened_, LOCK_EX) != 0 && errno == EINTR) continue;
    reason_ = opened_ < 0 ? errno : 0;
  }
  ~HistoryLock() {
    if (opened_ >= 0) ::close(opened_);
  }
  HistoryLock(const HistoryLock&) = delete;
  HistoryLock& operator=(const HistoryLock&) = delete;

  /// 0, or the errno of why there is no lock.
  [[nodiscard]] int reason() const { return reason_; }

 private:
  int opened_;
  int reason_ = 0;
};

}  // namespace

fs::path history_file(const fs::path& state_home) { return state_home / "news" / "history"; }

std::vector<std::string> past_queries(const fs::path& state_home) {
  std::vector<std::string> queries;
  if (state_home.empty()) return queries;
  for (const auto& line : newest_of(lines_of(history_file(state_home))))
    if (auto query = unescaped(line)) queries.push_back(std::move(*query));
  return queries;
}

Result<void> remember(const fs::path& state_home, std::string_view query) {
  if (state_home.empty() || is_blank(query) || query.size() > longest_past_query_bytes) return {};
  const auto file = history_file(state_home);
  std::error_code code;
  fs::create_directories(file.parent_path(), code);
  if (code) return failed("making the folder of the history", file, code.value());
  const auto lock_file = file.parent_path() / ".history.lock";
  const HistoryLock lock{lock_file};
  if (lock.reason() != 0)
    return failed("opening the lock of the history", lock_file, lock.reason());

  auto lines = lines_of(file);
  add_escaped(lines.emplace_back(), query);
  std::string text;
  for (const auto& line : newest_of(lines)) text.append(line) += '\n';
  if (const int reason = replace_file(file, text, owner_only); reason != 0)
    return failed("writing the history", file, reason);
  return {};
}

}  // namespace news::ask
