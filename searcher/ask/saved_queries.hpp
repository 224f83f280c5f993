#pragma once

#include <filesystem>
#include <string>

#include "common/base/result.hpp"
#include "searcher/ask/request.hpp"
#include "searcher/ask/setup.hpp"
#include "searcher/query/saved.hpp"

namespace news::ask {

/// Where they are, in the folder for settings.
[[nodiscard]] std::filesystem::path saved_folder(const std::filesystem::path& config_home);

/// The queries that a person saved: plain text files, by name, in the folder news/queries of the
/// folder for settings. None where there is no such folder. The folder is looked at only when a
/// name is asked for.
[[nodiscard]] query::SavedQueries saved_queries(const std::filesystem::path& config_home);

/// What became of a query that was to be saved.
struct Saved {
  std::filesystem::path file{};
  bool replaced = false;  ///< There was one of this name.
};

/// Saves the query of a request under a name. With options that change how it is read, what is
/// saved is the query as it shows itself. Error (bad_option) for a name that is none, (bad_query)
/// for a query that cannot be read or holds itself, (io) where the file cannot be written; then
/// what was saved before is still there.
[[nodiscard]] Result<Saved> save_query(const Setup& setup, const Request& request,
                                       const std::string& name);

}  // namespace news::ask
