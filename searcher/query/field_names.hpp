#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/schema/fields.hpp"

namespace news::query {

/// What may stand before a colon: a field, or one of the two that are sugar for date ranges.
struct FieldName {
  enum class Kind { field, before, after };
  Kind kind = Kind::field;
  schema::Field field = schema::Field::text;  ///< date for before and after.
};

/// ASCII case does not matter: "Title" is title.
[[nodiscard]] std::optional<FieldName> field_name(std::string_view name);

/// A word parted at its first colon.
struct FieldParts {
  std::string_view name{};
  std::string_view value{};
};

/// The parts of a word whose beginning can only be meant as a field's name: letters up to a colon.
/// "10:30", "covid-19:x" and "https://example.org" have none.
[[nodiscard]] std::optional<FieldParts> field_parts(std::string_view word);

/// The name of a known field with a comparison right behind it: "date" of "date>2025". Else "".
[[nodiscard]] std::string_view compared_field(std::string_view word);

/// "text, title, by, ..., before, after"
[[nodiscard]] std::string known_fields();

/// The facts that `has:` knows: "title, by, ..., url, month, day, minute".
[[nodiscard]] std::string known_facts();
[[nodiscard]] bool is_fact(std::string_view name);

/// The known name nearest to a misspelt one, where one is near, without regard to ASCII case of
/// what was typed. Else "".
[[nodiscard]] std::string_view nearest(std::string_view name,
                                       const std::vector<std::string_view>& known);

/// The known field nearest to a misspelt one, where one is near: "titel" -> "title". Else "".
[[nodiscard]] std::string_view nearest_field(std::string_view name);
[[nodiscard]] std::string_view nearest_fact(std::string_view name);

}  // namespace news::query
