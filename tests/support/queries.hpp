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
inline query::Query near(query::Proximity proximity, std::uint32_t distance, query::Query first,
                         query::Query second) {
  query::Near near{.proximity = proximity, .distance = distance, .parts = {}};
  near.parts.push_back(std::move(first));
  near.parts.push_back(std::move(second));
  return {std::move(near)};
}
inline query::Query at_least(std::uint32_t times, query::Query part) {
  return {query::AtLeast{.times = times, .parts = {std::move(part)}}};
}
inline query::Query first_words(std::uint32_t words, query::Query part) {
  return {query::FirstWords{.words = words, .parts = {std::move(part)}}};
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
