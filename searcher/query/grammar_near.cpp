#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "searcher/query/combine.hpp"
#include "searcher/query/grammar.hpp"
#include "searcher/query/in_text.hpp"
#include "searcher/query/token_fault.hpp"

namespace news::query {
namespace {

/// What a side of nearness cannot be; it ends before the cursor.
std::optional<Fault> unfit_side(const Reading& side, const Token& sign, std::size_t begin,
                                const Cursor& cursor) {
  auto unfit = unfit_for_places(std::get<Query>(side), quotable(sign.text));
  if (!unfit) return std::nullopt;
  return Fault{begin, cursor.previous()->end, std::move(unfit->message), std::move(unfit->hint)};
}

/// NOT asks for no order, so PRE/5 says too much.
bool looks_both_ways(std::string_view word, const NearSign& sign) {
  const auto plain = near_sign(word, Dialect::news);
  return (plain ? *plain : sign).proximity == Proximity::within;
}

Fault not_after(const Token& sign, const Token& sign_of_not) {
  return at(sign_of_not, fmt::format("NOT cannot stand after {}", quotable(sign.text)),
            "write rate NOT W/5 cut; or brackets: (rate W/5 cut) NOT bank");
}

}  // namespace

std::optional<Grammar::Sign> Grammar::sign_here() const {
  const auto& token = cursor_.now();
  if (token.kind != Token::Kind::word) return std::nullopt;
  if (const auto sign = near_sign(token.text, manner_.dialect)) return Sign{*sign};
  if (token.text == "SAME" && between_operands(cursor_, manner_.dialect))
    return Sign{NearSign{Proximity::same_paragraph}};
  const auto& next = cursor_.next();
  if (token.text != "NOT" || next.kind != Token::Kind::word) return std::nullopt;
  auto sign = near_sign(next.text, manner_.dialect);
  if (!sign) return std::nullopt;
  if (!looks_both_ways(next.text, *sign))
    return Sign{Fault{token.begin, next.end, "NOT looks so many words to both sides",
                      "write rate NOT W/5 cut; a sentence has some 25 words"}};
  sign->proximity = Proximity::not_within;
  return Sign{*sign};
}

/// Moves past the sign at the cursor, where it can stand there.
std::optional<Fault> Grammar::read_sign(const NearSign& sign) {
  if (sign.proximity == Proximity::not_within) cursor_.advance();
  const auto& token = cursor_.now();
  if (takes_distance(sign.proximity) && (sign.distance == 0 || sign.distance > farthest))
    return at(token, fmt::format("a distance is 1 to {} words", farthest),
              "W/5 is at most five words further; words side by side are a phrase: \"rate cut\"");
  cursor_.advance();
  const auto& next = cursor_.now();
  if (sign_here() || ends_row(next) || is_word(next, "AND"))
    return no_operand(cursor_, token, Side::after);
  if (is_not(next)) return not_after(token, next);
  return std::nullopt;
}

Reading Grammar::read_near(const Place& place, Shape& shape) {
  const auto begin = cursor_.now().begin;
  auto side = read_side(place, shape);
  if (std::holds_alternative<Fault>(side) || !sign_here()) return side;
  const auto first_sign = cursor_.now();
  if (auto fault = unfit_side(side, first_sign, begin, cursor_)) return std::move(*fault);

  NearChain chain{std::move(std::get<Query>(side))};
  while (const auto sign = sign_here()) {
    if (const auto* const fault = std::get_if<Fault>(&*sign)) return *fault;
    const auto sign_token = cursor_.now();
    if (auto fault = read_sign(std::get<NearSign>(*sign))) return std::move(*fault);
    const auto side_begin = cursor_.now().begin;
    side = read_side(place, shape);
    if (std::holds_alternative<Fault>(side)) return side;
    if (auto fault = unfit_side(side, sign_token, side_begin, cursor_)) return std::move(*fault);
    chain.add(std::get<NearSign>(*sign), std::move(std::get<Query>(side)));
  }
  shape.chained = true;
  mixed_ |= chain.mixes() || shape.ored;
  auto near = std::move(chain).folded(manner_.dialect);
  if (auto unfit = differs_in_fields(near, quotable(first_sign.text)))
    return Fault{begin, cursor_.previous()->end, std::move(unfit->message), std::move(unfit->hint)};
  return near;
}

Reading Grammar::read_side(const Place& place, Shape& shape) {
  if (manner_.dialect != Dialect::lexis) return read_unit(place);
  std::vector<Query> any;
  while (true) {
    auto unit = read_unit(place);
    if (std::holds_alternative<Fault>(unit)) return unit;
    any.push_back(std::move(std::get<Query>(unit)));
    const auto& sign = cursor_.now();
    if (!is_word(sign, "OR")) break;
    cursor_.advance();
    const auto& next = cursor_.now();
    if (ends_row(next) || is_word(next, "AND")) return no_operand(cursor_, sign, Side::after);
    if (is_not(next)) return not_after(sign, next);
    shape.ored = true;
  }
  return any_of(std::move(any));
}

}  // namespace news::query
