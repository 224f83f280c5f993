// Every reader takes any bytes: it ends, gives well-formed text, and keeps to its limit.
// NEWS_FUZZ_READER=jsonl: that reader only, so that libFuzzer learns what it looks at.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "common/text/utf8.hpp"
#include "indexer/read/bytes.hpp"
#include "indexer/read/reader.hpp"
#include "tests/fuzz/law.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const news::Origin origin{.path = "/fuzz"};
  const news::read::ReadOptions options{.limits = {.article_bytes = 4096}};
  const news::read::Sink sink{
      .article =
          [](news::RawArticle article) {
            news::fuzz::require(news::text::is_valid_utf8(article.text), "a text is valid UTF-8");
            news::fuzz::require(news::text::is_valid_utf8(article.title), "a title is valid UTF-8");
            return true;
          },
      .skipped = [](news::Skipped) {}};
  static const char* const only = std::getenv("NEWS_FUZZ_READER");
  news::fuzz::require(only == nullptr || news::read::reader_named(only) != nullptr,
                      "NEWS_FUZZ_READER names a reader");
  for (const auto& reader : news::read::readers()) {
    if (only != nullptr && reader.name != only) continue;
    (void)reader.looks_like(text.substr(0, 4096));
    const auto bytes = news::read::bytes_of(text);
    reader.read(*bytes, origin, options, sink);
  }
  return 0;
}
