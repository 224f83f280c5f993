#include "indexer/describe/describe.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "indexer/clean/text/letters.hpp"
#include "indexer/describe/agency.hpp"
#include "indexer/describe/byline.hpp"
#include "indexer/describe/confidence.hpp"
#include "indexer/describe/credit.hpp"
#include "indexer/describe/dateline.hpp"
#include "indexer/describe/identity.hpp"
#include "indexer/describe/language.hpp"
#include "indexer/describe/published.hpp"
#include "indexer/describe/section.hpp"
#include "indexer/describe/source.hpp"
#include "indexer/describe/title.hpp"

namespace news::describe {
namespace {

using schema::Fact;

bool is_known(const std::string& text) { return !text.empty(); }
bool is_known(const std::vector<std::string>& texts) { return !texts.empty(); }
bool is_known(const text::PartialDate& date) { return static_cast<bool>(date); }

/// Puts facts into an article, each with its evidence. Where a page's record is a mark of the page,
/// the mark is the evidence.
class Keeper {
 public:
  Keeper(const RawArticle& raw, Article& article) : raw_{raw}, article_{article} {}

  template <class T>
  void keep(Fact fact, T Article::*place, Described<T> found) {
    if (!is_known(found.value)) return;
    const std::string_view page = raw_.said_by[fact];
    const auto source = found.source == "record" && !page.empty() ? page : found.source;
    article_.*place = std::move(found.value);
    article_.evidence[fact] = {std::string{source}, confidence_in(fact, source)};
  }

 private:
  const RawArticle& raw_;
  Article& article_;
};

/// The record's dateline; else one that stands alone above the story; else the one that opens the
/// first paragraph, or a later one when only lines without a stop stand before it (a standfirst,
/// names).
std::optional<Dateline> dateline_of(const RawArticle& raw, const clean::Cleaned& cleaned) {
  constexpr int most_paragraphs = 4;
  if (!clean::trimmed(raw.dateline).empty()) return read_dateline(raw.dateline);
  if (auto found = find_dateline(cleaned.headline)) return found;
  std::string_view body = cleaned.body;
  for (int i = 0; i < most_paragraphs && !body.empty(); ++i) {
    const auto end = std::min(body.find("\n\n"), body.size());
    const auto paragraph = body.substr(0, end);
    if (const auto found = find_dateline(paragraph)) return found;
    if (clean::ends_with_stop(paragraph)) break;
    body.remove_prefix(std::min(end + 2, body.size()));
  }
  return std::nullopt;
}

DescribedText place_of(const RawArticle& raw, const std::optional<Dateline>& dateline) {
  if (!dateline) return {};
  const bool field = !clean::trimmed(raw.dateline).empty();
  return {std::string{dateline->place}, field ? "record" : "dateline"};
}

/// In order of trust: the record, the dateline, the copyright line, a credit that ends the story;
/// an outlet or a byline that is an agency itself. A photograph's credit is the photograph's.
DescribedText agency_of(const RawArticle& raw, const clean::Cleaned& cleaned,
                        const std::optional<Dateline>& dateline, const Article& article) {
  if (auto agency = agency_as_named(raw.agency); !agency.empty()) return {agency, "record"};
  if (dateline && !dateline->agency.empty())
    if (auto agency = agency_as_named(dateline->agency); !agency.empty())
      return {agency, "dateline"};
  const auto known = [](std::string_view name, std::string_view source) {
    return DescribedText{std::string{name}, name.empty() ? std::string_view{} : source};
  };
  if (const auto name = agency_of_copyright(cleaned.copyright); !name.empty())
    return known(name, "copyright");
  if (const auto name = agency_of_credit(cleaned.body); !name.empty()) return known(name, "credit");
  if (const auto name = short_agency_name(article.outlet); !name.empty())
    return known(name, "outlet");
  const auto& byline = raw.byline.empty() ? cleaned.byline : raw.byline;
  return known(agency_of_byline(byline), "byline");
}

DescribedText language_of(const RawArticle& raw, std::string_view body) {
  if (auto named = language_as_named(raw.language); !named.empty()) return {named, "record"};
  return {std::string{guess_language(body)}, "words"};
}

}  // namespace

Article describe(const RawArticle& raw, clean::Cleaned cleaned) {
  Article article;
  article.origin = raw.origin;
  article.id = identity_of(raw);
  article.url = clean::trimmed(raw.url);
  const auto dateline = dateline_of(raw, cleaned);

  Keeper facts{raw, article};
  facts.keep(Fact::title, &Article::title, find_title(raw.title, cleaned));
  facts.keep(Fact::byline, &Article::byline, find_byline(raw.byline, cleaned));
  facts.keep(Fact::outlet, &Article::outlet, find_outlet(raw.source, cleaned.source_line, raw.url));
  facts.keep(Fact::section, &Article::sections, find_sections(raw.sections, raw.url));
  facts.keep(Fact::located, &Article::located, place_of(raw, dateline));
  facts.keep(Fact::agency, &Article::agency, agency_of(raw, cleaned, dateline, article));
  facts.keep(Fact::published, &Article::published,
             find_published(raw.published, raw.url, cleaned, dateline));
  facts.keep(Fact::language, &Article::language, language_of(raw, cleaned.body));

  article.text = std::move(cleaned.text);
  article.body = std::move(cleaned.body);
  return article;
}

}  // namespace news::describe
