#include "indexer/describe/describe.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "indexer/clean/letters.hpp"
#include "indexer/describe/agency.hpp"
#include "indexer/describe/byline.hpp"
#include "indexer/describe/dateline.hpp"
#include "indexer/describe/identity.hpp"
#include "indexer/describe/language.hpp"
#include "indexer/describe/published.hpp"
#include "indexer/describe/source.hpp"
#include "indexer/describe/title.hpp"

namespace news::describe {
namespace {

/// The record's dateline; else the one that opens the first paragraph, or a later one when only
/// lines without a stop stand before it (a standfirst, names).
std::optional<Dateline> dateline_of(const RawArticle& raw, std::string_view body) {
  constexpr int most_paragraphs = 4;
  if (!clean::trimmed(raw.dateline).empty()) return read_dateline(raw.dateline);
  for (int i = 0; i < most_paragraphs && !body.empty(); ++i) {
    const auto end = std::min(body.find("\n\n"), body.size());
    const auto paragraph = body.substr(0, end);
    if (const auto found = find_dateline(paragraph)) return found;
    if (clean::ends_with_stop(paragraph)) break;
    body.remove_prefix(std::min(end + 2, body.size()));
  }
  return std::nullopt;
}

/// In order of trust: the record, the dateline, the copyright line; an outlet or a byline that is
/// an agency itself. A photograph's credit is the photograph's.
std::string agency_of(const RawArticle& raw, const clean::Cleaned& cleaned,
                      const std::optional<Dateline>& dateline, const Article& article) {
  if (auto agency = agency_as_named(raw.agency); !agency.empty()) return agency;
  if (dateline && !dateline->agency.empty())
    if (auto agency = agency_as_named(dateline->agency); !agency.empty()) return agency;
  if (const auto agency = agency_of_copyright(cleaned.copyright); !agency.empty())
    return std::string{agency};
  if (const auto agency = short_agency_name(article.outlet); !agency.empty())
    return std::string{agency};
  return std::string{short_agency_name(article.byline)};
}

}  // namespace

Article describe(const RawArticle& raw, clean::Cleaned cleaned) {
  Article article;
  article.origin = raw.origin;
  article.id = identity_of(raw);
  auto title = find_title(raw.title, cleaned);
  article.title = std::move(title.text);
  article.title_source = title.source == "record" && !raw.title_source.empty()
                             ? std::string_view{raw.title_source}
                             : title.source;
  article.byline = find_byline(raw.byline, cleaned.byline);
  article.outlet = find_outlet(raw.source, cleaned.source_line, raw.url);
  article.url = clean::trimmed(raw.url);
  article.sections = raw.sections;
  const auto dateline = dateline_of(raw, cleaned.body);
  if (dateline) article.located = dateline->place;
  article.agency = agency_of(raw, cleaned, dateline, article);
  const auto published = find_published(raw.published, raw.url, cleaned, dateline);
  article.published = published.date;
  article.published_source = published.source == "record" && !raw.published_source.empty()
                                 ? std::string_view{raw.published_source}
                                 : published.source;
  article.language = language_as_named(raw.language);
  if (article.language.empty()) article.language = guess_language(cleaned.body);
  article.text = std::move(cleaned.text);
  article.body = std::move(cleaned.body);
  return article;
}

}  // namespace news::describe
