#include "searcher/query/operand.hpp"

#include <array>
#include <optional>

#include <fmt/format.h>

#include "searcher/query/characters.hpp"
#include "searcher/query/foreign.hpp"
#include "searcher/query/near_sign.hpp"
#include "searcher/query/token_fault.hpp"
#include "searcher/query/word_count.hpp"

namespace news::query {
namespace {

using Kind = Token::Kind;

bool is_sign(const Token& token, Dialect dialect) {
  return is_operator(token.text) || near_sign(token.text, dialect);
}

bool ends_operand(const Token& token, Dialect dialect) {
  return token.kind == Kind::quoted || token.kind == Kind::close || token.kind == Kind::plain ||
         (token.kind == Kind::word && !is_sign(token, dialect));
}

bool begins_operand(const Token& token, Dialect dialect) {
  return token.kind == Kind::quoted || token.kind == Kind::open || token.kind == Kind::minus ||
         token.kind == Kind::plain ||
         (token.kind == Kind::word && (!is_sign(token, dialect) || token.text == "NOT"));
}

/// Operators without an operand before them, and what only other services read.
std::optional<Fault> refuse_sign(const Cursor& cursor, Dialect dialect) {
  const auto& token = cursor.now();
  if (near_sign(token.text, dialect) || first_words_sign(token.text))
    return no_operand(cursor, token, Side::before);
  auto foreign = foreign_word(token.text);
  if (!foreign) foreign = foreign_word_of(dialect, token.text);
  if (foreign) return at(token, std::move(foreign->message), std::move(foreign->hint));
  const auto* const before = cursor.previous();
  const bool after_phrase =
      token.glued && before && (before->kind == Kind::quoted || before->kind == Kind::close);
  if (after_phrase && token.text.front() == '~')
    return at(token, "~ stands after one word",
              "for words near each other: rate W/5 cut; leave it out after a phrase");
  return std::nullopt;
}

/// Signs that stand where nothing reads them.
std::optional<Fault> refuse_misplaced(const Cursor& cursor) {
  const auto& token = cursor.now();
  const auto& next = cursor.next();
  const bool quote_or_bracket = cursor.touches(Kind::quoted) || cursor.touches(Kind::open);
  if (quote_or_bracket && (token.text == "=" || token.text.ends_with(":=")))
    return at(token, "= stands before one word",
              "a phrase is found as typed anyway; in brackets mark each word: (=oil OR =gas)");
  if (const auto name = compared_field(token.text); !name.empty() && !is_word_count(token.text))
    return at(token, "this field takes a colon",
              fmt::format("write {}:...; a range is date:2025-01..2025-06, before: or after:",
                          lower_case(name)));
  const bool compares = next.kind == Kind::word &&
                        (next.text.front() == '<' || next.text.front() == '>' || next.text == "=");
  if (compares && lower_case(token.text) == "wc")
    return Fault{token.begin, next.end, "no space belongs here", "write wc>500"};
  return std::nullopt;
}

/// A word for caps( ): letters, and signs that words have inside.
bool is_spelt(std::string_view word) {
  constexpr std::string_view signs = "*?~=:@<>";
  return word.find_first_of(signs) == std::string_view::npos && has_letters(word);
}

/// What stands for all words of the index that are like it.
bool is_expanded(const Query& leaf) {
  return std::holds_alternative<Wildcard>(leaf.node) || std::holds_alternative<Fuzzy>(leaf.node);
}

Fault unknown_field(const Token& token, std::string_view name) {
  const auto near = nearest_field(name);
  const auto suggestion = near.empty() ? std::string{} : fmt::format("; did you mean {}:?", near);
  return {token.begin, token.begin + name.size() + 1,
          fmt::format("there is no field \"{}\"{}", quotable(name), suggestion),
          fmt::format("the fields are {}; quote what is no field: \"{}\"", known_fields(),
                      quotable(token.text))};
}

}  // namespace

bool between_operands(const Cursor& cursor, Dialect dialect) {
  return cursor.previous() && ends_operand(*cursor.previous(), dialect) &&
         begins_operand(cursor.next(), dialect);
}

Operand OperandReader::read(Cursor& cursor, const Place& place) {
  if (cursor.now().kind == Kind::open) return place;
  if (cursor.now().kind == Kind::quoted) return read_quoted(cursor, place);
  if (cursor.now().kind == Kind::plain) return read_plain(cursor, place);
  return read_word(cursor, place);
}

Operand OperandReader::read_word(Cursor& cursor, const Place& place) {
  const auto& token = cursor.now();
  if (token.text == "*:*") return finish(cursor, Query{Everything{}}, token.begin);
  if (cursor.touches(Kind::open))
    if (const auto function = function_named(token.text))
      return read_call(cursor, *function, place);
  if (auto fault = refuse_sign(cursor, dialect_)) return *fault;
  if (auto fault = refuse_misplaced(cursor)) return *fault;
  if (is_word_count(token.text))
    return finish(cursor, read_word_count(std::string_view{token.text}.substr(2)), token.begin + 2);
  if (const auto parts = field_parts(token.text)) {
    const bool valued =
        !parts->value.empty() || cursor.touches(Kind::quoted) || cursor.touches(Kind::open);
    if (field_name(parts->name)) return read_field(cursor, *parts, place);
    if (valued) return unknown_field(token, parts->name);
  }
  return finish(cursor, read_leaf(token.text, place), token.begin);
}

Operand OperandReader::read_field(Cursor& cursor, const FieldParts& parts, const Place& place) {
  const auto& token = cursor.now();
  Place inside = place;
  inside.field = *field_name(parts.name);
  inside.named = true;
  if (cursor.touches(Kind::open))
    if (const auto function = function_named(parts.value))
      return read_call(cursor, *function, inside);
  if (!parts.value.empty())
    return finish(cursor, read_leaf(parts.value, inside), token.begin + parts.name.size() + 1);
  if (cursor.touches(Kind::quoted)) {
    cursor.advance();
    return read_quoted(cursor, inside);
  }
  if (!cursor.touches(Kind::open))
    return at(token, "nothing stands after this colon",
              "write the value right behind it, without a space: title:flood, source:\"financial "
              "post\"");
  if (inside.field.kind != FieldName::Kind::field)
    return at(token, fmt::format("{}: takes one date", lower_case(parts.name)),
              std::string{"write before:2025-01 after:2024-06, or date:2024-06..2025-01"});
  cursor.advance();
  return inside;
}

Operand OperandReader::read_quoted(Cursor& cursor, const Place& place) {
  // read_quoted_leaf gives places in the query already.
  return finish(cursor, read_quoted_leaf(cursor.now(), place), 0);
}

Operand OperandReader::read_plain(Cursor& cursor, const Place& place) {
  const bool words = schema::spec(place.field.field).search == schema::Search::words;
  const auto field = words ? place.field.field : schema::Field::text;
  return finish(cursor, Query{Word{cursor.now().text, field, place.exact}}, 0);
}

Operand OperandReader::read_call(Cursor& cursor, const Function& function, const Place& place) {
  const auto& token = cursor.now();
  if (schema::spec(place.field.field).search != schema::Search::words)
    return at(token,
              fmt::format("{} looks into texts, not {}:", shown(function),
                          schema::spec(place.field.field).name),
              "leave out the field, or put title: there");
  if (auto wrong = wrong_number(function))
    return at(token, std::move(wrong->message), std::move(wrong->hint));
  cursor.advance();
  if (function.kind == Function::Kind::caps || function.kind == Function::Kind::all_caps)
    return read_capitals(cursor, function, place);
  return Call{function, place};
}

Operand OperandReader::read_capitals(Cursor& cursor, const Function& function, const Place& place) {
  const auto open = cursor.now();
  cursor.advance();
  const auto word = cursor.now();
  if (word.kind != Kind::word || cursor.next().kind != Kind::close || !is_spelt(word.text))
    return Fault{open.begin, word.end,
                 fmt::format("{} takes one word as it is spelt", shown(function)),
                 "write caps(Who) OR caps(When)"};
  const bool all = function.kind == Function::Kind::all_caps;
  cursor.advance();
  return finish(cursor, Query{Capitals{word.text, place.field.field, all}}, 0);
}

Operand OperandReader::finish(Cursor& cursor, Reading reading, std::size_t begin) {
  if (auto* const fault = std::get_if<Fault>(&reading)) {
    fault->begin += begin;
    fault->end += begin;
    return *fault;
  }
  auto& leaf = std::get<Query>(reading);
  const auto* const word = std::get_if<Word>(&leaf.node);
  const auto* const phrase = std::get_if<Phrase>(&leaf.node);
  words_ += word ? count_words(word->text) : phrase ? count_words(phrase->text) : 1;
  if (words_ > limits_.leaves)
    return at(cursor.now(), fmt::format("this is more than {} words", limits_.leaves),
              "search for fewer words");
  if (is_expanded(leaf) && ++wildcards_ > limits_.wildcards)
    return at(cursor.now(), fmt::format("this is more than {} patterns", limits_.wildcards),
              "write some of the words out");
  note_oddity(cursor);
  cursor.advance();
  return std::move(leaf);
}

void OperandReader::note_oddity(const Cursor& cursor) {
  constexpr std::array<std::string_view, 4> foreign{"NEAR", "ADJ", "PRE", "XOR"};
  const auto& token = cursor.now();
  if (token.kind == Kind::word && between_operands(cursor, dialect_) &&
      std::find(foreign.begin(), foreign.end(), token.text) != foreign.end())
    notes_.push_back(fmt::format("{} is read as a word; it is no operator here", token.text));
}

}  // namespace news::query
