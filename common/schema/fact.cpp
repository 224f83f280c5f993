#include "common/schema/fact.hpp"

#include <algorithm>

namespace news::schema {
namespace {

constexpr std::array<std::string_view, all_facts.size()> names{
    "title", "date", "place", "agency", "source", "by", "lang", "section"};

constexpr std::array<std::string_view, 4> confidences{"none", "guess", "likely", "sure"};

/// Numbers are persistent: rows may be added at the end, never changed or moved.
constexpr auto sources = std::to_array<std::string_view>(
    {"record", "json-ld",   "og:title",    "meta",      "microdata", "time",
     "markup", "html",      "h1",          "title tag", "headline",  "first line",
     "url",    "date line", "dateline",    "caption",   "copyright", "credit",
     "outlet", "byline",    "source line", "words"});

}  // namespace

std::string_view name_of(Fact fact) { return names[static_cast<std::size_t>(fact)]; }

std::string_view name_of(Confidence confidence) {
  return confidences[static_cast<std::size_t>(confidence)];
}

std::string in_words(const Evidence& evidence) {
  if (!evidence) return {};
  return evidence.source + ", " + std::string{name_of(evidence.confidence)};
}

std::size_t number_of_source(std::string_view source) {
  const auto* const found = std::find(sources.begin(), sources.end(), source);
  return found == sources.end() ? 0 : static_cast<std::size_t>(found - sources.begin()) + 1;
}

std::string_view source_of_number(std::size_t number) {
  return number == 0 || number > sources.size() ? std::string_view{} : sources[number - 1];
}

}  // namespace news::schema
