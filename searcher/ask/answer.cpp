#include "searcher/ask/answer.hpp"

#include <chrono>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/base/report.hpp"
#include "common/index/xapian_guard.hpp"
#include "searcher/ask/respelled.hpp"
#include "searcher/query/show.hpp"

namespace news::ask {
namespace {

/// Several indexes opened as one name themselves "uuid:uuid".
std::vector<std::string> uuids_of(const std::string& joined) {
  std::vector<std::string> uuids;
  for (std::size_t at = 0; at <= joined.size();) {
    const auto end = std::min(joined.find(':', at), joined.size());
    uuids.push_back(joined.substr(at, end - at));
    at = end + 1;
  }
  return uuids;
}

}  // namespace

Result<index::OpenIndex> open(const Setup& setup) {
  auto paths = setup.indexes;
  if (paths.empty()) {
    const auto usual = index::default_index_path();
    if (!usual) return usual.error();
    paths.push_back(*usual);
  }
  auto opened = index::open_index(paths);
  if (opened && setup.verbose)
    for (const auto& path : opened->paths)
      note("searcher", fmt::format("index '{}', schema {}, analysis {}", path.string(),
                                   opened->schema, analysis::write_settings(opened->analysis)));
  return opened;
}

Result<Answer> answer(const index::OpenIndex& index, std::string_view text, Understood asked,
                      const Setup& setup) {
  const auto start = std::chrono::steady_clock::now();
  auto page = retrieve::search(index, asked.query, asked.wanted, setup.aliases);
  if (!page) return page.error();
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  if (setup.timing) page->seconds = taken.count();

  const auto uuid =
      index::guarded("reading the index", [&index] { return index.database.get_uuid(); });
  if (!uuid) return uuid.error();
  page->indexes = uuids_of(*uuid);
  page->query = text;
  page->understood = query::show(asked.query);
  page->as_of = std::move(asked.as_of);
  page->suggestion = respelled(text, page->corrections);
  if (!page->suggestion.empty() && speaks_json(setup))
    page->warnings.push_back("did you mean: " + page->suggestion);
  page->warnings.insert(page->warnings.begin(), asked.notes.begin(), asked.notes.end());
  return Answer{std::move(*page), std::move(asked.query)};
}

void talk(const index::OpenIndex& index, const Answer& given, const Setup& setup) {
  const auto& page = given.page;
  if (!speaks_json(setup)) {
    for (const auto& warning : page.warnings) note("searcher", warning);
    if (page.seconds) note("searcher", fmt::format("{:.1f} ms", *page.seconds * 1000));
  }
  if (setup.verbose) note("searcher", "understood: " + page.understood);
  if (!page.added_words.empty() && page.like.empty() && !speaks_json(setup))
    note("searcher", fmt::format("added: {}", fmt::join(page.added_words, ", ")));
  if (page.matches == 0) {
    if (!setup.renderer->machine && !setup.count) note("searcher", "no article matches");
    // The answer stands without them.
    const auto reasons = retrieve::why_nothing(index, given.query, setup.aliases);
    for (const auto& reason : reasons ? *reasons : std::vector<std::string>{})
      note("searcher", reason);
  }
  if (!page.suggestion.empty() && !speaks_json(setup))
    note("searcher", "did you mean: " + page.suggestion);
}

Result<Written> present(std::string_view text, const Setup& setup) {
  if (!setup.renderer->machine && wants_pager(setup.pager, setup.around, text))
    return page_out(setup.around.pager, text);
  return write_out(text);
}

}  // namespace news::ask
