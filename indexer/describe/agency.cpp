#include "indexer/describe/agency.hpp"

#include <algorithm>
#include <array>

#include "common/text/fold.hpp"
#include "indexer/clean/letters.hpp"

namespace news::describe {
namespace {

struct Known {
  std::string_view name{};  ///< Folded, without a leading "the".
  std::string_view short_name{};
};

constexpr auto agencies = std::to_array<Known>({
    {"aap", "AAP"},
    {"afp", "AFP"},
    {"agence france presse", "AFP"},
    {"agence france-presse", "AFP"},
    {"anadolu", "Anadolu"},
    {"anadolu agency", "Anadolu"},
    {"ansa", "ANSA"},
    {"ap", "AP"},
    {"apa", "APA"},
    {"associated press", "AP"},
    {"australian associated press", "AAP"},
    {"belga", "Belga"},
    {"bernama", "Bernama"},
    {"canadian press", "CP"},
    {"deutsche presse-agentur", "dpa"},
    {"dpa", "dpa"},
    {"efe", "EFE"},
    {"ians", "IANS"},
    {"interfax", "Interfax"},
    {"itar-tass", "TASS"},
    {"keystone-sda", "SDA"},
    {"kyodo", "Kyodo"},
    {"kyodo news", "Kyodo"},
    {"lusa", "Lusa"},
    {"pa", "PA"},
    {"pa media", "PA"},
    {"press association", "PA"},
    {"press trust of india", "PTI"},
    {"pti", "PTI"},
    {"reuters", "Reuters"},
    {"ria novosti", "RIA Novosti"},
    {"ritzau", "Ritzau"},
    {"sda", "SDA"},
    {"tass", "TASS"},
    {"thomson reuters", "Reuters"},
    {"united press international", "UPI"},
    {"upi", "UPI"},
    {"xinhua", "Xinhua"},
    {"xinhua news agency", "Xinhua"},
    {"yonhap", "Yonhap"},
    {"yonhap news agency", "Yonhap"},
});

/// They sign datelines as agencies do, and are none.
constexpr auto no_agencies = std::to_array<std::string_view>(
    {"abc",      "abc news", "bbc",      "bbc news",     "bloomberg", "cbc",     "cbs",
     "cbs news", "cnbc",     "cnn",      "cnn business", "fox news",  "itv",     "nbc",
     "nbc news", "npr",      "sky news", "staff",        "usa today", "web desk"});

std::string_view known_as(std::string_view folded) {
  const auto found = std::find_if(agencies.begin(), agencies.end(),
                                  [folded](const Known& each) { return each.name == folded; });
  return found == agencies.end() ? std::string_view{} : found->short_name;
}

bool signs_datelines(std::string_view folded) {
  return std::find(no_agencies.begin(), no_agencies.end(), folded) != no_agencies.end();
}

std::string folded_agency(std::string_view name) {
  auto folded = text::folded_value(name);
  return folded.starts_with("the ") ? folded.substr(4) : folded;
}

/// Whether words stand in a text, not inside longer words.
bool has_words(std::string_view text, std::string_view words) {
  const auto is_letter = [text](std::size_t at) {
    return at < text.size() && clean::is_letter(clean::class_at(text, at));
  };
  for (auto at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
    const bool starts = at == 0 || !clean::is_letter(clean::class_before(text, at));
    if (starts && !is_letter(at + words.size())) return true;
  }
  return false;
}

}  // namespace

std::string_view short_agency_name(std::string_view name) { return known_as(folded_agency(name)); }

std::string agency_as_named(std::string_view name) {
  const auto folded = folded_agency(name);
  if (const auto known = known_as(folded); !known.empty()) return std::string{known};
  if (signs_datelines(folded)) return {};
  return std::string{clean::trimmed(name)};
}

bool is_news_name(std::string_view name) {
  const auto folded = folded_agency(name);
  return !known_as(folded).empty() || signs_datelines(folded);
}

std::string_view agency_of_copyright(std::string_view line) {
  constexpr std::size_t longest_bytes = 300;
  line = line.substr(0, longest_bytes);
  const auto folded = text::folded_value(line);
  // Two and three letters are words too ("pa", "ap"): they count in capitals only.
  constexpr std::size_t shortest_name = 4;
  for (const auto& each : agencies)
    if (each.name.size() >= shortest_name ? has_words(folded, each.name)
                                          : has_words(line, each.short_name))
      return each.short_name;
  return {};
}

}  // namespace news::describe
