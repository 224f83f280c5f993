#include "indexer/read/tagged_articles.hpp"

#include <utility>

#include <fmt/format.h>

#include "indexer/read/stopped.hpp"
#include "indexer/read/utf8_bytes.hpp"

namespace news::read {

void read_tagged(const TaggedFormat& format, ByteSource& bytes, const Origin& origin,
                 const ReadOptions& options, const Sink& sink) {
  Utf8Bytes decoded{bytes, options.encoding};
  TaggedRecords records{decoded, format.tags, options.limits.article_bytes};
  Origin place = origin;
  while (const auto record = records.next()) {
    place.record = record->number;
    place.offset = record->offset;
    if (record->too_long) {
      sink.skipped({place, SkipReason::too_large, over_size("a record", options.limits)});
      continue;
    }
    if (record->end == TaggedRecord::End::input_ends) {
      if (!records.failure())
        sink.skipped(
            {place, SkipReason::truncated, fmt::format("no </{}> before the end", format.name)});
      break;
    }
    auto article = format.article_of(record->text);
    article.origin = place;
    if (article.title.empty() && article.text.empty()) {
      sink.skipped({place, SkipReason::no_text, "neither title nor body"});
    } else if (!sink.article(std::move(article))) {
      return;
    }
  }
  if (records.failure()) return sink.skipped(stopped_by(*records.failure(), place));
  if (place.record == 0)
    sink.skipped({origin, SkipReason::empty, fmt::format("no <{}> record", format.name)});
}

}  // namespace news::read
