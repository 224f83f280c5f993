#include "indexer/describe/section.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/clean/text/letters.hpp"

namespace news::describe {
namespace {

/// Names of sections as addresses write them, sorted.
constexpr auto section_words = std::to_array<std::string_view>({"africa",        "americas",
                                                                "arts",          "asia",
                                                                "australia",     "auto",
                                                                "automotive",    "books",
                                                                "boxing",        "briefing",
                                                                "business",      "calcio",
                                                                "cars",          "celebrity",
                                                                "cine",          "climate",
                                                                "cricket",       "crime",
                                                                "cronaca",       "cultura",
                                                                "culture",       "cycling",
                                                                "cyclisme",      "deportes",
                                                                "dining",        "digital",
                                                                "economia",      "economie",
                                                                "economy",       "education",
                                                                "elections",     "energy",
                                                                "entertainment", "environment",
                                                                "environnement", "esport",
                                                                "esports",       "esteri",
                                                                "europe",        "fashion",
                                                                "feuilleton",    "film",
                                                                "finance",       "finanzen",
                                                                "food",          "foot",
                                                                "football",      "futbol",
                                                                "gallery",       "games",
                                                                "gesellschaft",  "gesundheit",
                                                                "golf",          "health",
                                                                "history",       "homes",
                                                                "ideas",         "inland",
                                                                "internacional", "international",
                                                                "investing",     "justice",
                                                                "karriere",      "kultur",
                                                                "leben",         "life",
                                                                "lifestyle",     "living",
                                                                "local",         "magazine",
                                                                "markets",       "media",
                                                                "medien",        "middleeast",
                                                                "mlb",           "monde",
                                                                "money",         "motorsport",
                                                                "movies",        "mundo",
                                                                "music",         "musique",
                                                                "nation",        "nba",
                                                                "ncaab",         "ncaaf",
                                                                "nfl",           "nhl",
                                                                "obituaries",    "olympics",
                                                                "opinion",       "opinions",
                                                                "panorama",      "personal-finance",
                                                                "planet",        "politica",
                                                                "politics",      "politik",
                                                                "politique",     "psychology",
                                                                "real-estate",   "regional",
                                                                "reise",         "royals",
                                                                "rugby",         "salute",
                                                                "sante",         "science",
                                                                "sciences",      "sci-tech",
                                                                "showbiz",       "sociedad",
                                                                "societe",       "society",
                                                                "soccer",        "space",
                                                                "sport",         "sports",
                                                                "style",         "tech",
                                                                "technik",       "technology",
                                                                "tecnologia",    "television",
                                                                "tennis",        "theatre",
                                                                "travel",        "tv",
                                                                "us-news",       "viaggi",
                                                                "voyage",        "wealth",
                                                                "weather",       "wellness",
                                                                "wetter",        "wirtschaft",
                                                                "wissen",        "wissenschaft",
                                                                "world",         "world-news"});

bool is_section(std::string_view folder) {
  return std::find(section_words.begin(), section_words.end(), folder) != section_words.end();
}

/// The path of an address without its last part, which names the story.
std::string_view folders_of(std::string_view url) {
  constexpr std::size_t longest_bytes = 2048;
  url = clean::trimmed(url).substr(0, longest_bytes);
  url = url.substr(0, url.find_first_of("?#"));
  const auto host = url.find("//");
  if (host == std::string_view::npos) return {};
  const auto first = url.find('/', host + 2);
  const auto last = url.rfind('/');
  return first == std::string_view::npos || last <= first ? std::string_view{}
                                                          : url.substr(first + 1, last - first);
}

std::vector<std::string> sections_in_address(std::string_view url) {
  constexpr std::size_t most_sections = 2;
  std::vector<std::string> sections;
  auto folders = folders_of(url);
  while (!folders.empty() && sections.size() < most_sections) {
    const auto end = std::min(folders.find('/'), folders.size());
    std::string folder;
    for (const char c : folders.substr(0, end)) folder += clean::lower(c);
    folders.remove_prefix(std::min(end + 1, folders.size()));
    if (is_section(folder) && std::find(sections.begin(), sections.end(), folder) == sections.end())
      sections.push_back(std::move(folder));
  }
  return sections;
}

}  // namespace

Described<std::vector<std::string>> find_sections(const std::vector<std::string>& record,
                                                  std::string_view url) {
  if (!record.empty()) return {record, "record"};
  auto sections = sections_in_address(url);
  if (sections.empty()) return {};
  return {std::move(sections), "url"};
}

}  // namespace news::describe
