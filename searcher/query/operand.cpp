#include "searcher/query/operand.hpp"

#include <array>
#include <optional>

#include <fmt/format.h>

#include "searcher/query/characters.hpp"
#include "searcher/query/later.hpp"
#include "searcher/query/word_count.hpp"

namespace news::query {
namespace {

using Kind = Token::Kind;

Fault at(const Token& token, std::string message, std::string hint) {
  return {token.begin, token.end, std::move(message), std::move(hint)};
}

Fault at(const Token& token, Unread unread) {
  return at(token, std::move(unread.message), std::move(unread.hint));
}

bool ends_operand(const Token& token) {
  return token.kind == Kind::quoted || token.kind == Kind::close ||
         (token.kind == Kind::word && !is_operator(token.text));
}

bool begins_operand(const Token& token) {
  return token.kind == Kind::quoted || token.kind == Kind::open || token.kind == Kind::minus ||
         (token.kind == Kind::word && (!is_operator(token.text) || token.text == "NOT"));
}

bool between_operands(const Cursor& cursor) {
  return cursor.previous() && ends_operand(*cursor.previous()) && begins_operand(cursor.next());
}

/// What other services read, or we do later.
std::optional<Fault> refuse_unread(const Cursor& cursor) {
  const auto& token = cursor.now();
  const auto* const before = cursor.previous();
  const auto parts = field_parts(token.text);
  auto unread = parts ? std::nullopt : unread_word(token.text);
  if (unread) return at(token, std::move(*unread));
  if (token.text == "SAME" && between_operands(cursor)) return at(token, unread_same());
  const bool after_phrase =
      token.glued && before && (before->kind == Kind::quoted || before->kind == Kind::close);
  if (after_phrase && token.text.front() == '~')
    return at(token, "~ is not read yet", "leave it out; a phrase is found as typed");
  if (cursor.touches(Kind::open)) {
    unread = unread_function(parts ? parts->value : token.text);
    if (unread) return at(token, std::move(*unread));
  }
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

Fault unknown_field(const Token& token, std::string_view name) {
  const auto near = nearest_field(name);
  const auto suggestion = near.empty() ? std::string{} : fmt::format("; did you mean {}:?", near);
  return {token.begin, token.begin + name.size() + 1,
          fmt::format("there is no field \"{}\"{}", quotable(name), suggestion),
          fmt::format("the fields are {}; quote what is no field: \"{}\"", known_fields(),
                      quotable(token.text))};
}

}  // namespace

Operand OperandReader::read(Cursor& cursor, const Place& place) {
  if (cursor.now().kind == Kind::open) return place;
  if (cursor.now().kind == Kind::quoted) return read_quoted(cursor, place);
  return read_word(cursor, place);
}

Operand OperandReader::read_word(Cursor& cursor, const Place& place) {
  const auto& token = cursor.now();
  if (token.text == "*:*") return finish(cursor, Query{Everything{}}, token.begin);
  if (auto fault = refuse_unread(cursor)) return *fault;
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
  if (std::holds_alternative<Wildcard>(leaf.node) && ++wildcards_ > limits_.wildcards)
    return at(cursor.now(), fmt::format("this is more than {} patterns", limits_.wildcards),
              "write some of the words out");
  note_oddity(cursor);
  cursor.advance();
  return std::move(leaf);
}

void OperandReader::note_oddity(const Cursor& cursor) {
  constexpr std::array<std::string_view, 4> foreign{"NEAR", "ADJ", "PRE", "XOR"};
  const auto& token = cursor.now();
  if (token.kind == Kind::word && between_operands(cursor) &&
      std::find(foreign.begin(), foreign.end(), token.text) != foreign.end())
    notes_.push_back(fmt::format("{} is read as a word; it is no operator here", token.text));
}

}  // namespace news::query
