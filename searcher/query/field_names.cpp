#include "searcher/query/field_names.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/schema/fact.hpp"
#include "common/text/utf8.hpp"
#include "searcher/query/characters.hpp"

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
        each.field != Field::wc && each.field != Field::id && each.field != Field::has)
      names.push_back(each.name);
  names.push_back("url");
  for (const auto precision : schema::searched_precisions)
    names.push_back(text::name_of(precision));
  return names;
}

/// Edits from one name to another: a letter put in, left out, changed, or two swapped.
std::size_t edits(std::string_view from, std::string_view to) {
  std::vector<std::size_t> before(to.size() + 1), row(to.size() + 1), next(to.size() + 1);
  for (std::size_t j = 0; j <= to.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= from.size(); ++i) {
    next[0] = i;
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const std::size_t change = from[i - 1] == to[j - 1] ? 0 : 1;
      next[j] = std::min({row[j] + 1, next[j - 1] + 1, row[j - 1] + change});
      if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
        next[j] = std::min(next[j], before[j - 2] + 1);
    }
    before = row;
    row = next;
  }
  return row[to.size()];
}

}  // namespace

std::string_view nearest(std::string_view name, const std::vector<std::string_view>& known) {
  if (name.size() > longest_name) return {};
  const auto plain = in_lower_case(name);
  std::string_view best;
  std::size_t fewest = plain.size() <= 4 ? 2 : 3;  // one edit in a short name, else two
  for (const auto each : known) {
    const auto count = edits(plain, each);
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
