#include "searcher/query/field_names.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/schema/fact.hpp"
#include "common/text/utf8.hpp"
#include "searcher/query/characters.hpp"
#include "searcher/query/edits.hpp"

namespace news::query {
namespace {

using schema::Field;

constexpr std::size_t longest_name = 32;  // bytes; nothing longer is near to a name we know

std::string in_lower_case(std::string_view text) {
  std::string made{text};
  std::transform(made.begin(), made.end(), made.begin(), lower);
  return made;
}

std::vector<std::string_view> field_list() {
  std::vector<std::string_view> names;
  for (const auto& each : schema::fields) names.push_back(each.name);
  names.insert(names.end(), {"before", "after"});
  return names;
}

std::vector<std::string_view> fact_list() {
  std::vector<std::string_view> names;
  for (const auto& each : schema::fields)
    if (!each.by_position && each.field != Field::text && each.field != Field::raw &&
        each.field != Field::wc && each.field != Field::id && each.field != Field::has &&
        each.field != Field::story)
      names.push_back(each.name);
  names.push_back("url");
  for (const auto precision : schema::searched_precisions)
    names.push_back(text::name_of(precision));
  return names;
}

/// Names are ASCII; any other byte is like none of their letters.
std::u32string letters_of(std::string_view name) {
  std::u32string letters;
  for (const char c : name) letters += static_cast<unsigned char>(c);
  return letters;
}

}  // namespace

std::string_view nearest(std::string_view name, const std::vector<std::string_view>& known) {
  if (name.size() > longest_name) return {};
  const auto plain = letters_of(in_lower_case(name));
  std::string_view best;
  std::size_t fewest = plain.size() <= 4 ? 2 : 3;  // one edit in a short name, else two
  for (const auto each : known) {
    const auto count = edits_between(plain, letters_of(each), fewest);
    if (count < fewest && count < each.size()) {
      fewest = count;
      best = each;
    }
  }
  return best;
}

std::optional<FieldName> field_name(std::string_view name) {
  const auto plain = in_lower_case(name);
  if (plain == "before") return FieldName{FieldName::Kind::before, Field::date};
  if (plain == "after") return FieldName{FieldName::Kind::after, Field::date};
  if (const auto field = schema::field_named(plain))
    return FieldName{FieldName::Kind::field, *field};
  return std::nullopt;
}

std::optional<FieldParts> field_parts(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const auto [character, length, valid] = text::decode(word, at);
    if (character == U':') {
      const bool address = word.substr(at).starts_with("://") && !field_name(word.substr(0, at));
      if (at == 0 || address) return std::nullopt;
      return FieldParts{word.substr(0, at), word.substr(at + 1)};
    }
    const bool digit = character < 0x80 && is_digit(static_cast<char>(character));
    if (character != U'_' && (digit || !is_letter(character))) return std::nullopt;
    at += length;
  }
  return std::nullopt;
}

std::string_view compared_field(std::string_view word) {
  const auto sign = word.find_first_of("<>=");
  if (sign == std::string_view::npos || !field_name(word.substr(0, sign))) return {};
  return word.substr(0, sign);
}

std::string known_fields() { return fmt::format("{}", fmt::join(field_list(), ", ")); }

std::string known_facts() { return fmt::format("{}", fmt::join(fact_list(), ", ")); }

bool is_fact(std::string_view name) {
  const auto known = fact_list();
  return std::find(known.begin(), known.end(), in_lower_case(name)) != known.end();
}

std::string_view nearest_field(std::string_view name) { return nearest(name, field_list()); }

std::string_view nearest_fact(std::string_view name) { return nearest(name, fact_list()); }

}  // namespace news::query
