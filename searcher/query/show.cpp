#include "searcher/query/show.hpp"

#include <string_view>

#include <fmt/format.h>

#include "searcher/query/characters.hpp"
#include "searcher/query/date_range.hpp"
#include "searcher/query/field_names.hpp"
#include "searcher/query/leaf.hpp"
#include "searcher/query/near_sign.hpp"
#include "searcher/query/tokens.hpp"
#include "searcher/query/word_count.hpp"

namespace news::query {
namespace {

using schema::Field;

std::string in_field(Field field, std::string_view shown) {
  if (field == Field::text) return std::string{shown};
  return fmt::format("{}:{}", schema::spec(field).name, shown);
}

/// True when a value typed without quotes is read as just itself.
bool is_bare_value(std::string_view value) {
  return !needs_quotes(value) && value.find_first_of("*?") == std::string_view::npos &&
         value.front() != '-' && value.front() != '=';
}

struct Shower {
  std::string operator()(const Everything&) const { return "*:*"; }

  std::string operator()(const Word& word) const {
    if (needs_quotes(word.text)) return in_field(word.field, quoted(word.text));  // not from parse
    const auto typed = fmt::format("{}{}", word.exact ? "=" : "", word.text);
    const auto parts = field_parts(word.text);
    const bool cut = first_words_suffix(typed) != std::string_view::npos;
    const bool alone =
        word.exact ? !cut && (!parts || parts->value.empty()) : stands_alone(word.text);
    if (word.field == Field::text && !alone) return fmt::format("text:{}", typed);
    return in_field(word.field, typed);
  }

  std::string operator()(const Phrase& phrase) const {
    return in_field(phrase.field, quoted(phrase.text));
  }

  std::string operator()(const Wildcard& wildcard) const {
    return in_field(wildcard.field, wildcard.pattern);
  }

  std::string operator()(const Value& value) const {
    return in_field(value.field, is_bare_value(value.text) ? value.text : quoted(value.text));
  }

  std::string operator()(const DateRange& range) const { return show_date_range(range); }
  std::string operator()(const WordCount& count) const { return show_word_count(count); }
  std::string operator()(const And& all) const { return joined(all.parts, " AND "); }
  std::string operator()(const Or& any) const { return joined(any.parts, " OR "); }

  std::string operator()(const Without& both) const {
    const auto& kept = both.parts.front();
    const bool row = std::holds_alternative<And>(kept.node);  // AND binds as NOT does
    return fmt::format("{} NOT {}", row ? show(kept) : operand(kept), operand(both.parts.back()));
  }

  std::string operator()(const Near& near) const {
    const auto& first = near.parts.front();
    const auto* const chain = std::get_if<Near>(&first.node);  // read from left to right
    const bool alike = chain && sign_of(*chain) == sign_of(near);
    return fmt::format("{} {} {}", alike ? show(first) : operand(first), sign_of(near),
                       operand(near.parts.back()));
  }
  std::string operator()(const AtLeast& often) const {
    return fmt::format("atleast{}({})", often.times, show(often.parts.front()));
  }
  std::string operator()(const FirstWords& early) const {
    return fmt::format("first{}({})", early.words, show(early.parts.front()));
  }
  std::string operator()(const Capitals& word) const {
    return in_field(word.field, fmt::format("{}({})", word.all ? "allcaps" : "caps", word.text));
  }
  std::string operator()(const Fuzzy& word) const {
    return in_field(word.field, fmt::format("{}~{}", word.text, word.edits == 1 ? "" : "2"));
  }

  static std::string sign_of(const Near& near) {
    switch (near.proximity) {
      case Proximity::within:
        return fmt::format("W/{}", near.distance);
      case Proximity::before:
        return fmt::format("PRE/{}", near.distance);
      case Proximity::not_within:
        return fmt::format("NOT W/{}", near.distance);
      case Proximity::same_sentence:
        return "W/S";
      case Proximity::same_paragraph:
        break;
    }
    return "W/P";
  }

  static std::string joined(const std::vector<Query>& parts, std::string_view sign) {
    std::string shown;
    for (const auto& part : parts) {
      if (!shown.empty()) shown += sign;
      shown += operand(part);
    }
    return shown;
  }

  static std::string operand(const Query& query) {
    const bool compound =
        std::holds_alternative<And>(query.node) || std::holds_alternative<Or>(query.node) ||
        std::holds_alternative<Without>(query.node) || std::holds_alternative<Near>(query.node);
    return compound ? fmt::format("({})", show(query)) : show(query);
  }
};

}  // namespace

std::string show(const Query& query) { return std::visit(Shower{}, query.node); }

}  // namespace news::query
