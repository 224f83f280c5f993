#include "searcher/query/near_sign.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "searcher/query/characters.hpp"

namespace news::query {
namespace {

constexpr std::uint32_t largest_number = 1'000'000;

struct Numbered {
  std::string_view name{};
  Proximity proximity = Proximity::within;
};

constexpr std::array signs{Numbered{"w/"},
                           Numbered{"near/"},
                           Numbered{"pre/", Proximity::before},
                           Numbered{"adj/", Proximity::before},
                           Numbered{"onear/", Proximity::before},
                           Numbered{"/"}};

constexpr std::array factiva_signs{Numbered{"w/", Proximity::before},
                                   Numbered{"/", Proximity::before}, Numbered{"near"},
                                   Numbered{"adj", Proximity::before}};

template <std::size_t size>
std::optional<NearSign> numbered(std::string_view plain, const std::array<Numbered, size>& table) {
  for (const auto& each : table)
    if (plain.starts_with(each.name))
      if (const auto distance = whole_number(plain.substr(each.name.size())))
        return NearSign{each.proximity, *distance};
  return std::nullopt;
}

/// The number of "/f50/" for 'f', of "/n50/" for 'n'.
std::optional<std::uint32_t> between_slashes(std::string_view plain, char letter) {
  if (plain.size() < 4 || plain[0] != '/' || plain[1] != letter || plain.back() != '/')
    return std::nullopt;
  return whole_number(plain.substr(2, plain.size() - 3));
}

}  // namespace

std::optional<std::uint32_t> whole_number(std::string_view digits) {
  if (digits.empty() || !std::all_of(digits.begin(), digits.end(), is_digit)) return std::nullopt;
  std::uint32_t number = 0;
  for (const char digit : digits)
    number = std::min(10 * number + static_cast<std::uint32_t>(digit - '0'), largest_number);
  return number;
}

std::optional<NearSign> near_sign(std::string_view word, Dialect dialect) {
  const auto plain = lower_case(word);
  const bool lexis = dialect == Dialect::lexis;
  if (plain == "w/s" || plain == "w/sent" || (lexis && plain == "/s"))
    return NearSign{Proximity::same_sentence};
  if (plain == "w/p" || plain == "w/para" || (lexis && plain == "/p"))
    return NearSign{Proximity::same_paragraph};
  if (const auto distance = between_slashes(plain, 'n'))
    return NearSign{Proximity::within, *distance};
  if (dialect == Dialect::factiva)
    if (const auto sign = numbered(plain, factiva_signs)) return sign;
  return numbered(plain, signs);
}

std::optional<std::uint32_t> first_words_sign(std::string_view word) {
  return between_slashes(lower_case(word), 'f');
}

std::size_t first_words_suffix(std::string_view word) {
  if (word.size() < 5 || word.back() != '/' || word.find(':') != std::string_view::npos)
    return std::string_view::npos;
  const auto slash = word.rfind('/', word.size() - 2);
  if (slash == 0 || slash == std::string_view::npos) return std::string_view::npos;
  return first_words_sign(word.substr(slash)) ? slash : std::string_view::npos;
}

}  // namespace news::query
