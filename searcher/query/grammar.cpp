#include "searcher/query/grammar.hpp"

#include <optional>
#include <utility>

#include <fmt/format.h>

#include "searcher/query/combine.hpp"
#include "searcher/query/row.hpp"
#include "searcher/query/show.hpp"
#include "searcher/query/token_fault.hpp"

namespace news::query {
namespace {

using Kind = Token::Kind;

/// What is wrong with a NOT or - at the cursor, judged by what follows it.
std::optional<Fault> wrong_not(const Cursor& cursor) {
  const auto& sign = cursor.now();
  const auto& next = cursor.next();
  if (is_not(next))
    return at(next, "NOT cannot follow NOT",
              "one is enough: oil NOT gas, or oil -gas; leave a dash out");
  if (sign.kind == Kind::word)
    return ends_row(next) || is_word(next, "AND")
               ? std::optional{no_operand(cursor, sign, Side::after)}
               : std::nullopt;
  if (!next.glued || next.kind == Kind::close || next.kind == Kind::end)
    return at(sign, "- stands alone",
              "put it right before the word to leave out: oil -gas; leave a dash out");
  if (ends_row(next) || is_word(next, "AND"))
    return at(next, "an operator cannot be left out", "for the word itself: -\"and\"");
  const auto* const before = cursor.previous();
  if (sign.glued && before && (before->kind == Kind::quoted || before->kind == Kind::close))
    return at(sign, "is this - a NOT or a hyphen?",
              "put a space before it to leave the next word out; leave a hyphen out");
  return std::nullopt;
}

/// Side by side in source:( ): most likely one value whose quotes are missing.
Fault unquoted_values(std::size_t begin, std::size_t end, schema::Field field) {
  const auto name = schema::spec(field).name;
  return {begin, end, fmt::format("{}: takes several values only with OR between them", name),
          fmt::format("write {0}:(a OR b); quote a value of several words: {0}:\"a b\"", name)};
}

Fault closes_nothing(const Token& bracket) {
  return at(bracket, "this bracket closes nothing",
            "leave it out, or open one before it; quote a bracket that is text");
}

bool takes_words(schema::Field field) {
  return schema::spec(field).search == schema::Search::words;
}

}  // namespace

Grammar::Grammar(const std::vector<Token>& tokens, const ParseOptions& options)
    : cursor_{tokens},
      operands_{options.limits},
      options_{options},
      manner_{options.dialect, options.any},
      bytes_{tokens.back().end} {
  operands_.speak(options.dialect);
}

std::variant<Parsed, Fault> Grammar::read() {
  auto reading = read_whole(Place{.exact = options_.exact, .now = options_.now});
  if (const auto* const fault = std::get_if<Fault>(&reading)) return *fault;
  auto& query = std::get<Query>(reading);
  auto notes = std::move(operands_.notes());
  if (mixed_) notes.insert(notes.begin(), fmt::format("read as: {}", show(query)));
  return Parsed{std::move(query), std::move(notes), said_and_, said_or_};
}

/// All tokens, of what was typed or of a saved query.
Reading Grammar::read_whole(const Place& place) {
  if (cursor_.now().kind == Kind::end)
    return at(cursor_.now(), "it is empty", "write words, or *:* for every article");
  if (cursor_.now().kind == Kind::close) return closes_nothing(cursor_.now());
  if (depth_ >= options_.limits.depth)
    return at(cursor_.now(), fmt::format("brackets nest more than {} deep", options_.limits.depth),
              "leave out the brackets that group nothing");
  // What was typed is no deeper than its brackets; a saved query is one level by itself.
  depth_ += opened_.empty() ? 0 : 1;
  auto reading = read_or(place);
  depth_ -= opened_.empty() ? 0 : 1;
  if (std::holds_alternative<Query>(reading) && cursor_.now().kind == Kind::close)
    return closes_nothing(cursor_.now());
  return reading;
}

Reading Grammar::read_or(const Place& place) {
  std::vector<Query> branches;
  bool joined = false;
  while (true) {
    auto branch = read_row(place);
    if (std::holds_alternative<Fault>(branch.reading)) return std::move(branch.reading);
    joined |= branch.joined;
    branches.push_back(std::move(std::get<Query>(branch.reading)));
    const auto& sign = cursor_.now();
    if (!is_word(sign, "OR")) break;
    said_or_ = true;
    cursor_.advance();
    if (ends_row(cursor_.now())) return no_operand(cursor_, sign, Side::after);
  }
  mixed_ |= joined && branches.size() > 1;
  return any_of(std::move(branches));
}

Grammar::Branch Grammar::read_row(const Place& place) {
  const auto& first = cursor_.now();
  if (is_word(first, "AND") || is_word(first, "OR"))
    return {no_operand(cursor_, first, Side::before)};
  Row row;
  while (!ends_row(cursor_.now()))
    if (auto fault = read_part(row, place)) return {std::move(*fault)};

  const bool several = row.size() > 1;
  mixed_ |= (manner_.any && row.mixes_and()) || row.meets_nearness() || row.meets_or();
  auto query = manner_.any ? std::move(row).any() : std::move(row).all();
  if (!query)
    return {Fault{first.begin, cursor_.previous()->end, "NOT alone finds nothing to leave out of",
                  "*:* NOT x is every article without x"}};
  const bool joined = several && !std::holds_alternative<Or>(query->node);
  return {std::move(*query), joined};
}

std::optional<Fault> Grammar::read_part(Row& row, const Place& place) {
  Row::Part part;
  if (const auto& sign = cursor_.now(); is_word(sign, "AND")) {
    cursor_.advance();
    part.after_and = said_and_ = true;
    if (ends_row(cursor_.now()) || is_word(cursor_.now(), "AND"))
      return no_operand(cursor_, sign, Side::after);
  }
  if (is_not(cursor_.now())) {
    if (auto fault = wrong_not(cursor_)) return fault;
    cursor_.advance();
    part.dropped = true;
  }
  const auto begin = cursor_.now().begin;
  Shape shape;
  auto reading = read_near(place, shape);
  if (auto* const fault = std::get_if<Fault>(&reading)) return std::move(*fault);

  part.side_by_side = row.size() > 0 && !part.after_and && !part.dropped;
  part.chained = shape.chained;
  part.ored = shape.ored;
  if (place.named && part.side_by_side && !takes_words(place.field.field))
    return unquoted_values(begin, cursor_.previous()->end, place.field.field);
  part.query = std::move(std::get<Query>(reading));
  row.add(std::move(part));
  return std::nullopt;
}

}  // namespace news::query
