#include "searcher/retrieve/stories.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>
#include <variant>

#include "common/schema/fields.hpp"
#include "common/schema/slots.hpp"

namespace news::retrieve {
namespace {

std::string id_in(const Xapian::Database& index, Xapian::docid article) {
  return std::string{schema::id_of(index.get_document(article).get_value(schema::order_slot))};
}

class Replacing {
 public:
  explicit Replacing(const std::vector<Xapian::Database>& parts) : parts_{parts} {}

  void replace(query::Query& query) {
    if (const auto* value = std::get_if<query::Value>(&query.node)) {
      if (value->field == schema::Field::story) query = members_of(value->text);
      return;
    }
    std::visit(
        [this](auto& node) {
          if constexpr (requires { node.parts; })
            for (auto& part : node.parts) replace(part);
        },
        query.node);
  }

 private:
  query::Query members_of(const std::string& id) {
    if (!stories_) stories_.emplace(parts_);
    query::Or any;
    for (auto& member : stories_->members(id))
      any.parts.push_back({query::Value{std::move(member), schema::Field::id}});
    if (any.parts.empty()) return {query::Value{id, schema::Field::id}};
    if (any.parts.size() == 1) return std::move(any.parts.front());
    return {std::move(any)};
  }

  const std::vector<Xapian::Database>& parts_;
  std::optional<Stories> stories_{};
};

}  // namespace

Stories::Stories(const std::vector<Xapian::Database>& parts) {
  for (const auto& part : parts) parts_.push_back({part, index::StoryMap::open(part)});
}

bool Stories::all_known() const {
  return std::ranges::all_of(parts_, [](const Part& part) { return part.map.has_value(); });
}

// Several indexes number their articles in turn: 1, 2, 3 are the first ones of three.
schema::StoryPlace Stories::of(Xapian::docid article) {
  if (parts_.empty()) return {article, article};
  const auto count = static_cast<Xapian::docid>(parts_.size());
  const auto which = (article - 1) % count;
  auto& map = parts_[which].map;
  if (!map) return {article, article};
  const auto place = map->of((article - 1) / count + 1);
  return {(place.first - 1) * count + which + 1, (place.edition - 1) * count + which + 1};
}

std::vector<std::string> Stories::members(const std::string& id) {
  std::vector<std::string> ids;
  for (auto& [index, map] : parts_) {
    const auto term = schema::value_term(schema::Field::id, id);
    const auto there = index.postlist_begin(term);
    if (there == index.postlist_end(term) || !map) continue;
    for (const auto member : map->members(map->of(*there).first))
      ids.push_back(id_in(index, member));
  }
  return ids;
}

std::string Stories::name_of(Xapian::docid article) {
  if (parts_.empty()) return {};
  const auto count = static_cast<Xapian::docid>(parts_.size());
  const auto& [index, map] = parts_[(article - 1) % count];
  return map ? id_in(index, (of(article).first - 1) / count + 1) : std::string{};
}

query::Query with_story_members(query::Query query, const std::vector<Xapian::Database>& parts) {
  Replacing{parts}.replace(query);
  return query;
}

}  // namespace news::retrieve
