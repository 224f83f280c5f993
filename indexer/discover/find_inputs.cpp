#include "indexer/discover/find_inputs.hpp"

#include <fnmatch.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <set>
#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <xxhash.h>

namespace news::discover {
namespace {

namespace fs = std::filesystem;

std::string reason_of(int error) { return std::generic_category().message(error); }

/// What a file that holds no bytes of its own is, in words.
std::string_view kind_of(mode_t mode) {
  if (S_ISFIFO(mode)) return "a named pipe";
  if (S_ISSOCK(mode)) return "a socket";
  if (S_ISCHR(mode)) return "a character device";
  if (S_ISBLK(mode)) return "a block device";
  return "not a regular file";
}

/// Absolute and lexically normal, without a slash at the end.
std::string settled(const std::string& given) {
  std::error_code failed;
  const auto absolute = fs::absolute(given, failed);
  auto path = (failed ? fs::path{given} : absolute).lexically_normal().string();
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path;
}

/// Without FNM_PATHNAME: "2024/*" means everything below 2024, at any depth.
bool matches(const std::vector<std::string>& globs, const std::string& name,
             const std::string& below) {
  return std::any_of(globs.begin(), globs.end(), [&](const std::string& glob) {
    return fnmatch(glob.c_str(), name.c_str(), 0) == 0 ||
           fnmatch(glob.c_str(), below.c_str(), 0) == 0;
  });
}

InputFile input_of(const std::string& path, const struct stat& facts) {
  constexpr std::int64_t second = 1'000'000'000;
  return {.path = path,
          .size = static_cast<std::uint64_t>(facts.st_size),
          .modified = std::int64_t{facts.st_mtim.tv_sec} * second + facts.st_mtim.tv_nsec};
}

class Finder {
 public:
  explicit Finder(const FindOptions& options) : options_{options} {}

  void find(const std::string& given) {
    if (given == "-") return found_.files.push_back({.path = given});
    struct stat facts {};
    const auto path = given.empty() ? given : settled(given);
    if (given.empty() || ::stat(given.c_str(), &facts) != 0)
      return skip(path, SkipReason::unreadable, reason_of(given.empty() ? ENOENT : errno));
    if (S_ISDIR(facts.st_mode)) return walk(path, facts);
    take(path, facts);
  }

  Found sorted() && {
    auto& files = found_.files;
    const auto by_path = [](const auto& a, const auto& b) { return a.path < b.path; };
    const auto same = [](const auto& a, const auto& b) { return a.path == b.path; };
    std::sort(files.begin(), files.end(), by_path);
    files.erase(std::unique(files.begin(), files.end(), same), files.end());
    auto& skipped = found_.skipped;
    const auto by_place = [](const Skipped& a, const Skipped& b) {
      return a.origin.path < b.origin.path;
    };
    const auto same_place = [](const Skipped& a, const Skipped& b) {
      return a.origin.path == b.origin.path;
    };
    std::sort(skipped.begin(), skipped.end(), by_place);
    skipped.erase(std::unique(skipped.begin(), skipped.end(), same_place), skipped.end());
    return std::move(found_);
  }

 private:
  void skip(const std::string& path, SkipReason reason, std::string detail) {
    found_.skipped.push_back(
        {.origin = {.path = path}, .reason = reason, .detail = std::move(detail)});
  }

  void take(const std::string& path, const struct stat& facts) {
    if (!S_ISREG(facts.st_mode))
      return skip(path, SkipReason::unsupported, std::string{kind_of(facts.st_mode)});
    found_.files.push_back(input_of(path, facts));
  }

  /// Folders still to read stand on a stack of our own: no depth of folders can overflow it.
  void walk(const std::string& root, const struct stat& root_facts) {
    visited_ = {{root_facts.st_dev, root_facts.st_ino}};
    waiting_ = {root};
    const std::size_t prefix = root == "/" ? 1 : root.size() + 1;
    while (!waiting_.empty()) {
      const auto folder = std::move(waiting_.back());
      waiting_.pop_back();
      read_folder(folder, prefix);
    }
  }

  void read_folder(const std::string& folder, std::size_t prefix) {
    std::error_code failed;
    fs::directory_iterator entry{folder, failed};
    for (; !failed && entry != fs::directory_iterator{}; entry.increment(failed))
      meet(entry->path().string(), entry->path().filename().string(), prefix);
    if (failed) skip(folder, SkipReason::unreadable, failed.message());
  }

  void meet(const std::string& path, const std::string& name, std::size_t prefix) {
    const auto below = path.substr(prefix);
    if (name.starts_with('.') || matches(options_.exclude, name, below)) return;
    struct stat facts {};
    if (::lstat(path.c_str(), &facts) != 0)
      return skip(path, SkipReason::unreadable, reason_of(errno));
    if (S_ISLNK(facts.st_mode)) return;
    if (S_ISDIR(facts.st_mode)) {
      if (visited_.emplace(facts.st_dev, facts.st_ino).second) waiting_.push_back(path);
    } else if (options_.include.empty() || matches(options_.include, name, below)) {
      take(path, facts);
    }
  }

  const FindOptions& options_;
  Found found_{};
  std::set<std::pair<dev_t, ino_t>> visited_{};
  std::vector<std::string> waiting_{};
};

}  // namespace

Found find_inputs(const std::vector<std::string>& paths, const FindOptions& options) {
  Finder finder{options};
  for (const auto& path : paths) finder.find(path);
  return std::move(finder).sorted();
}

std::optional<InputFile> as_changed(const InputFile& found) {
  struct stat facts {};
  if (found.path == "-" || ::stat(found.path.c_str(), &facts) != 0 || !S_ISREG(facts.st_mode))
    return std::nullopt;
  auto now = input_of(found.path, facts);
  return now == found ? std::nullopt : std::optional{std::move(now)};
}

bool is_wanted(const std::string& below, const std::vector<std::string>& include,
               const std::vector<std::string>& exclude) {
  const auto name = below.substr(below.rfind('/') + 1);
  return !matches(exclude, name, below) && (include.empty() || matches(include, name, below));
}

std::string input_key(const std::string& path) {
  return fmt::format("{:016x}", XXH3_64bits(path.data(), path.size()));
}

}  // namespace news::discover
