#include "indexer/option_values.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <optional>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace news {
namespace {

constexpr std::array<std::string_view, 9> mapped_fields{
    "id", "title", "body", "date", "source", "author", "url", "lang", "section"};

Error refused(std::string_view option, std::string_view value, std::string hint) {
  return {Error::Kind::bad_option, fmt::format("--{}: no such value: \"{}\"", option, value),
          std::move(hint)};
}

std::optional<std::uint64_t> whole_number(std::string_view digits) {
  std::uint64_t number = 0;
  const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (failure != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

unsigned unit_shift(char unit) {
  switch (unit) {
    case 'k':
    case 'K':
      return 10;
    case 'm':
    case 'M':
      return 20;
    case 'g':
    case 'G':
      return 30;
    default:
      return 0;
  }
}

}  // namespace

Result<std::size_t> read_size(std::string_view option, std::string_view value) {
  auto digits = value;
  const unsigned shift = digits.empty() ? 0 : unit_shift(digits.back());
  if (shift != 0) digits.remove_suffix(1);
  const auto number = whole_number(digits);
  if (!number || *number == 0 || *number > (std::numeric_limits<std::size_t>::max() >> shift))
    return refused(option, value, "a size is bytes, or with K, M or G: 1048576, 16M, 2G");
  return static_cast<std::size_t>(*number << shift);
}

Result<std::uint64_t> read_number(std::string_view option, std::string_view value,
                                  std::uint64_t least, std::uint64_t most) {
  const auto number = whole_number(value);
  if (!number || *number < least || *number > most)
    return refused(option, value, fmt::format("a whole number from {} to {}", least, most));
  return *number;
}

Result<std::size_t> read_word(std::string_view option, std::string_view value,
                              std::initializer_list<std::string_view> words) {
  const auto found = std::find(words.begin(), words.end(), value);
  if (found == words.end())
    return refused(option, value,
                   fmt::format("one of {}", fmt::join(words.begin(), words.end(), ", ")));
  return static_cast<std::size_t>(found - words.begin());
}

Result<std::pair<std::string, std::string>> read_mapping(std::string_view value) {
  const auto equals = value.find('=');
  if (equals == std::string_view::npos || equals == 0 || equals + 1 == value.size())
    return refused("map", value, "write FIELD=NAME: --map title=headline");
  const auto field = value.substr(0, equals);
  if (std::find(mapped_fields.begin(), mapped_fields.end(), field) == mapped_fields.end())
    return refused("map", value, fmt::format("FIELD is one of {}", fmt::join(mapped_fields, ", ")));
  return std::pair{std::string{field}, std::string{value.substr(equals + 1)}};
}

}  // namespace news
