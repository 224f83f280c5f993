#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace news::read {

/// What a record can say about an article.
enum class Fact : std::uint8_t {
  title,
  body,
  date,
  source,
  byline,
  language,
  section,
  id,
  url,
  agency,
  dateline
};
inline constexpr std::size_t facts = 11;

/// A key or column name read as one of our facts.
struct Guess {
  Fact fact = Fact::title;
  int rank = 0;  ///< Among names for the same fact the lowest is trusted most.
};

/// What a key means by its name: "articleBody", "article_body" and "Article Body" are one. Nothing
/// for the many keys that are not ours.
[[nodiscard]] std::optional<Guess> guess_of(std::string_view key);

/// The fact that a FIELD of --map FIELD=NAME names: "title", "author" or "byline", "lang", ...
[[nodiscard]] std::optional<Fact> fact_named(std::string_view field);

/// ReadOptions::names by fact; fields that we do not know are left out.
[[nodiscard]] std::map<Fact, std::string> mapped_names(
    const std::map<std::string, std::string>& names);

}  // namespace news::read
