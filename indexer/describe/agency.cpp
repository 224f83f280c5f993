#include "indexer/describe/agency.hpp"

#include <algorithm>
#include <array>

#include "common/text/fold.hpp"
#include "indexer/clean/text/letters.hpp"

namespace news::describe {
namespace {

struct Known {
  std::string_view name{};  ///< Folded, without a leading "the".
  std::string_view short_name{};
};

constexpr auto agencies = std::to_array<Known>({
    {"aap", "AAP"},
    {"adnkronos", "Adnkronos"},
    {"afp", "AFP"},
    {"agence france presse", "AFP"},
    {"agence france-presse", "AFP"},
    {"agencia brasil", "Agência Brasil"},
    {"agencia efe", "EFE"},
    {"agerpres", "Agerpres"},
    {"algemeen nederlands persbureau", "ANP"},
    {"anadolu", "Anadolu"},
    {"anadolu agency", "Anadolu"},
    {"anadolu ajansi", "Anadolu"},
    {"ani", "ANI"},
    {"anp", "ANP"},
    {"ansa", "ANSA"},
    {"antara", "Antara"},
    {"ap", "AP"},
    {"apa", "APA"},
    {"asian news international", "ANI"},
    {"associated press", "AP"},
    {"ats", "ATS"},
    {"australian associated press", "AAP"},
    {"austria presse agentur", "APA"},
    {"belga", "Belga"},
    {"bernama", "Bernama"},
    {"bns", "BNS"},
    {"bta", "BTA"},
    {"canadian press", "CP"},
    {"cp", "CP"},
    {"ctk", "CTK"},
    {"deutsche presse agentur", "dpa"},
    {"deutsche presse-agentur", "dpa"},
    {"dpa", "dpa"},
    {"dpa-afx", "dpa"},
    {"dpa-infocom", "dpa"},
    {"efe", "EFE"},
    {"elta", "ELTA"},
    {"epd", "epd"},
    {"europa press", "Europa Press"},
    {"evangelischer pressedienst", "epd"},
    {"fars news agency", "Fars"},
    {"hina", "HINA"},
    {"ians", "IANS"},
    {"indo-asian news service", "IANS"},
    {"inter press service", "IPS"},
    {"interfax", "Interfax"},
    {"interfax-ukraine", "Interfax-Ukraine"},
    {"irna", "IRNA"},
    {"itar-tass", "TASS"},
    {"jiji", "Jiji"},
    {"jiji press", "Jiji"},
    {"kcna", "KCNA"},
    {"keystone-ats", "ATS"},
    {"keystone-sda", "SDA"},
    {"kna", "KNA"},
    {"kyodo", "Kyodo"},
    {"kyodo news", "Kyodo"},
    {"la presse canadienne", "CP"},
    {"leta", "LETA"},
    {"lusa", "Lusa"},
    {"mena", "MENA"},
    {"mti", "MTI"},
    {"notimex", "Notimex"},
    {"ntb", "NTB"},
    {"pa", "PA"},
    {"pa media", "PA"},
    {"pap", "PAP"},
    {"press association", "PA"},
    {"press trust of india", "PTI"},
    {"presse canadienne", "CP"},
    {"pti", "PTI"},
    {"reuters", "Reuters"},
    {"ria", "RIA Novosti"},
    {"ria novosti", "RIA Novosti"},
    {"ritzau", "Ritzau"},
    {"saudi press agency", "SPA"},
    {"sda", "SDA"},
    {"sid", "SID"},
    {"sputnik", "Sputnik"},
    {"stt", "STT"},
    {"tanjug", "Tanjug"},
    {"tass", "TASS"},
    {"telam", "Télam"},
    {"thomson reuters", "Reuters"},
    {"tt", "TT"},
    {"tt news agency", "TT"},
    {"ukrinform", "Ukrinform"},
    {"unian", "UNIAN"},
    {"united press international", "UPI"},
    {"upi", "UPI"},
    {"vna", "VNA"},
    {"wam", "WAM"},
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

static_assert(std::is_sorted(agencies.begin(), agencies.end(),
                             [](const Known& a, const Known& b) { return a.name < b.name; }));

std::string_view known_as(std::string_view folded) {
  const auto* const found =
      std::lower_bound(agencies.begin(), agencies.end(), folded,
                       [](const Known& each, std::string_view name) { return each.name < name; });
  return found == agencies.end() || found->name != folded ? std::string_view{} : found->short_name;
}

/// Two to four letters are words too ("pa", "sid", "mena"): they count as the agency writes them.
bool is_word_too(const Known& agency) { return agency.name.size() <= 4; }

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
  const auto service = known_as(folded.substr(0, folded.find_first_of(" -/")));
  return std::string{service.size() > 3 ? service : clean::trimmed(name)};
}

bool is_news_name(std::string_view name) {
  const auto folded = folded_agency(name);
  return !known_as(folded).empty() || signs_datelines(folded);
}

std::string_view agency_as_written(std::string_view name) {
  name = clean::trimmed(name);
  const auto folded = folded_agency(name);
  const auto known = known_as(folded);
  return folded.size() <= 4 && name != known ? std::string_view{} : known;
}

std::string_view agency_in(std::string_view line) {
  const auto folded = text::folded_value(line);
  for (const auto& each : agencies)
    if (is_word_too(each) ? has_words(line, each.short_name) : has_words(folded, each.name))
      return each.short_name;
  return {};
}

bool has_word(std::string_view line, std::string_view word) {
  return has_words(text::folded_value(line), word);
}

}  // namespace news::describe
