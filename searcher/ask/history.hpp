#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "common/base/result.hpp"

namespace news::ask {

/// The file of past queries below the folder for state: one a line, newest last; a backslash is
/// `\\`, a control character `\x09`, so that a line is a line.
[[nodiscard]] std::filesystem::path history_file(const std::filesystem::path& state_home);

/// The queries of earlier sessions, newest last, each once. None where there is no such file, or no
/// folder for state; a line that cannot be read is passed over.
[[nodiscard]] std::vector<std::string> past_queries(const std::filesystem::path& state_home);

/// Keeps a query for later sessions, as the newest. The file is its owner's only. Of two sessions
/// that write at once none loses a query. A blank query, one that is too long and an empty
/// state_home change nothing.
///
/// Error (io): the file cannot be written; what it held is still there.
[[nodiscard]] Result<void> remember(const std::filesystem::path& state_home,
                                    std::string_view query);

inline constexpr std::size_t most_past_queries = 1000;
inline constexpr std::size_t longest_past_query_bytes = 4096;

}  // namespace news::ask
