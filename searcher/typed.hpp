#pragma once

#include <optional>
#include <string>
#include <vector>

namespace news::searcher {

/// The command line as it was typed: nothing looked up, nothing checked but its shape.
struct Typed {
  std::vector<std::string> words{};  ///< The query's words, in order.

  bool any = false;
  bool all = false;
  bool exact = false;
  bool expand = false;
  std::vector<std::string> like{};
  bool explain = false;
  std::optional<std::string> dialect{};
  bool lenient = false;
  std::optional<std::string> save{};
  bool saved = false;
  std::optional<std::string> alias_file{};
  bool no_aliases = false;

  std::optional<std::string> since{};
  std::optional<std::string> until{};
  std::vector<std::string> sources{};
  std::vector<std::string> languages{};

  std::optional<std::string> sort{};
  std::optional<std::string> fresh{};
  std::optional<std::string> ranking{};
  std::optional<std::string> as_of{};
  bool unique = false;
  std::optional<std::string> lead{};
  bool copies = false;

  std::optional<std::string> format{};
  std::optional<std::string> fields{};
  std::optional<std::string> limit{};
  std::optional<std::string> offset{};
  bool count = false;
  bool quiet = false;
  bool null = false;
  std::optional<std::string> snippet{};
  std::optional<std::string> color{};
  std::optional<std::string> hyperlink{};
  std::optional<std::string> pager{};
  bool ascii = false;
  bool timing = false;

  std::optional<std::string> timeline{};
  bool share = false;
  std::vector<std::string> facets{};
  std::optional<std::string> top{};
  bool terms = false;

  std::vector<std::string> shows{};
  bool removed = false;
  std::vector<std::string> diff{};
  bool interactive = false;
  bool pick = false;
  bool line = false;
  bool no_history = false;
  std::optional<std::string> batch{};
  std::optional<std::string> jobs{};
  bool serve = false;
  std::optional<std::string> alert{};
  bool status = false;

  std::optional<std::string> topics{};
  std::optional<std::string> qrels{};
  std::optional<std::string> run{};
  std::optional<std::string> compare{};
  bool per_topic = false;
  std::optional<std::string> topic_part{};
  bool topic_dates = false;

  std::vector<std::string> indexes{};
  bool verbose = false;
  bool help = false;
  bool version = false;
};

}  // namespace news::searcher
