#include "searcher/ask/alert_store.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "searcher/ask/file.hpp"
#include "searcher/ask/replace_file.hpp"

namespace news::ask {
namespace {

namespace fs = std::filesystem;

Error failed(std::string_view doing, const fs::path& file, int reason) {
  return {Error::Kind::io,
          fmt::format("{} '{}': {}", doing, file.string(), std::generic_category().message(reason)),
          "nothing was shown; alerts are kept in $XDG_STATE_HOME/news/alerts, or else in "
          "~/.local/state/news/alerts"};
}

/// Beside the file: that one is replaced, and a lock on it would be on the old one. No alert has a
/// name that begins with a full stop.
fs::path lock_file(const fs::path& file) {
  return file.parent_path() / fmt::format(".{}.lock", file.filename().string());
}

/// What replace_file writes until it is whole: "NAME.PID~". No alert's name ends so.
void clear_unfinished(const fs::path& file) {
  const auto start = file.filename().string() + '.';
  std::vector<fs::path> left;
  std::error_code code;
  for (fs::directory_iterator each{file.parent_path(), code}, end; !code && each != end;
       each.increment(code)) {
    const auto name = each->path().filename().string();
    if (name.starts_with(start) && name.ends_with('~') &&
        name.find_first_not_of("0123456789", start.size()) == name.size() - 1)
      left.push_back(each->path());
  }
  for (const auto& each : left) fs::remove(each, code);  // they only take room
}

}  // namespace

fs::path alert_file(const fs::path& state_home, const std::string& name) {
  return state_home / "news" / "alerts" / name;
}

Result<AlertLock> AlertLock::take(const fs::path& file) {
  std::error_code code;
  fs::create_directories(file.parent_path(), code);
  if (code) return failed("making the folder of the alert", file, code.value());
  constexpr mode_t owner_only = 0600;  // whoever may open it may hold it
  const int opened =
      ::open(lock_file(file).c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, owner_only);
  if (opened < 0) return failed("opening the lock of the alert", lock_file(file), errno);
  AlertLock lock{opened};
  if (::flock(opened, LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK) return failed("locking the alert", lock_file(file), errno);
    return Error{Error::Kind::busy,
                 fmt::format("another searcher runs the alert \"{}\"", file.filename().string()),
                 "nothing was shown; run it again when that one has ended"};
  }
  clear_unfinished(file);
  return lock;
}

AlertLock::AlertLock(AlertLock&& other) noexcept : opened_{std::exchange(other.opened_, -1)} {}

AlertLock::~AlertLock() {
  if (opened_ >= 0) ::close(opened_);
}

Result<std::optional<AlertState>> load_state(const fs::path& file) {
  const auto text = read_file(file.string());
  if (!text && text.error().kind == Error::Kind::not_found) return std::optional<AlertState>{};
  if (!text) return at("reading the alert", text.error());
  auto state = parse_state(*text);
  if (!state) return at(file.string(), state.error());
  return std::optional{std::move(*state)};
}

Result<void> keep_state(const fs::path& file, const AlertState& state) {
  const auto text = show_state(state);
  if (text.size() > largest_file_bytes) return failed("writing the alert", file, EFBIG);
  if (const int reason = replace_file(file, text); reason != 0)
    return failed("writing the alert", file, reason);
  return {};
}

}  // namespace news::ask
