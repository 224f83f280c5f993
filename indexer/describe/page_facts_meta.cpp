#include "indexer/describe/page_facts_meta.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/clean/text/letters.hpp"

namespace news::describe {
namespace {

/// A name of <meta>, in lower case with ':' for '.'.
struct MetaName {
  std::string_view name{};
  PageFact fact{};
};

/// In order of trust for each fact.
constexpr auto open_graph_names = std::to_array<MetaName>({
    {"og:title", PageFact::title},
    {"article:published_time", PageFact::published},
    {"og:article:published_time", PageFact::published},
    {"og:published_time", PageFact::published},
    {"og:datepublished", PageFact::published},
    {"og:pubdate", PageFact::published},
    {"article:published", PageFact::published},
    {"article:author", PageFact::byline},
    {"og:article:author", PageFact::byline},
    {"og:site_name", PageFact::source},
    {"og:url", PageFact::url},
    {"og:locale", PageFact::language},
    {"og:language", PageFact::language},
    {"article:section", PageFact::section},
    {"og:article:section", PageFact::section},
    {"og:section", PageFact::section},
});

constexpr auto meta_names = std::to_array<MetaName>({
    {"citation_title", PageFact::title},
    {"dc:title", PageFact::title},
    {"dcterms:title", PageFact::title},
    {"dcterm:title", PageFact::title},
    {"headline", PageFact::title},
    {"article_title", PageFact::title},
    {"parsely-title", PageFact::title},
    {"sailthru:title", PageFact::title},
    {"twitter:title", PageFact::title},
    {"title", PageFact::title},

    {"datepublished", PageFact::published},
    {"date_published", PageFact::published},
    {"date-published", PageFact::published},
    {"parsely-pub-date", PageFact::published},
    {"sailthru:date", PageFact::published},
    {"citation_publication_date", PageFact::published},
    {"citation_online_date", PageFact::published},
    {"citation_date", PageFact::published},
    {"dc:date:issued", PageFact::published},
    {"dcterms:issued", PageFact::published},
    {"dcterms:created", PageFact::published},
    {"dc:date:created", PageFact::published},
    {"dc:date", PageFact::published},
    {"dcterms:date", PageFact::published},
    {"prism:publicationdate", PageFact::published},
    {"publication_date", PageFact::published},
    {"publication-date", PageFact::published},
    {"publicationdate", PageFact::published},
    {"publish_date", PageFact::published},
    {"publish-date", PageFact::published},
    {"publishdate", PageFact::published},
    {"published_at", PageFact::published},
    {"published_date", PageFact::published},
    {"published-date", PageFact::published},
    {"published_time", PageFact::published},
    {"published", PageFact::published},
    {"pub_date", PageFact::published},
    {"pubdate", PageFact::published},
    {"pdate", PageFact::published},
    {"ptime", PageFact::published},
    {"article_date_original", PageFact::published},
    {"original-publish-date", PageFact::published},
    {"originalpublicationdate", PageFact::published},
    {"date:release", PageFact::published},
    {"release_date", PageFact::published},
    {"displaydate", PageFact::published},
    {"article:post_date", PageFact::published},
    {"datecreated", PageFact::published},
    {"created", PageFact::published},
    {"date", PageFact::published},

    {"citation_author", PageFact::byline},
    {"dc:creator", PageFact::byline},
    {"dcterms:creator", PageFact::byline},
    {"dcterm:creator", PageFact::byline},
    {"dc:creator:personalname", PageFact::byline},
    {"author", PageFact::byline},
    {"parsely-author", PageFact::byline},
    {"sailthru:author", PageFact::byline},
    {"byl", PageFact::byline},
    {"byline", PageFact::byline},
    {"article_author", PageFact::byline},
    {"content-creator", PageFact::byline},
    {"authors", PageFact::byline},

    {"citation_journal_title", PageFact::source},
    {"article_publication_name", PageFact::source},
    {"dc:publisher", PageFact::source},
    {"dcterms:publisher", PageFact::source},
    {"publisher", PageFact::source},
    {"application-name", PageFact::source},
    {"apple-mobile-web-app-title", PageFact::source},

    {"parsely-link", PageFact::url},
    {"twitter:url", PageFact::url},

    {"dc:language", PageFact::language},
    {"dcterms:language", PageFact::language},
    {"inlanguage", PageFact::language},
    {"content-language", PageFact::language},
    {"language", PageFact::language},

    {"articlesection", PageFact::section},
    {"prism:section", PageFact::section},
    {"parsely-section", PageFact::section},
    {"dc:subject", PageFact::section},
    {"section", PageFact::section},
});

static_assert(trust::open_graph + open_graph_names.size() <= trust::meta);
static_assert(trust::meta + meta_names.size() <= trust::microdata);

template <std::size_t count>
bool add_named(Claims& claims, const std::array<MetaName, count>& table, int trust,
               std::string_view name, std::string_view content) {
  const auto row =
      std::find_if(table.begin(), table.end(), [&](const auto& each) { return each.name == name; });
  if (row == table.end()) return false;
  const bool is_title = row->name == "og:title";
  add_claim(claims, row->fact, trust + static_cast<int>(row - table.begin()), content,
            is_title ? row->name : "meta");
  return true;
}

}  // namespace

void add_meta_claims(Claims& claims, std::string_view names, std::string_view content) {
  constexpr std::size_t longest_names_bytes = 200;
  if (content.empty() || names.size() > longest_names_bytes) return;
  clean::each_word(names, [&](std::string_view word) {
    std::string name;
    for (const char c : word) name += c == '.' ? ':' : clean::lower(c);
    if (!add_named(claims, open_graph_names, trust::open_graph, name, content))
      add_named(claims, meta_names, trust::meta, name, content);
    return true;
  });
}

}  // namespace news::describe
