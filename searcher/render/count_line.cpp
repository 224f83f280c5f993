#include "searcher/render/count_line.hpp"

#include <fmt/format.h>

#include "searcher/render/facts.hpp"

namespace news::render {
namespace {

std::string ranks(std::size_t first, std::size_t last) {
  if (first == last) return fmt::format("number {}", grouped(first));
  return fmt::format("{} to {}", grouped(first), grouped(last));
}

}  // namespace

std::string count_line(const Page& page) {
  if (page.matches == 0) return "no article has all of the words";
  const bool one = page.matches == 1;
  const bool alert = !page.hits.empty() && page.hits.front().alert;
  const auto how = alert ? (one ? "article is new" : "articles are new")
                   : page.any_word
                       ? (one ? "article has some of the words" : "articles have some of the words")
                       : (one ? "article matches" : "articles match");
  auto line = fmt::format("{}{} {}", page.exact ? "" : "at least ", grouped(page.matches), how);
  if (page.stories)
    line +=
        fmt::format(" in {} {}", grouped(*page.stories), *page.stories == 1 ? "story" : "stories");
  if (page.sort != "relevance" && !(page.charts && page.hits.empty()))
    line += fmt::format(", {} first", page.sort);
  if (page.hits.empty() && !page.charts)
    line += fmt::format("; none after {}", grouped(page.offset));
  else if (!page.hits.empty() && page.hits.size() < page.stories.value_or(page.matches))
    line += fmt::format("; {} shown", ranks(page.hits.front().rank, page.hits.back().rank));
  return line;
}

}  // namespace news::render
