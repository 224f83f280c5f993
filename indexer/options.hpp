#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "common/base/result.hpp"
#include "indexer/build/analyse.hpp"
#include "indexer/discover/find_inputs.hpp"
#include "indexer/read/reader.hpp"

namespace news {

enum class Action : std::uint8_t {
  build,
  remove,
  compact,
  dry_run,
  status,
  check,
  formats,
  help,
  version
};
enum class Summary : std::uint8_t { text, json, none };
enum class Way : std::uint8_t { automatic, bulk, api };
enum class When : std::uint8_t { automatic, always, never };

/// What the command line asks for.
struct IndexerOptions {
  Action action = Action::build;
  std::vector<std::string> inputs{};
  std::string index{};  ///< As given; empty: the default place.

  discover::FindOptions find{};
  read::ReadOptions read{};
  std::string format{};  ///< A reader's name; empty: look at each input.

  bool no_learn = false;   ///< Nothing is learned, and nothing that was learned is taken out.
  bool full_page = false;  ///< Of a page all text, not only the article's.
  bool keep_all = false;   ///< The same, and nothing of other texts is taken for site furniture.

  bool no_groups = false;  ///< A new index does not group its articles into stories.

  bool rebuild = false;
  bool update = false;
  bool prune = false;
  bool show_removed = false;
  bool repair = false;
  std::vector<std::string> remove{};  ///< Ids; "-": from standard input.

  std::size_t text_bytes = build::text_limit_bytes;  ///< Of an article, searchable.

  unsigned jobs = 0;           ///< 0: as many as there are cores.
  Way build = Way::automatic;  ///< How the tables of a large build are written.
  std::size_t memory_bytes = std::size_t{256} << 20;
  std::chrono::seconds commit_every{60};

  std::string rejects{};  ///< A file, or empty.
  bool strict = false;
  Summary summary = Summary::text;
  When progress = When::automatic;
  bool quiet = false;
  bool verbose = false;
};

/// Reads the arguments (without the program's name). Of an option given twice the last counts,
/// but those that say so in --help are collected. Errors (bad_option) say what to write instead.
[[nodiscard]] Result<IndexerOptions> read_options(const std::vector<std::string>& arguments);

}  // namespace news
