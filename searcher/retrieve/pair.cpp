#include "searcher/retrieve/pair.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "common/schema/fields.hpp"
#include "common/story/packed_sketch.hpp"
#include "searcher/retrieve/reading.hpp"
#include "searcher/retrieve/search.hpp"
#include "searcher/retrieve/stories.hpp"

namespace news::retrieve {
namespace {

using story::Level;
using story::Sketch;

/// Of larger stories it is not told through whom two are together.
constexpr std::size_t most_members = 2000;

/// An article as its own index has it.
struct Located {
  std::size_t part = 0;
  Xapian::docid number = 0;
  Sketch sketch{};
};

Error not_grouped(std::string_view id) {
  return {Error::Kind::wrong_schema,
          fmt::format("the index of \"{}\" does not group its articles into stories", id),
          "make it anew without --no-groups: indexer --rebuild"};
}

Result<Sketch> sketch_of(const Xapian::Database& part, Xapian::docid number, std::string_view id) {
  const auto packed = part.get_document(number).get_value(schema::sketch_slot);
  if (packed.empty()) return not_grouped(id);
  auto sketch = story::unpack_sketch(packed);
  if (!sketch)
    return Error{Error::Kind::index, fmt::format("the sketch of \"{}\" is damaged", id),
                 "indexer --check tells more; indexer --rebuild makes the index anew"};
  return *std::move(sketch);
}

/// Of an id that is in several indexes, the article of the first one.
Result<Located> located(const index::OpenIndex& index, const std::string& id) {
  const auto term = schema::value_term(schema::Field::id, id);
  for (std::size_t i = 0; i < index.parts.size(); ++i) {
    const auto& part = index.parts[i];
    const auto found = part.postlist_begin(term);
    if (found == part.postlist_end(term)) continue;
    if (!index::StoryMap::open(part)) return not_grouped(id);
    auto sketch = sketch_of(part, *found, id);
    if (!sketch) return sketch.error();
    return Located{i, *found, *std::move(sketch)};
  }
  return Error{Error::Kind::not_found, fmt::format("no article has the id \"{}\"", id),
               "the index has just changed: ask again"};
}

/// Of these two alone: what forms are is known of all articles together only.
story::Verdict verdict_of(const Sketch& one, const Sketch& other) {
  return story::judge(one, other, story::likeness_of(one, other), {});
}

/// The member of their story that goes with both, and most with the one that it is less like.
std::string through(const Xapian::Database& part, Stories& stories, const Pair& pair,
                    const Located& one, const Located& other) {
  const auto members = stories.members(pair.one.article.id);
  if (members.size() > most_members) return {};
  std::string best;
  double most = 0;
  for (const auto& id : members) {
    const auto number = *part.postlist_begin(schema::value_term(schema::Field::id, id));
    if (number == one.number || number == other.number) continue;
    const auto sketch = sketch_of(part, number, id);
    if (!sketch || verdict_of(one.sketch, *sketch).level == Level::none ||
        verdict_of(other.sketch, *sketch).level == Level::none)
      continue;
    const auto likeness = std::min(story::likeness_of(one.sketch, *sketch).containment(),
                                   story::likeness_of(other.sketch, *sketch).containment());
    if (likeness <= most) continue;
    most = likeness;
    best = id;
  }
  return best;
}

void add_story(Pair& pair, const index::OpenIndex& index, const Located& one,
               const Located& other) {
  Stories first{{index.parts[one.part]}};
  Stories second{{index.parts[other.part]}};
  pair.one.story = first.name_of(one.number);
  pair.other.story = second.name_of(other.number);
  pair.one_index = one.part == other.part;
  const auto here = first.of(one.number);
  const auto there = second.of(other.number);
  pair.together = pair.one_index && here.first == there.first;
  pair.one_text = pair.together && here.edition == there.edition;
  if (pair.together && pair.verdict.level == Level::none)
    pair.through = through(index.parts[one.part], first, pair, one, other);
}

Result<Pair> pair_of(const index::OpenIndex& index, schema::Record first, schema::Record second) {
  const auto one = located(index, first.id);
  if (!one) return one.error();
  const auto other = located(index, second.id);
  if (!other) return other.error();
  const auto& a = one->sketch;
  const auto& b = other->sketch;
  Pair pair{.one = {.article = std::move(first), .prints = a.prints.size()},
            .other = {.article = std::move(second), .prints = b.prints.size()},
            .likeness = story::likeness_of(a, b),
            .dates_fit = story::dates_fit(a, b),
            .verdict = verdict_of(a, b)};
  if (story::has_day(a) && story::has_day(b))
    pair.apart = std::chrono::abs(a.published.first - b.published.first);
  add_story(pair, index, *one, *other);
  return pair;
}

}  // namespace

Result<Pair> explain_pair(const index::OpenIndex& index, std::string_view one,
                          std::string_view other) {
  auto first = find_article(index, one);
  if (!first) return first.error();
  auto second = find_article(index, other);
  if (!second) return second.error();
  if (first->id == second->id)
    return Error{Error::Kind::bad_option,
                 fmt::format("--explain: both are the article \"{}\"", first->id),
                 "give the ids of two articles"};
  return reading(index, "comparing two articles",
                 [&](const Xapian::Database&) { return pair_of(index, *first, *second); });
}

}  // namespace news::retrieve
