#include "searcher/query/function.hpp"

#include <utility>

#include <fmt/format.h>

#include "searcher/query/characters.hpp"
#include "searcher/query/in_text.hpp"
#include "searcher/query/near_sign.hpp"

namespace news::query {
namespace {

using Kind = Function::Kind;

constexpr std::uint32_t most_times = 1000;
constexpr std::uint32_t most_words = 10'000;

std::optional<Function> numbered(std::string_view plain, std::string_view name, Kind kind) {
  if (!plain.starts_with(name)) return std::nullopt;
  const auto number = whole_number(plain.substr(name.size()));
  return number ? std::optional{Function{kind, *number}} : std::nullopt;
}

std::optional<Unfit> unfit(const Function& function, const Query& argument) {
  const auto name = shown(function);
  if (auto found = unfit_for_places(argument, name)) return found;
  return function.kind == Kind::first_words ? outside_body(argument, name)
                                            : differs_in_fields(argument, name);
}

}  // namespace

std::optional<Function> function_named(std::string_view word) {
  const auto plain = lower_case(word);
  if (plain == "caps") return Function{Kind::caps};
  if (plain == "allcaps") return Function{Kind::all_caps};
  if (auto often = numbered(plain, "atleast", Kind::at_least)) return often;
  return numbered(plain, "first", Kind::first_words);
}

std::string shown(const Function& function) {
  switch (function.kind) {
    case Kind::at_least:
      return fmt::format("atleast{}( )", function.number);
    case Kind::first_words:
      return fmt::format("first{}( )", function.number);
    case Kind::caps:
      return "caps( )";
    case Kind::all_caps:
      break;
  }
  return "allcaps( )";
}

std::optional<Fault> wrong_number(const Function& function) {
  const bool often = function.kind == Kind::at_least;
  const auto most = often ? most_times : most_words;
  if (function.kind == Kind::caps || function.kind == Kind::all_caps) return std::nullopt;
  if (1 <= function.number && function.number <= most) return std::nullopt;
  return Fault{0, 0,
               fmt::format("{} takes a number from 1 to {}", often ? "atleast" : "first", most),
               often ? "atleast3(flood) finds articles with three mentions or more"
                     : "first50(flood) finds it among the first 50 words of the body"};
}

Reading applied(const Function& function, Query argument) {
  if (auto wrong = unfit(function, argument))
    return Fault{0, 0, std::move(wrong->message), std::move(wrong->hint)};
  std::vector<Query> parts;
  parts.push_back(std::move(argument));
  if (function.kind == Kind::at_least) return Query{AtLeast{function.number, std::move(parts)}};
  return Query{FirstWords{function.number, std::move(parts)}};
}

}  // namespace news::query
