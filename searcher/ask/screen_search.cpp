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

Result<Page> ScreenSearch::once(const Asking& asking, Request request, End end) const {
  const auto& [index, sought, looking] = asking;
  const auto now = floor<seconds>(system_clock::now());
  const auto text = request.text;
  if (is_blank(text) && request.like.empty()) request.text = everything;
  auto asked = understand(request, now, setup_.saved);
  if (!asked) return asked.error();
  if (end == End::unfinished) asked->query = with_unfinished(std::move(asked->query), sought.text);
  if (const auto narrowed = narrow(*asked, sought.filters, {.now = now}); !narrowed)
    return narrowed.error();
  asked->wanted.hurried = looking.hurried;
  asked->wanted.stop = looking.stop;
  auto given = answer(index, text, std::move(*asked), setup_);
  if (!given) return given.error();
  if (given->page.matches == 0 && request.suggest && !looking.hurried)
    if (const auto why = retrieve::why_nothing(index, given->query, setup_.aliases, looking.stop))
      given->page.warnings.insert(given->page.warnings.end(), why->begin(), why->end());
  return std::move(given->page);
}

/// The page of what the text may become, where it is not finished and that finds anything.
Result<std::optional<Page>> ScreenSearch::begun(const Asking& asking, Request request) const {
  const auto& typed = asking.sought.text;
  request.suggest = false;
  const auto ask = [&](std::string_view text, End end) -> Result<std::optional<Page>> {
    request.text = as_far_as_typed(text);
    auto page = once(asking, request, end);
    if (page && page->matches > 0) return std::optional{std::move(*page)};
    // Of one that cannot be read it is told as it stands there.
    if (page || page.error().kind == Error::Kind::bad_query) return std::optional<Page>{};
    return page.error();
  };
  // In the other dialects a star is something else.
  if (base_.dialect == query::Dialect::news)
    if (const auto beginning = as_beginning(typed)) return ask(*beginning, End::unfinished);
  const auto shorter = without_short_end(typed);
  if (!shorter) return std::optional<Page>{};
  if (auto page = ask(typed, End::whole); !page || *page) return page;
  return ask(*shorter, End::whole);
}

Result<Page> ScreenSearch::found(const Asking& asking, Request request) const {
  auto begins = begun(asking, request);
  if (!begins) return begins.error();
  if (*begins) return std::move(**begins);
  request.text = as_far_as_typed(asking.sought.text);
  auto page = once(asking, request);
  // What is wrong is told of the query as it stands there.
  if (page || page.error().kind != Error::Kind::bad_query) return page;
  request.text = asking.sought.text;
  return once(asking, std::move(request));
}

Result<Page> ScreenSearch::list(const index::OpenIndex& index, const tui::Sought& sought,
                                const Looking& looking) const {
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
  auto page = found({index, sought, looking}, std::move(request));
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  if (page) page->seconds = taken.count();
  return page;
}

Result<tally::Charts> ScreenSearch::charts(const index::OpenIndex& index, const tui::Sought& sought,
                                           const Looking& looking) const {
  auto request = base_;
  request.limit = 0;
  request.unique = false;
  request.suggest = request.fill = false;
  request.charts = {.timeline = true,
                    .facets = {"source", "agency", "place", "section", "year"},
                    .top = values_of_a_facet};
  auto page = found({index, sought, looking}, std::move(request));
  if (!page) return page.error();
  return std::move(page->charts).value_or(tally::Charts{});
}

Result<tui::Loaded> ScreenSearch::article(const index::OpenIndex& index, const tui::Sought& sought,
                                          const std::string& id, const Looking& looking) const {
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
    auto page = found({index, only, looking}, request);
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
