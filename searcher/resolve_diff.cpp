#include "searcher/resolve_diff.hpp"

#include <fmt/format.h>

#include "searcher/bad_option.hpp"
#include "searcher/query/field_names.hpp"

namespace news::searcher {

Result<std::vector<std::string>> two_ids(std::string_view option,
                                         const std::vector<std::string>& typed) {
  auto ids = typed;
  if (typed.size() == 1) {
    const auto& both = typed.front();
    const auto comma = both.find(',');
    if (comma != both.npos && both.find(',', comma + 1) != both.npos)
      return bad_option(fmt::format("{}: more than one comma: \"{}\"", option, both),
                        fmt::format("where an id has a comma: searcher {0} ID {0} ID", option));
    if (comma != both.npos) ids = {both.substr(0, comma), both.substr(comma + 1)};
  }
  if (ids.size() != 2 || ids[0].empty() || ids[1].empty())
    return bad_option(fmt::format("{} compares two articles", option),
                      fmt::format("searcher {} ID,ID", option));
  return ids;
}

bool is_pair(const Typed& typed) {
  if (!typed.explain || typed.words.size() != 1 || !typed.like.empty() || !typed.shows.empty() ||
      typed.since || typed.until || !typed.sources.empty() || !typed.languages.empty())
    return false;
  const auto& word = typed.words.front();
  if (word.find_first_of(" \t\n\"()*~<>=") != word.npos || word.starts_with('-')) return false;
  if (const auto parts = query::field_parts(word); parts && query::field_name(parts->name))
    return false;
  return two_ids("--explain", typed.words).has_value();
}

}  // namespace news::searcher
