#include "indexer/clean/text/months.hpp"

#include <array>
#include <string>

#include "common/text/fold.hpp"

namespace news::clean {
namespace {

constexpr std::size_t shortest_cut = 3;

constexpr std::array<std::string_view, 12> english{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};

/// Folded, so that accents are gone; blanks part the languages.
constexpr std::array<std::string_view, 12> others{
    " janner januar janvier enero gennaio janeiro januari ",
    " februar fevrier febrero febbraio fevereiro februari ",
    " marz mars marzo marco maart ",
    " avril abril aprile ",
    " mai mayo maggio maio mei ",
    " juni juin junio giugno junho ",
    " juli juillet julio luglio julho ",
    " aout agosto augustus ",
    " septembre septiembre settembre setembro ",
    " oktober octobre octubre ottobre outubro ",
    " novembre noviembre novembro ",
    " dezember decembre diciembre dicembre dezembro "};

constexpr std::array<std::string_view, 7> weekdays{"sunday",   "monday", "tuesday", "wednesday",
                                                   "thursday", "friday", "saturday"};

bool is_cut_of(std::string_view word, std::string_view name) {
  return word.size() >= shortest_cut && name.starts_with(word);
}

std::string folded_name(std::string_view word) {
  constexpr std::size_t longest_name_bytes = 24;
  if (word.ends_with('.')) word.remove_suffix(1);
  if (word.size() < shortest_cut || word.size() > longest_name_bytes) return {};
  return text::folded(word);
}

}  // namespace

std::optional<std::chrono::month> read_month(std::string_view word) {
  const auto name = folded_name(word);
  if (name.empty() || name.find(' ') != std::string::npos) return std::nullopt;
  for (unsigned number = 1; number <= english.size(); ++number)
    if (is_cut_of(name, english[number - 1])) return std::chrono::month{number};
  const auto apart = ' ' + name + ' ';
  for (unsigned number = 1; number <= others.size(); ++number)
    if (others[number - 1].find(apart) != std::string_view::npos) return std::chrono::month{number};
  return std::nullopt;
}

std::optional<std::chrono::weekday> read_weekday(std::string_view word) {
  const auto name = folded_name(word);
  if (name.empty()) return std::nullopt;
  for (unsigned number = 0; number < weekdays.size(); ++number)
    if (is_cut_of(name, weekdays[number])) return std::chrono::weekday{number};
  return std::nullopt;
}

}  // namespace news::clean
