#include "indexer/read/plain_text.hpp"

#include <utility>

#include <fmt/format.h>

#include "indexer/read/charset.hpp"
#include "indexer/read/normal.hpp"
#include "indexer/read/sniff.hpp"
#include "indexer/read/stopped.hpp"
#include "indexer/read/utf8_bytes.hpp"

namespace news::read {

bool looks_like_plain_text(std::string_view head) { return !looks_binary(head); }

void read_plain_text(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
                     const Sink& sink) {
  constexpr std::size_t chunk_bytes = 64 * 1024;
  Utf8Bytes decoded{bytes, options.encoding};
  std::string text;
  for (;;) {
    const auto more = decoded.read_more(text, chunk_bytes);
    if (!more) return sink.skipped(stopped_by(more.error(), origin));
    if (*more == 0) break;
    if (text.size() > options.limits.article_bytes)
      return sink.skipped({origin, SkipReason::too_large, over_size("text", options.limits)});
  }
  if (looks_binary(text)) return sink.skipped({origin, SkipReason::binary, "not text"});
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  text = to_utf8(std::move(text));
  if (is_blank(text)) return sink.skipped({origin, SkipReason::empty, ""});
  text.shrink_to_fit();  // it waits to be analysed, with the room that reading it took
  sink.article(
      {.origin = origin, .kind = RawArticle::Text::scrape, .text = settled(std::move(text))});
}

}  // namespace news::read
