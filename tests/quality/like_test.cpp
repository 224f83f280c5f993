#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "searcher/retrieve/search.hpp"
#include "tests/quality/floors.hpp"
#include "tests/quality/read_articles.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/corpora.hpp"
#include "tests/support/queries.hpp"
#include "tests/support/tiny_index.hpp"

// Whether articles like one tell of the same. The floors may only rise.

using namespace news;
using namespace news::tests;

namespace {

std::vector<std::string> like(const std::string& id, const index::OpenIndex& index) {
  const auto page = retrieve::search(index, everything(), {.passage_chars = 0, .like = {id}});
  REQUIRE(page);
  std::vector<std::string> ids;
  for (const auto& hit : page->hits) ids.push_back(hit.article.id);
  return ids;
}

/// BASIL's ids are those of the event, an underscore, and the outlet.
std::string event_of(const std::string& id) { return id.substr(0, id.rfind('_')); }

}  // namespace

TEST_CASE("What is like an article is first what other outlets write of the event",
          "[quality][like]") {
  const auto folder = corpus("stories");
  if (!folder) return;
  const auto articles = read_articles({*folder / "basil.jsonl"});
  const auto index = index_over(articles, 1, {});
  std::map<std::size_t, std::size_t> found;
  for (const auto& article : articles) {
    const auto ids = like(article.id, index);
    for (const std::size_t depth : {1, 3, 10}) {
      const auto last = ids.begin() + static_cast<std::ptrdiff_t>(std::min(depth, ids.size()));
      found[depth] += std::any_of(ids.begin(), last, [&](const std::string& id) {
        return event_of(id) == event_of(article.id);
      });
    }
  }
  const auto floors = floors_of("like").at("basil");
  for (const auto& [depth, count] : found) {
    const auto share = static_cast<double>(count) / static_cast<double>(articles.size());
    WARN(fmt::format("basil: {} articles, another of the event in the first {}: {:.4f}",
                     articles.size(), depth, share));
    CHECK(share >= floors.at(std::to_string(depth)).get<double>());
  }
}

TEST_CASE("What is like an article of Reuters is mostly filed under the same topic",
          "[quality][like]") {
  const auto folder = corpus("reuters21578");
  if (!folder) return;
  const auto articles = read_articles({*folder / "reut2-000.sgm", *folder / "reut2-001.sgm"});
  const auto index = index_over(articles, 1, {});
  std::map<std::string, std::set<std::string>> sections;
  for (const auto& article : articles)
    sections[article.id] = {article.sections.begin(), article.sections.end()};
  std::size_t shown = 0;
  std::size_t alike = 0;
  std::size_t asked = 0;
  for (const auto& article : articles) {
    const auto& own = sections[article.id];
    if (own.empty() || ++asked % 3 != 0) continue;
    for (const auto& id : like(article.id, index)) {
      const auto& others = sections[id];
      if (others.empty()) continue;  // Nobody filed it.
      ++shown;
      alike += std::ranges::any_of(others, [&own](const auto& one) { return own.contains(one); });
    }
  }
  const auto share =
      static_cast<double>(alike) / static_cast<double>(std::max(shown, std::size_t{1}));
  WARN(fmt::format("reuters21578: {} articles shown, with a topic in common {:.4f}", shown, share));
  CHECK(share >= floors_of("like").at("reuters21578").at("topic_in_common").get<double>());
}
