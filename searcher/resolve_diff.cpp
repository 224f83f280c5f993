#include "searcher/resolve_diff.hpp"

#include <fmt/format.h>

#include "searcher/bad_option.hpp"

namespace news::searcher {

Result<std::vector<std::string>> diff_ids(const std::vector<std::string>& typed) {
  auto ids = typed;
  if (typed.size() == 1) {
    const auto& both = typed.front();
    const auto comma = both.find(',');
    if (comma != both.npos && both.find(',', comma + 1) != both.npos)
      return bad_option(fmt::format("--diff: more than one comma: \"{}\"", both),
                        "where an id has a comma: searcher --diff ID --diff ID");
    if (comma != both.npos) ids = {both.substr(0, comma), both.substr(comma + 1)};
  }
  if (ids.size() != 2 || ids[0].empty() || ids[1].empty())
    return bad_option("--diff compares two articles", "searcher --diff ID,ID");
  return ids;
}

}  // namespace news::searcher
