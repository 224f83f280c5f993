// Pairs of articles to be read and judged: which tell one story? Drawn by chance, so many from each
// band of containment (every pair is looked at, not only the candidates of indexer/group), and from
// pairs that are near in time and in the words of their headlines.
//   story_pairs SEED EACH TEXTCHARS INPUT...
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <random>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/story/likeness.hpp"
#include "indexer/describe/describe.hpp"
#include "indexer/discover/find_inputs.hpp"
#include "indexer/group/sketch.hpp"
#include "indexer/read/read_input.hpp"
#include "indexer/steps.hpp"

namespace {

using namespace news;

struct Known {
  std::string id{};
  std::string title{};
  std::string body{};
  group::Sketch sketch{};
};

std::vector<Known> articles_of(const std::vector<std::string>& paths) {
  std::vector<Known> known;
  for (const auto& file : discover::find_inputs(paths, {}).files)
    read::read_input(
        file.path, "", {},
        {.article =
             [&](RawArticle raw) {
               auto cleaned = clean_one(raw, {});
               const auto article = describe::describe(raw, std::move(cleaned));
               auto sketch = group::sketch_of(article);
               known.push_back({article.id, article.title, article.body, std::move(sketch)});
               return true;
             },
         .skipped = [](const Skipped&) {}});
  std::sort(known.begin(), known.end(),
            [](const Known& one, const Known& other) { return one.id < other.id; });
  return known;
}

struct Pair {
  std::size_t one = 0;
  std::size_t other = 0;
};

bool near(const group::Sketch& one, const group::Sketch& other) {
  if (!one.published || !other.published) return true;
  const auto apart = one.published.first - other.published.first;
  return std::chrono::abs(apart) <= std::chrono::days{3};
}

/// Fewer shingles of the smaller text say nothing about what it has in common with another.
constexpr std::uint32_t fewest_shingles = 12;

constexpr std::array<std::pair<double, const char*>, 6> bands{{{0.0, "headline"},
                                                               {0.08, "under .2"},
                                                               {0.2, "under .35"},
                                                               {0.35, "under .6"},
                                                               {0.6, "under .8"},
                                                               {0.8, "over .8"}}};

using Drawn = std::array<std::vector<Pair>, bands.size()>;

/// All pairs near in time that share a print.
Drawn all_pairs(const std::vector<Known>& known) {
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> holders;
  for (std::uint32_t i = 0; i < known.size(); ++i)
    for (const auto print : known[i].sketch.prints) holders[print].push_back(i);
  Drawn drawn;
  std::vector<std::uint32_t> shared(known.size());
  for (std::uint32_t i = 0; i < known.size(); ++i) {
    if (known[i].sketch.prints.size() < fewest_shingles) continue;
    std::fill(shared.begin(), shared.end(), 0);
    for (const auto print : known[i].sketch.prints)
      for (const auto other : holders[print]) {
        if (other >= i) break;
        ++shared[other];
      }
    for (std::uint32_t other = 0; other < i; ++other) {
      if (known[other].sketch.prints.size() < fewest_shingles) continue;
      if (!near(known[i].sketch, known[other].sketch)) continue;
      const auto like = shared[other] > 0 ? story::likeness_of(known[i].sketch, known[other].sketch)
                                          : story::Likeness{};
      if (shared[other] > 0 && like.smaller < fewest_shingles) continue;
      const auto containment = like.containment();
      std::size_t band = 0;
      while (band + 1 < bands.size() && containment >= bands[band + 1].first) ++band;
      if (band == 0 && story::likeness_of(known[i].sketch, known[other].sketch).title_cosine < .4)
        continue;
      drawn[band].push_back({other, i});
    }
  }
  return drawn;
}

std::string date_of(const Known& known) { return text::iso_date(known.sketch.published); }

void print(const Known& known, std::size_t chars) {
  if (chars == 0) return;
  auto body = known.body.substr(0, chars);
  std::replace(body.begin(), body.end(), '\n', ' ');
  fmt::print("   {} | {} | {}\n     {}\n", date_of(known), known.sketch.shingles, known.title,
             body);
}

}  // namespace

int main(int count, char* arguments[]) {
  if (count < 5) return 2;
  std::mt19937 random{static_cast<std::uint32_t>(std::strtoul(arguments[1], nullptr, 10))};
  const auto each = std::strtoul(arguments[2], nullptr, 10);
  const auto chars = std::strtoul(arguments[3], nullptr, 10);
  const auto known = articles_of({arguments + 4, arguments + count});
  auto drawn = all_pairs(known);
  for (std::size_t band = 0; band < bands.size(); ++band) {
    auto& pairs = drawn[band];
    if (chars == 1) fmt::print("{}: {} pairs\n", bands[band].second, pairs.size());
    // Not std::shuffle: its draws differ between libraries.
    for (std::size_t i = 0; i < std::min<std::size_t>(each, pairs.size()); ++i)
      std::swap(pairs[i], pairs[i + random() % (pairs.size() - i)]);
    for (std::size_t i = 0; i < std::min<std::size_t>(each, pairs.size()); ++i) {
      const auto& one = known[pairs[i].one];
      const auto& other = known[pairs[i].other];
      const auto like = story::likeness_of(one.sketch, other.sketch);
      fmt::print("{}\t{}\t{}\t{:.2f}\t{}\t{:.2f}\n", bands[band].second, one.id, other.id,
                 like.containment(), like.sentences, like.title_cosine);
      print(one, chars);
      print(other, chars);
    }
  }
  return 0;
}
