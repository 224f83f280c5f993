#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "indexer/article/skipped.hpp"

namespace news::discover {

/// One file to read.
struct InputFile {
  std::string path{};         ///< Absolute, lexically normal (bytes); "-" for standard input.
  std::uint64_t size = 0;     ///< Bytes, 0 for standard input.
  std::int64_t modified = 0;  ///< Nanoseconds since the epoch.

  friend bool operator==(const InputFile&, const InputFile&) = default;
};

struct FindOptions {
  std::vector<std::string>
      include{};  ///< Globs on the file's name or its path below the folder; empty: all.
  std::vector<std::string> exclude{};
};

struct Found {
  std::vector<InputFile> files{};  ///< Sorted by path, each once.
  std::vector<Skipped> skipped{};  ///< What was named or met and cannot be an input: missing, FIFO,
                                   ///< unreadable folder.
};

/// Files below folders, and files as given, sorted so that runs repeat. Hidden files and folders
/// below a given folder are left out; so are symbolic links (a link given by name is followed);
/// only regular files. Sets of (dev, inode) stop loops.
[[nodiscard]] Found find_inputs(const std::vector<std::string>& paths, const FindOptions& options);

/// The file as it is now, where it is there and not what it was when it was found: it was changed
/// meanwhile. Never of standard input.
[[nodiscard]] std::optional<InputFile> as_changed(const InputFile& found);

/// Whether a file is meant by --include and --exclude. below: its path below the folder, or its
/// name in an archive.
[[nodiscard]] bool is_wanted(const std::string& below, const std::vector<std::string>& include,
                             const std::vector<std::string>& exclude);

/// The key of an input in the index: 16 hex digits of XXH3-64 of its path.
[[nodiscard]] std::string input_key(const std::string& path);

}  // namespace news::discover
