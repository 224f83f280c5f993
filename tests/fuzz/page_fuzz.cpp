// Any page is parsed, described and cleaned: spans lie inside its text and rise; all is UTF-8.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "common/text/utf8.hpp"
#include "indexer/clean/page/page.hpp"
#include "indexer/describe/describe.hpp"
#include "indexer/describe/page_facts.hpp"
#include "indexer/markup/html_tree.hpp"
#include "tests/fuzz/law.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using news::fuzz::require;
  news::RawArticle page;
  page.origin.path = "/fuzz";
  page.kind = news::RawArticle::Text::page;
  page.text = news::text::repaired({reinterpret_cast<const char*>(data), size});
  const auto tree = news::markup::parse_html(page.text);
  for (const bool full_page : {false, true}) {
    auto raw = page;
    news::describe::add_page_facts(tree, raw);
    auto cleaned = news::clean::clean_page(tree, raw, {.full_page = full_page});
    std::size_t end = 0;
    for (const auto& span : cleaned.text.removed) {
      require(end <= span.start && span.start < span.end, "removed spans rise");
      end = span.end;
    }
    require(end <= cleaned.text.raw.size(), "removed spans lie inside the text");
    const auto article = news::describe::describe(raw, std::move(cleaned));
    for (const auto& text : {article.title, article.body, article.byline, article.outlet})
      require(news::text::is_valid_utf8(text), "what is told of a page is valid UTF-8");
  }
  return 0;
}
