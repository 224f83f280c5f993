#include "indexer/read/json_file.hpp"

#include <optional>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "indexer/read/json_elements.hpp"
#include "indexer/read/json_text.hpp"
#include "indexer/read/stopped.hpp"
#include "indexer/read/utf8_bytes.hpp"

namespace news::read {
namespace {

using End = JsonElement::End;

std::optional<Skipped> fault_of(const JsonElement& element, const ReadOptions& options) {
  switch (element.end) {
    case End::too_long:
      return Skipped{.reason = SkipReason::too_large,
                     .detail = over_size("an element", options.limits)};
    case End::broken:
      return Skipped{.reason = SkipReason::malformed, .detail = std::string{element.trouble}};
    case End::cut_off:
      return Skipped{.reason = SkipReason::truncated,
                     .detail = element.trouble.empty() ? "ends in the middle of an element"
                                                       : std::string{element.trouble}};
    case End::envelope:
      if (element.text.empty()) return std::nullopt;
      if (const auto around = parse_json(element.text, options.limits.depth); !around)
        return Skipped{.reason = SkipReason::malformed,
                       .detail = fmt::format("around the list: {}", around.error().what)};
      return std::nullopt;
    case End::whole:
      return std::nullopt;
  }
  return std::nullopt;
}

Result<RawArticle> read_element(const Result<nlohmann::json>& value,
                                const ArticleOfObject& article_of, SkipReason& reason) {
  reason = SkipReason::malformed;
  if (!value) return value.error();
  reason = SkipReason::no_text;
  if (!value->is_object())
    return Error{Error::Kind::bad_input,
                 fmt::format("not an object but \"{}\"", value->type_name())};
  return article_of(*value);
}

}  // namespace

void read_json_file(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
                    const Sink& sink, const ArticleOfObject& article_of) {
  Utf8Bytes decoded{bytes, options.encoding};
  JsonElements elements{decoded, options.limits.article_bytes};
  Origin place = origin;
  bool any = false;
  while (const auto element = elements.next()) {
    if (element->end == End::cut_off && elements.failure()) break;
    any = any || element->end != End::envelope;
    place.record = element->number;
    place.offset = element->offset;
    if (auto fault = fault_of(*element, options)) {
      fault->origin = place;
      sink.skipped(*std::move(fault));
      continue;
    }
    if (element->end == End::envelope) continue;
    auto reason = SkipReason::malformed;
    auto article =
        read_element(parse_json(element->text, options.limits.depth), article_of, reason);
    if (!article) {
      sink.skipped({place, reason, article.error().what});
      continue;
    }
    article->origin = place;
    if (!sink.article(*std::move(article))) return;
  }
  if (elements.failure()) return sink.skipped(stopped_by(*elements.failure(), place));
  if (!any)
    sink.skipped(
        {origin, SkipReason::empty, elements.began() ? "no element in it" : "no JSON in it"});
}

}  // namespace news::read
