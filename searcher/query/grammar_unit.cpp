#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/text/utf8.hpp"
#include "searcher/query/foreign.hpp"
#include "searcher/query/grammar.hpp"
#include "searcher/query/token_fault.hpp"

namespace news::query {
namespace {

using Kind = Token::Kind;

constexpr std::size_t most_saved = 8;  // within each other

Fault between(std::size_t begin, const Cursor& cursor, Fault fault) {
  fault.begin = begin;
  fault.end = cursor.previous()->end;
  return fault;
}

Fault unknown_saved(const Token& sign, const std::string& name, const SavedQueries& saved) {
  const auto near = nearest_saved(name, saved);
  const auto suggestion =
      near.empty() ? std::string{} : fmt::format("; did you mean @{}?", quotable(near));
  return at(sign, fmt::format("there is no saved query {}{}", quotable(sign.text), suggestion),
            fmt::format("searcher --save {} QUERY keeps one; for the word itself: \"{}\"",
                        quotable(name), quotable(sign.text)));
}

std::string chain_of(const std::vector<std::string>& names, std::string_view last) {
  return fmt::format("@{} > @{}", fmt::join(names, " > @"), last);
}

}  // namespace

Reading Grammar::read_unit(const Place& place) {
  const auto begin = cursor_.now().begin;
  auto unit = read_bare_unit(place);
  while (cursor_.now().kind == Kind::word && std::holds_alternative<Query>(unit)) {
    const auto words = first_words_sign(cursor_.now().text);
    if (!words) break;
    const Function first{Function::Kind::first_words, *words};
    if (auto wrong = wrong_number(first))
      return at(cursor_.now(), std::move(wrong->message), std::move(wrong->hint));
    cursor_.advance();
    unit = applied(first, std::move(std::get<Query>(unit)));
    if (auto* const fault = std::get_if<Fault>(&unit))
      return between(begin, cursor_, std::move(*fault));
  }
  return unit;
}

Reading Grammar::read_bare_unit(const Place& place) {
  if (const auto& token = cursor_.now(); token.kind == Kind::word && is_saved_sign(token.text))
    return read_saved(place);
  auto operand = operands_.read(cursor_, place);
  if (const auto* const inside = std::get_if<Place>(&operand)) return read_group(*inside);
  if (const auto* const call = std::get_if<Call>(&operand)) return read_call(*call);
  if (auto* const fault = std::get_if<Fault>(&operand)) return std::move(*fault);
  return std::move(std::get<Query>(operand));
}

Reading Grammar::read_group(const Place& place) {
  const auto& open = cursor_.now();
  const auto never_closed = [&open] {
    return at(open, "this bracket is never closed",
              "close it: (oil OR gas) AND price; quote a bracket that is text");
  };
  if (depth_ >= options_.limits.depth)
    return at(open, fmt::format("brackets nest more than {} deep", options_.limits.depth),
              "leave out the brackets that group nothing");
  cursor_.advance();
  if (cursor_.now().kind == Kind::end) return never_closed();
  if (cursor_.now().kind == Kind::close)
    return Fault{open.begin, cursor_.now().end, "there is nothing in these brackets",
                 "put words there, or leave them out"};
  ++depth_;
  auto reading = read_or(place);
  --depth_;
  if (std::holds_alternative<Fault>(reading)) return reading;
  if (cursor_.now().kind != Kind::close) return never_closed();
  cursor_.advance();
  return reading;
}

Reading Grammar::read_call(const Call& call) {
  const auto begin = cursor_.previous()->begin;
  auto argument = read_group(call.place);
  if (std::holds_alternative<Fault>(argument)) return argument;
  auto query = applied(call.function, std::move(std::get<Query>(argument)));
  if (auto* const fault = std::get_if<Fault>(&query))
    return between(begin, cursor_, std::move(*fault));
  return query;
}

std::variant<std::string, Fault> Grammar::text_of_saved(const Token& sign) {
  const auto name = sign.text.substr(1);
  const auto& saved = options_.saved;
  if (!is_saved_name(name))
    return at(sign, "this cannot be the name of a saved query",
              fmt::format("names are letters, digits, - _ and .; for the word itself: \"{}\"",
                          quotable(sign.text)));
  circular_ = std::find(opened_.begin(), opened_.end(), name) != opened_.end();
  if (circular_)
    return at(sign, fmt::format("@{} is made of itself: {}", name, chain_of(opened_, name)),
              "take one of these names out of the query that is saved under the one before it");
  circular_ = opened_.size() >= most_saved;
  if (circular_)
    return at(sign,
              fmt::format("saved queries nest more than {} deep: {}", most_saved,
                          chain_of(opened_, name)),
              "write one of them out");
  auto text = saved.text ? saved.text(name) : Result<std::optional<std::string>>{std::nullopt};
  if (!text) return at(sign, text.error().what, text.error().hint);
  if (!*text) return unknown_saved(sign, name, saved);
  bytes_ += (*text)->size();
  if (bytes_ > options_.limits.bytes)
    return at(sign, fmt::format("with this it is longer than {} bytes", options_.limits.bytes),
              "search for fewer words");
  return text::repaired(**text);
}

Reading Grammar::read_saved(const Place& place) {
  const auto sign = cursor_.now();
  auto text = text_of_saved(sign);
  if (auto* const fault = std::get_if<Fault>(&text)) return std::move(*fault);
  const auto cut = tokens(std::get<std::string>(text));
  opened_.push_back(sign.text.substr(1));
  const auto* const open_quote = std::get_if<Fault>(&cut);
  auto reading =
      open_quote ? Reading{*open_quote} : read_inside(std::get<std::vector<Token>>(cut), place);
  opened_.pop_back();
  if (auto* const fault = std::get_if<Fault>(&reading)) {
    if (circular_) return at(sign, std::move(fault->message), std::move(fault->hint));
    return at(sign, fmt::format("in {}: {}", sign.text, fault->message), std::move(fault->hint));
  }
  cursor_.advance();
  return reading;
}

/// Reads a saved query, which was written for itself: no option changes what it means.
Reading Grammar::read_inside(const std::vector<Token>& tokens, Place place) {
  const auto outside = std::exchange(cursor_, Cursor{tokens});
  const auto manner = std::exchange(manner_, Manner{});
  const auto mixed = mixed_;
  operands_.speak(manner_.dialect);
  place.exact = false;
  auto reading = read_whole(place);
  operands_.speak(manner.dialect);
  mixed_ = mixed;
  manner_ = manner;
  cursor_ = outside;
  return reading;
}

}  // namespace news::query
