#include "searcher/query/in_text.hpp"

#include <algorithm>
#include <type_traits>
#include <vector>

#include <fmt/format.h>

#include "searcher/query/fault.hpp"
#include "searcher/query/show.hpp"

namespace news::query {
namespace {

using schema::Field;

template <class Node>
constexpr bool is_place =
    std::is_same_v<Node, Word> || std::is_same_v<Node, Phrase> || std::is_same_v<Node, Wildcard> ||
    std::is_same_v<Node, Capitals> || std::is_same_v<Node, Fuzzy>;

template <class Node>
constexpr bool joins_places = std::is_same_v<Node, Or> || std::is_same_v<Node, Near>;

/// The first part that has no places; nullptr where all have.
const Query* without_place(const Query& query) {
  return std::visit(
      [&query](const auto& node) -> const Query* {
        using Node = std::decay_t<decltype(node)>;
        if constexpr (is_place<Node>) {
          return nullptr;
        } else if constexpr (joins_places<Node>) {
          for (const auto& part : node.parts)
            if (const auto* const found = without_place(part)) return found;
          return nullptr;
        } else {
          return &query;
        }
      },
      query.node);
}

void add_fields(const Query& query, std::vector<Field>& fields) {
  std::visit(
      [&fields](const auto& node) {
        using Node = std::decay_t<decltype(node)>;
        if constexpr (is_place<Node>) {
          fields.push_back(node.field);
        } else if constexpr (joins_places<Node>) {
          for (const auto& part : node.parts) add_fields(part, fields);
        }
      },
      query.node);
}

std::vector<Field> fields_of(const Query& query) {
  std::vector<Field> fields;
  add_fields(query, fields);
  return fields;
}

std::string_view name_of(Field field) { return schema::spec(field).name; }

}  // namespace

std::optional<Unfit> unfit_for_places(const Query& query, std::string_view taker) {
  const auto* const part = without_place(query);
  if (!part) return std::nullopt;
  const auto message = [taker](std::string_view what) {
    return fmt::format("{} takes words, phrases and OR of them, not {}", taker, what);
  };
  if (std::holds_alternative<And>(part->node))
    return Unfit{message("AND"), "join the whole by AND: (rate W/5 cut) AND (rate W/5 rise)"};
  if (std::holds_alternative<Without>(part->node))
    return Unfit{message("NOT"), "leave out behind the brackets: (rate W/5 cut) NOT bank"};
  return Unfit{message(quotable(show(*part))),
               "put it beside, in brackets: (rate W/5 cut) AND source:ap"};
}

std::optional<Unfit> differs_in_fields(const Query& query, std::string_view taker) {
  const auto fields = fields_of(query);
  const auto other = std::find_if(fields.begin(), fields.end(),
                                  [&fields](Field field) { return field != fields.front(); });
  if (other == fields.end()) return std::nullopt;
  return Unfit{fmt::format("{} looks into one field, not {} and {}", taker, name_of(fields.front()),
                           name_of(*other)),
               "name the field before brackets: title:(rate W/5 cut)"};
}

std::optional<Unfit> outside_body(const Query& query, std::string_view taker) {
  for (const auto field : fields_of(query))
    if (field != Field::text && name_of(field) != "body")
      return Unfit{fmt::format("{} looks into the body, not {}", taker, name_of(field)),
                   "leave out the field, or search the whole of it: title:flood"};
  return std::nullopt;
}

}  // namespace news::query
