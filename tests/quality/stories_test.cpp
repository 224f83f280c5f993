#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "common/story/packed_sketch.hpp"
#include "indexer/describe/describe.hpp"
#include "indexer/discover/find_inputs.hpp"
#include "indexer/group/sketch.hpp"
#include "indexer/read/read_input.hpp"
#include "indexer/steps.hpp"
#include "tests/indexer/group/grouped.hpp"
#include "tests/quality/floors.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/corpora.hpp"
#include "tests/support/own_file.hpp"

// How well stories are told apart: against pairs that a person judged (stories_gold.tsv: ids and
// labels, no text), against all pairs compared, and where nearly equal stories are another story.
// The floors may only rise.

using namespace news;
using namespace news::tests;
using group::Level;

namespace {

using Sketches = std::map<std::string, group::Sketch>;

Sketches sketches_of(const std::filesystem::path& folder) {
  Sketches sketches;
  const auto take = [&sketches](RawArticle raw) {
    auto cleaned = clean_one(raw, {});
    const auto article = describe::describe(raw, std::move(cleaned));
    sketches.emplace(article.id, group::sketch_of(article));
    return true;
  };
  for (const auto& file : discover::find_inputs({folder.string()}, {}).files)
    read::read_input(file.path, "", {}, {.article = take, .skipped = [](const Skipped&) {}});
  return sketches;
}

Grouped grouped(const Sketches& sketches) {
  std::vector<SketchedArticle> entries;
  for (const auto& [id, sketch] : sketches) entries.push_back({id, story::pack_sketch(sketch)});
  return Grouped{std::move(entries)};
}

struct GoldPair {
  std::string set{};
  std::string one{};
  std::string other{};
  std::string label{};
  std::string band{};
  std::string half{};
};

std::vector<GoldPair> gold_pairs() {
  std::vector<GoldPair> pairs;
  std::ifstream file{own_file("tests/quality/stories_gold.tsv")};
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream fields{line};
    GoldPair pair;
    fields >> pair.set >> pair.one >> pair.other >> pair.label >> pair.band >> pair.half;
    pairs.push_back(pair);
  }
  return pairs;
}

/// Found and right, found and wrong, missed.
struct Counts {
  double right = 0;
  double wrong = 0;
  double missed = 0;

  void add(bool found, bool is_so) {
    right += found && is_so ? 1 : 0;
    wrong += found && !is_so ? 1 : 0;
    missed += !found && is_so ? 1 : 0;
  }
  [[nodiscard]] double precision() const { return right / std::max(1.0, right + wrong); }
  [[nodiscard]] double f1() const { return 2 * right / std::max(1.0, 2 * right + wrong + missed); }
};

std::ostream& operator<<(std::ostream& out, const Counts& counts) {
  return out << counts.right << " right, " << counts.wrong << " wrong, " << counts.missed
             << " missed";
}

using IdPair = std::pair<std::string, std::string>;

/// All pairs within the window whose smaller text stands in the larger to six tenths, found without
/// keys: every article is compared with every earlier one that shares a print.
std::set<IdPair> contained_pairs(const Sketches& sketches) {
  std::vector<std::pair<std::string, group::Sketch>> order{sketches.begin(), sketches.end()};
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> holders;
  std::vector<std::uint32_t> shared(order.size());
  std::set<IdPair> pairs;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const auto& [id, sketch] = order[i];
    std::vector<std::size_t> seen;
    for (const auto print : sketch.prints)
      for (const auto other : holders[print])
        if (shared[other]++ == 0) seen.push_back(other);
    for (const auto other : seen) {
      const auto count = std::exchange(shared[other], 0);
      const auto& [other_id, other_sketch] = order[other];
      if (count >= 8 && story::dates_fit(sketch, other_sketch) &&
          story::likeness_of(sketch, other_sketch).containment() >= 0.6)
        pairs.emplace(other_id, id);
    }
    for (const auto print : sketch.prints) holders[print].push_back(i);
  }
  return pairs;
}

/// The stories with more than one member.
std::map<std::string, std::vector<std::string>> members_of(const Grouped& stories,
                                                           const Sketches& sketches) {
  std::map<std::string, std::vector<std::string>> members;
  for (const auto& [id, sketch] : sketches) members[stories.of(id)->story].push_back(id);
  std::erase_if(members, [](const auto& story) { return story.second.size() < 2; });
  return members;
}

}  // namespace

TEST_CASE("Articles are put together as a person would", "[quality][stories]") {
  std::map<std::string, Grouped> stories;
  for (const std::string set : {"reuters21578", "rtqa_dev6000/articles.jsonl.gz"})
    if (const auto folder = corpus(set)) stories.emplace(set, grouped(sketches_of(*folder)));
  if (stories.size() < 2) return;
  std::map<std::string, Counts> copies;
  std::map<std::string, Counts> same;
  for (const auto& pair : gold_pairs()) {
    CAPTURE(pair.one, pair.other);
    const auto found = stories.at(pair.set).explain(pair.one, pair.other);
    REQUIRE(found);
    copies[pair.half].add(found->verdict.level == Level::copy, pair.label == "copy");
    same[pair.half].add(found->together, pair.label != "different");
  }
  const auto floors = floors_of("stories").at("gold");
  CHECK(floors.size() == 2);
  for (const auto& [half, floor] : floors.items()) {
    WARN(half << ": copies " << copies[half] << ", precision " << copies[half].precision()
              << "; one story " << same[half] << ", F1 " << same[half].f1());
    CHECK(copies[half].precision() >= floor.at("copy_precision").get<double>());
    CHECK(same[half].f1() >= floor.at("story_f1").get<double>());
  }
}

TEST_CASE("Keys find nearly all copies that comparing all pairs finds", "[quality][stories]") {
  const auto folder = corpus("reuters21578");
  if (!folder) return;
  const auto sketches = sketches_of(*folder);
  const auto stories = grouped(sketches);
  const auto contained = contained_pairs(sketches);
  std::map<IdPair, bool> judged;  // true: copies by the rules
  for (const auto& pair : contained)
    judged[pair] = stories.explain(pair.first, pair.second)->verdict.level == Level::copy;
  Counts counts;
  for (const auto& [pair, copies] : judged)
    if (copies) counts.add(stories.explain(pair.first, pair.second)->together, true);
  for (const auto& [story, members] : members_of(stories, sketches))
    for (std::size_t i = 0; i < members.size(); ++i)
      for (std::size_t j = i + 1; j < members.size(); ++j) {
        const auto found = stories.explain(members[i], members[j]);
        const IdPair pair{members[i], members[j]};
        if (found->verdict.level == Level::copy || found->verdict.level == Level::none)
          counts.wrong += judged.contains(pair) && judged.at(pair) ? 0 : 1;
      }
  const auto floors = floors_of("stories").at("reuters21578");
  WARN("Reuters-21578: " << contained.size() << " pairs at .6 and more; of those that are copies "
                         << counts << ", F1 " << counts.f1());
  CHECK(counts.f1() >= floors.at("pairwise_f1").get<double>());
}

TEST_CASE("Stories that are nearly alike stay apart", "[quality][stories]") {
  const auto folder = corpus("stories");
  if (!folder) return;
  std::map<std::string, std::string> told;
  for (const auto* name : {"basil.jsonl", "ecbplus.jsonl"}) {
    std::ifstream file{*folder / name};
    for (std::string line; std::getline(file, line);) {
      const auto record = nlohmann::json::parse(line);
      told[record.at("id").get<std::string>()] = record.at("story").get<std::string>();
    }
  }
  const auto sketches = sketches_of(*folder);
  double joined = 0;
  double wrong = 0;
  for (const auto& [story, members] : members_of(grouped(sketches), sketches))
    for (const auto& member : members) {
      joined += member == story ? 0 : 1;
      wrong += told[member] == told[story] ? 0 : 1;
    }
  const auto articles = static_cast<double>(told.size());
  WARN("stories: " << articles << " articles, " << joined << " joined another, " << wrong
                   << " of these of another story");
  CHECK(wrong / articles <= 0.001);
  CHECK(joined >= floors_of("stories").at("stories").at("joined").get<double>());
}

TEST_CASE("The two scrapes of one report are one story", "[quality][stories]") {
  const auto folder = corpus("scrapes");
  if (!folder) return;
  const auto sketches = sketches_of(*folder);
  REQUIRE(sketches.size() == 2);
  const auto found = grouped(sketches).explain(sketches.begin()->first, sketches.rbegin()->first);
  CHECK(found->together);
  CHECK(story::name_of(found->verdict.level) == "version");
}
