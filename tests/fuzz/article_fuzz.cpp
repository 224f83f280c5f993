// Any text is cleaned and described: spans lie inside it, rise and do not overlap; text stays
// UTF-8.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "common/text/utf8.hpp"
#include "indexer/clean/clean.hpp"
#include "indexer/describe/describe.hpp"
#include "tests/fuzz/law.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  news::RawArticle raw;
  raw.origin.path = "/fuzz";
  raw.text = news::text::repaired({reinterpret_cast<const char*>(data), size});
  for (const auto kind : {news::RawArticle::Text::scrape, news::RawArticle::Text::prose}) {
    raw.kind = kind;
    auto cleaned = news::clean::clean(raw);
    std::size_t end = 0;
    for (const auto& span : cleaned.text.removed) {
      news::fuzz::require(end <= span.start && span.start < span.end, "removed spans rise");
      news::fuzz::require(!span.rule.empty(), "a removed span has a rule");
      news::fuzz::require(news::text::is_valid_utf8(span.reason), "a reason is valid UTF-8");
      end = span.end;
    }
    news::fuzz::require(end <= raw.text.size(), "removed spans lie inside the text");
    const auto article = news::describe::describe(raw, std::move(cleaned));
    news::fuzz::require(news::text::is_valid_utf8(article.body), "a body is valid UTF-8");
    news::fuzz::require(news::text::is_valid_utf8(article.title), "a title is valid UTF-8");
  }
  return 0;
}
