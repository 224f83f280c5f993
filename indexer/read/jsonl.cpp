#include "indexer/read/jsonl.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "indexer/read/charset.hpp"
#include "indexer/read/field_names.hpp"
#include "indexer/read/json_record.hpp"
#include "indexer/read/json_text.hpp"
#include "indexer/read/lines.hpp"
#include "indexer/read/normal.hpp"
#include "indexer/read/stopped.hpp"
#include "indexer/read/utf8_bytes.hpp"

namespace news::read {
namespace {

struct Job {
  const Origin& origin;
  const ReadOptions& options;
  const Sink& sink;
  std::map<Fact, std::string> mapped;
};

/// Reads one line that is not blank. False: the sink wants no more.
bool read_line(const Line& line, Origin place, const Job& job) {
  const auto skip = [&](SkipReason reason, std::string detail) {
    job.sink.skipped({place, reason, std::move(detail)});
    return true;
  };
  if (line.too_long)
    return skip(SkipReason::too_large, over_size("a line", line.size_bytes, job.options.limits));
  const auto object = parse_json(line.text, job.options.limits.depth);
  if (!object) {
    const bool cut_off = !line.ended && ends_early(object.error());
    return skip(cut_off ? SkipReason::truncated : SkipReason::malformed, object.error().what);
  }
  if (!object->is_object())
    return skip(SkipReason::malformed,
                fmt::format("not an object but \"{}\"", object->type_name()));
  auto article = article_of(*object, job.mapped);
  if (article.title.empty() && article.text.empty())
    return skip(SkipReason::no_text, "neither title nor body");
  article.origin = std::move(place);
  return job.sink.article(std::move(article));
}

}  // namespace

bool looks_like_jsonl(std::string_view head) {
  head = without_mark(head);
  head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
  if (!head.starts_with('{')) return false;
  const auto key = std::min(head.find_first_not_of(" \t", 1), head.size() - 1);
  if (head[key] != '"' && head[key] != '}') return false;
  // JSON over several lines begins so too, but has no line that is an object by itself.
  for (std::size_t start = 0; start < head.size();) {
    const auto end = head.find('\n', start);
    if (end == std::string_view::npos) return start == 0;
    const auto line = trimmed(head.substr(start, end - start));
    if (line.starts_with('{') && line.ends_with('}')) return true;
    start = end + 1;
  }
  return false;
}

void read_jsonl(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
                const Sink& sink) {
  Utf8Bytes decoded{bytes, options.encoding};
  LineReader lines{decoded, options.limits.article_bytes};
  const Job job{origin, options, sink, mapped_names(options.names)};
  bool any = false;
  Origin place = origin;
  while (auto line = lines.next()) {
    if (line->number == 1) line->text = without_mark(line->text);
    place.record = line->number;
    place.offset = line->offset;
    if (!line->too_long && trimmed(line->text).empty()) continue;
    any = true;
    // What stands before damage is read if it is whole; else the damage is what is told.
    if (lines.failure() && !line->ended && !parse_json(line->text, options.limits.depth)) break;
    if (!read_line(*line, place, job)) return;
  }
  if (lines.failure()) return sink.skipped(stopped_by(*lines.failure(), place));
  if (!any) sink.skipped({origin, SkipReason::empty, ""});
}

}  // namespace news::read
