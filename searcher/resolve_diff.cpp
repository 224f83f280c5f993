#include "searcher/resolve_diff.hpp"

#include <fmt/format.h>

namespace news::searcher {
namespace {

Error bad_option(std::string what, std::string hint) {
  return {Error::Kind::bad_option, std::move(what), std::move(hint)};
}

}  // namespace

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

Result<Task> diff_task(const Typed& typed, const ask::Setup& setup, bool others) {
  if (others || typed.explain || typed.removed || !typed.shows.empty() || !typed.words.empty() ||
      !typed.like.empty())
    return bad_option("--diff goes with no query and no other task", "searcher --diff ID,ID");
  const auto format = setup.renderer->name;
  if (format != "text" && format != "jsonl" && format != "json")
    return bad_option(fmt::format("--diff: the format {} cannot hold a comparison", format),
                      "use --format text, jsonl or json");
  if (const auto ids = diff_ids(typed.diff); !ids) return ids.error();
  return Task::diff;
}

}  // namespace news::searcher
