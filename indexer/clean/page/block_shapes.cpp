#include "indexer/clean/page/block_shapes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "indexer/clean/text/furniture.hpp"
#include "indexer/clean/text/letters.hpp"
#include "indexer/clean/text/shapes.hpp"

namespace news::clean {
namespace {

constexpr std::size_t longest_furniture_bytes = 320;
constexpr std::string_view opening_quote = "\xE2\x80\x9C";

constexpr auto networks =
    std::to_array<std::string_view>({"facebook", "instagram", "linkedin", "mastodon", "telegram",
                                     "tiktok", "twitter", "whatsapp", "youtube"});

/// Without the marks that labels begin and end with.
std::string_view without_marks(std::string_view text) {
  constexpr std::string_view marks = " :.,!|-*>\xC2\xBB\xE2\x80\xA6\xA0";
  const auto first = text.find_first_not_of(marks);
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(marks) - first + 1);
}

/// part: in small letters where `text` may have capitals.
std::size_t find_ignoring_case(std::string_view text, std::string_view part) {
  const auto found = std::search(text.begin(), text.end(), part.begin(), part.end(),
                                 [](char a, char b) { return lower(a) == lower(b); });
  return found == text.end() ? text.npos : static_cast<std::size_t>(found - text.begin());
}

/// The name as a word, not as a part of an address.
bool names_network(std::string_view text, std::string_view network) {
  const auto at = find_ignoring_case(text, network);
  return at != text.npos && !text.substr(at + network.size()).starts_with(".com");
}

}  // namespace

bool is_prose(const Block& block) {
  constexpr std::uint32_t fewest_bytes = 40;
  constexpr std::uint32_t enough_bytes = 120;  // a stop is missing now and then
  if (block.link * 2 >= block.bytes || block.element == Element::heading) return false;
  return block.bytes >= enough_bytes || (block.bytes >= fewest_bytes && ends_with_stop(block.text));
}

bool is_linked_line(const Block& block) {
  constexpr std::uint32_t fewest_own_bytes = 60;
  if (block.element != Element::paragraph || block.link * 10.0 <= block.bytes * 8.0) return false;
  return block.bytes - block.link < fewest_own_bytes && furniture_shape(block.text) != "address";
}

bool is_furniture_phrase(std::string_view text) {
  constexpr std::size_t most_left_over_bytes = 3;
  text = without_marks(text);
  if (text.empty() || text.size() > longest_furniture_bytes) return false;
  std::size_t covered = 0;
  for (const auto& found : find_phrases(text, 0, text.size())) {
    const auto role = found.phrase->role;
    if (role == Role::hint) continue;
    if (role == Role::anywhere || (role == Role::opening && found.start == 0)) return true;
    covered += found.end - found.start;
  }
  return covered > 0 && covered + most_left_over_bytes >= text.size();
}

bool is_tail_heading(std::string_view text) {
  text = without_marks(text);
  if (text.empty() || text.size() > longest_furniture_bytes) return false;
  const auto phrases_found = find_phrases(text, 0, text.size());
  return std::any_of(phrases_found.begin(), phrases_found.end(), [text](const Found& found) {
    return found.phrase->role == Role::tail && found.start == 0 && found.end == text.size();
  });
}

bool repeats_title(std::string_view text, const std::vector<std::string>& titles) {
  constexpr std::size_t fewest_bytes = 12;
  text = without_marks(text);
  if (text.size() < fewest_bytes) return false;
  return std::any_of(titles.begin(), titles.end(), [text](const std::string& title) {
    return text.size() <= title.size() && find_ignoring_case(title, text) != text.npos;
  });
}

bool looks_like_date(std::string_view text) {
  constexpr std::size_t longest_bytes = 64;
  constexpr std::size_t fewest_numbers = 3;
  if (text.size() > longest_bytes) return false;
  bool year = false;
  std::size_t numbers = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto start = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    const auto number = text.substr(start, at - start);
    numbers += !number.empty();
    year = year || (number.size() == 4 && (number.starts_with("19") || number.starts_with("20")));
  }
  return year && numbers >= fewest_numbers;
}

bool calls_to_follow(const Block& block) {
  if (block.bytes > longest_furniture_bytes || block.quoted) return false;
  if (block.text.find(opening_quote) != std::string::npos) return false;
  const bool set_apart = block.strong * 10.0 >= block.bytes * 9.0;
  const bool linked = block.link * 6.0 >= block.bytes;
  if (!set_apart && !linked) return false;
  return std::any_of(networks.begin(), networks.end(),
                     [&](std::string_view network) { return names_network(block.text, network); });
}

}  // namespace news::clean
