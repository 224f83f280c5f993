#include "searcher/resolve_alert.hpp"

#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "searcher/bad_option.hpp"
#include "searcher/query/saved.hpp"

namespace news::searcher {
namespace {

/// An option that would change what is asked, or in which order, or how much of it is shown; empty
/// where there is none. What an alert knows would no longer be what it was asked.
std::string_view changing_option(const Typed& typed) {
  const std::array changes{
      std::pair{"--any", typed.any},
      std::pair{"--all", typed.all},
      std::pair{"--exact", typed.exact},
      std::pair{"--expand", typed.expand},
      std::pair{"--lenient", typed.lenient},
      std::pair{"--dialect", typed.dialect.has_value()},
      std::pair{"--since", typed.since.has_value()},
      std::pair{"--until", typed.until.has_value()},
      std::pair{"--source", !typed.sources.empty()},
      std::pair{"--lang", !typed.languages.empty()},
      std::pair{"--sort", typed.sort.has_value()},
      std::pair{"--fresh", typed.fresh.has_value()},
      std::pair{"--ranking", typed.ranking.has_value()},
      std::pair{"--unique", typed.unique},
      std::pair{"--offset", typed.offset.has_value()},
      std::pair{"--count", typed.count},
  };
  for (const auto& [option, given] : changes)
    if (given) return option;
  return {};
}

}  // namespace

Result<void> check_alert(const Typed& typed) {
  if (!query::is_saved_name(*typed.alert))
    return bad_option(
        fmt::format("--alert: this cannot be the name of a saved query: \"{}\"", *typed.alert),
        "save one: searcher --save NAME QUERY; then: searcher --alert NAME");
  if (const auto option = changing_option(typed); !option.empty())
    return bad_option(fmt::format("{} does not go with --alert", option),
                      "an alert asks the saved query as it is, newest first; filters go into it: "
                      "source:ap lang:en date:2025-01..");
  return {};
}

ask::Alert alert_of(const Typed& typed, const ask::Request& request) {
  ask::Alert alert{.name = *typed.alert};
  if (typed.limit) alert.limit = request.limit;
  return alert;
}

}  // namespace news::searcher
