#include "searcher/ask/screen_search.hpp"

#include <chrono>

#include <fmt/format.h>

#include "searcher/ask/answer.hpp"
#include "searcher/ask/typing.hpp"
#include "searcher/query/combine.hpp"
#include "searcher/query/parse.hpp"
#include "searcher/query/show.hpp"

namespace news::ask {
namespace {

using std::chrono::floor;
using std::chrono::seconds;
using std::chrono::system_clock;

constexpr std::string_view everything = "*:*";
constexpr std::size_t values_of_a_facet = 12;

/// Where the last word as it stands finds so many it is taken as whole: a rare word that begins
/// with it would else come first, and words that begin with a frequent one are many.
constexpr std::size_t enough = 20;

bool is_blank(std::string_view text) { return text.find_first_not_of(' ') == text.npos; }

/// What was asked, and only where all filters hold as well. These are ours, so they can be read.
Result<void> narrow(Understood& asked, const std::vector<std::string>& filters,
                    const query::ParseOptions& options) {
  if (filters.empty()) return {};
  std::vector<query::Query> parts{std::move(asked.query)};
  for (const auto& filter : filters) {
    auto parsed = query::parse(filter, options);
    if (!parsed) return parsed.error();
    parts.push_back(std::move(parsed->query));
  }
  asked.query = query::all_of(std::move(parts));
  return {};
}

}  // namespace

Result<Page> ScreenSearch::once(const index::OpenIndex& index, const tui::Sought& sought,
                                Request request) const {
  const auto now = floor<seconds>(system_clock::now());
  const auto text = request.text;
  if (is_blank(text) && request.like.empty()) request.text = everything;
  auto asked = understand(request, now, setup_.saved);
  if (!asked) return asked.error();
  if (const auto narrowed = narrow(*asked, sought.filters, {.now = now}); !narrowed)
    return narrowed.error();
  auto given = answer(index, text, std::move(*asked), setup_);
  if (!given) return given.error();
  if (given->page.matches == 0 && request.suggest)
    if (const auto why = retrieve::why_nothing(index, given->query, setup_.aliases))
      given->page.warnings.insert(given->page.warnings.end(), why->begin(), why->end());
  return std::move(given->page);
}

Result<Page> ScreenSearch::found(const index::OpenIndex& index, const tui::Sought& sought,
                                 Request request, Beginnings beginnings) const {
  const auto ask = [&](std::string text, bool suggest) {
    auto as_typed = request;
    as_typed.text = std::move(text);
    as_typed.suggest = suggest && request.suggest;
    return once(index, sought, std::move(as_typed));
  };
  const auto whole = as_far_as_typed(sought.text);
  // In the other dialects a star is something else.
  const bool begins = base_.dialect == query::Dialect::news;
  if (const auto beginning = begins ? as_beginning(sought.text) : std::nullopt) {
    if (beginnings == Beginnings::where_few_match) {
      auto page = ask(whole, false);
      if (page && page->matches >= enough) return page;
    }
    auto page = ask(as_far_as_typed(*beginning), false);
    // Nothing begins so, or too much: what is told is told of the word as it stands there.
    if (page && page->matches > 0) return page;
    if (!page && page.error().kind != Error::Kind::bad_query) return page;
  }
  auto page = ask(whole, true);
  // What is wrong is told of the query as it stands there.
  if (page || page.error().kind != Error::Kind::bad_query) return page;
  return ask(sought.text, true);
}

Result<Page> ScreenSearch::list(const index::OpenIndex& index, const tui::Sought& sought) const {
  const auto start = std::chrono::steady_clock::now();
  auto request = base_;
  if (is_blank(sought.text) && request.like.empty() && !request.sort)
    request.sort = retrieve::Sort::newest;
  if (const auto sort = sort_named(sought.sort)) request.sort = sort;
  request.unique = sought.stories;
  request.limit = sought.limit;
  request.offset = 0;
  request.passage_chars = 0;
  request.suggest = true;
  request.charts = {};
  auto page = found(index, sought, std::move(request), Beginnings::where_few_match);
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  if (page) page->seconds = taken.count();
  return page;
}

Result<tally::Charts> ScreenSearch::charts(const index::OpenIndex& index,
                                           const tui::Sought& sought) const {
  auto request = base_;
  request.limit = 0;
  request.unique = false;
  request.suggest = request.fill = false;
  request.charts = {.timeline = true,
                    .facets = {"source", "agency", "place", "section", "year"},
                    .top = values_of_a_facet};
  auto page = found(index, sought, std::move(request), Beginnings::where_few_match);
  if (!page) return page.error();
  return std::move(page->charts).value_or(tally::Charts{});
}

Result<tui::Loaded> ScreenSearch::article(const index::OpenIndex& index, const tui::Sought& sought,
                                          const std::string& id) const {
  auto request = base_;
  request.limit = 1;
  request.unique = request.suggest = request.fill = false;
  request.passage_chars = retrieve::whole_body;
  request.charts = {};
  auto only = sought;
  only.filters.push_back(query::show({query::Value{id, schema::Field::id}}));
  for (const bool any : {request.any, true}) {
    // Of an article with some of the words these are marked.
    request.any = any;
    auto page = found(index, only, request, Beginnings::always);
    if (!page) return page.error();
    if (page->hits.empty()) continue;
    auto& hit = page->hits.front();
    tui::Loaded loaded{.article = std::move(hit.article),
                       .title_matches = std::move(hit.title_matches)};
    for (const auto& passage : hit.passages)
      loaded.matches.insert(loaded.matches.end(), passage.matches.begin(), passage.matches.end());
    return loaded;
  }
  auto article = retrieve::find_article(index, id);
  if (!article) return article.error();
  return tui::Loaded{.article = std::move(*article)};
}

}  // namespace news::ask
