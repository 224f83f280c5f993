#include "common/analysis/numbers.hpp"

#include <algorithm>
#include <initializer_list>

#include "common/analysis/characters.hpp"

namespace news::analysis {
namespace {

constexpr std::string_view thin_space = "\u2009";
constexpr std::string_view narrow_space = "\u202F";

/// Ascii digits from `offset` on, counted up to `most`.
std::size_t digits_at(std::string_view text, std::size_t offset, std::size_t most) {
  std::size_t count = 0;
  while (count < most && offset + count < text.size() && is_ascii_digit(text[offset + count]))
    ++count;
  return count;
}

/// The end of the groups of three that follow, each behind the separator.
std::size_t groups_end(std::string_view text, std::size_t offset, std::string_view separator,
                       std::size_t least) {
  std::size_t end = offset;
  std::size_t groups = 0;
  while (text.substr(end).starts_with(separator) &&
         digits_at(text, end + separator.size(), 4) == 3) {
    end += separator.size() + 3;
    ++groups;
  }
  return groups >= least ? end : offset;
}

}  // namespace

std::size_t grouped_digits_end(std::string_view text, std::size_t offset) {
  const std::size_t lead = digits_at(text, offset, 4);
  if (lead == 0 || lead > 3) return offset;
  for (const auto separator : {std::string_view{","}, thin_space, narrow_space}) {
    const std::size_t end = groups_end(text, offset + lead, separator, 1);
    if (end > offset + lead) return end;
  }
  const std::size_t end = groups_end(text, offset + lead, ".", 2);
  return end > offset + lead ? end : offset;
}

bool is_decimal_point(std::string_view text, std::size_t dot) {
  std::size_t offset = dot + 1;
  if (read_character(text, offset).kind != Kind::digit) return false;
  for (auto next = read_character(text, offset); next.kind == Kind::digit;
       next = read_character(text, offset))
    offset += next.length;
  const bool another = offset < text.size() && text[offset] == '.' &&
                       read_character(text, offset + 1).kind == Kind::digit;
  return !another;
}

}  // namespace news::analysis
