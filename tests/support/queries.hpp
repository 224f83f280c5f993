#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "common/text/date.hpp"
#include "searcher/query/query.hpp"

namespace news::tests {

// Queries by hand, for tests that should not lean on the parser.

inline query::Query word(std::string text, schema::Field field = schema::Field::text) {
  return {query::Word{.text = std::move(text), .field = field}};
}
inline query::Query exactly(std::string text, schema::Field field = schema::Field::text) {
  return {query::Word{.text = std::move(text), .field = field, .exact = true}};
}
inline query::Query phrase(std::string text, schema::Field field = schema::Field::text) {
  return {query::Phrase{.text = std::move(text), .field = field}};
}
inline query::Query wildcard(std::string pattern, schema::Field field = schema::Field::text) {
  return {query::Wildcard{.pattern = std::move(pattern), .field = field}};
}
inline query::Query value(schema::Field field, std::string text) {
  return {query::Value{.text = std::move(text), .field = field}};
}
inline query::Query all_of(std::vector<query::Query> parts) {
  return {query::And{.parts = std::move(parts)}};
}
inline query::Query any_of(std::vector<query::Query> parts) {
  return {query::Or{.parts = std::move(parts)}};
}
inline query::Query without(query::Query kept, query::Query dropped) {
  query::Without both;
  both.parts.push_back(std::move(kept));
  both.parts.push_back(std::move(dropped));
  return {std::move(both)};
}
/// distance: in words; of W/S and W/P it does not matter.
inline query::Query near(query::Query one, query::Query other, std::uint32_t distance,
                         query::Proximity proximity = query::Proximity::within) {
  query::Near both;
  both.proximity = proximity;
  both.distance = distance;
  both.parts.push_back(std::move(one));
  both.parts.push_back(std::move(other));
  return {std::move(both)};
}
inline query::Query near(query::Proximity proximity, std::uint32_t distance, query::Query one,
                         query::Query other) {
  return near(std::move(one), std::move(other), distance, proximity);
}
inline query::Query at_least(std::uint32_t times, query::Query part) {
  return {query::AtLeast{.times = times, .parts = {std::move(part)}}};
}
inline query::Query first_words(std::uint32_t words, query::Query part) {
  return {query::FirstWords{.words = words, .parts = {std::move(part)}}};
}
inline query::Query caps(std::string text, bool all = false,
                         schema::Field field = schema::Field::text) {
  return {query::Capitals{.text = std::move(text), .field = field, .all = all}};
}
inline query::Query fuzzy(std::string text, std::uint32_t edits = 1,
                          schema::Field field = schema::Field::text) {
  return {query::Fuzzy{.text = std::move(text), .field = field, .edits = edits}};
}
inline query::Query everything() { return {query::Everything{}}; }

/// Ends are ISO dates as people type them; an empty one is open.
inline query::Query dated(const std::string& from, const std::string& to) {
  query::DateRange range{.text = from + ".." + to};
  if (const auto first = text::read_iso_date(from)) range.first = first->first;
  if (const auto last = text::read_iso_date(to)) range.last = last->last;
  return {std::move(range)};
}

}  // namespace news::tests
