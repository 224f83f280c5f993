#include "indexer/read/html.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "common/text/utf8.hpp"
#include "indexer/read/charset.hpp"
#include "indexer/read/declared_charset.hpp"
#include "indexer/read/normal.hpp"
#include "indexer/read/sniff.hpp"
#include "indexer/read/stopped.hpp"

namespace news::read {
namespace {

using namespace std::string_view_literals;
constexpr auto nowhere = std::string_view::npos;

/// Source: WHATWG MIME Sniffing, "identifying a resource with an unknown MIME type", and elements
/// with which scraped pages begin.
constexpr std::array elements{
    "html"sv,    "head"sv,   "body"sv,     "title"sv, "meta"sv,  "link"sv,   "script"sv,  "style"sv,
    "iframe"sv,  "table"sv,  "div"sv,      "span"sv,  "font"sv,  "h1"sv,     "h2"sv,      "p"sv,
    "a"sv,       "b"sv,      "br"sv,       "img"sv,   "ul"sv,    "center"sv, "article"sv, "main"sv,
    "section"sv, "header"sv, "noscript"sv, "base"sv,  "strong"sv};

char lower(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool begins_like(std::string_view text, std::string_view start) {
  return text.size() >= start.size() && std::equal(start.begin(), start.end(), text.begin(),
                                                   [](char a, char b) { return a == lower(b); });
}

/// text: from "<" on. The name must end there: "<pre>" is no "<p>".
bool opens(std::string_view text, std::string_view name) {
  if (!text.starts_with('<') || !begins_like(text.substr(1), name)) return false;
  const auto after = text.substr(1 + name.size());
  return after.empty() || " \t\r\n\f/>"sv.find(after.front()) != nowhere;
}

/// Behind blanks, a mark, comments and processing instructions.
std::string_view first_tag(std::string_view head) {
  head = trimmed(without_mark(head));
  for (;;) {
    const bool comment = head.starts_with("<!--");
    if (!comment && !head.starts_with("<?")) return head;
    const auto end = head.find(comment ? "-->" : ">");
    if (end == nowhere) return {};
    head = trimmed(head.substr(end + (comment ? 3 : 1)));
  }
}

bool has_frame(std::string_view head) {
  constexpr std::size_t near_bytes = 1024;
  head = head.substr(0, near_bytes);
  for (auto at = head.find('<'); at != nowhere; at = head.find('<', at + 1)) {
    const auto rest = head.substr(at);
    for (const auto name : {"html"sv, "head"sv, "body"sv})
      if (opens(rest, name)) return true;
  }
  return false;
}

std::string decoded(std::string bytes, const std::string& charset) {
  if (charset == "UTF-8") {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
    return text::is_valid_utf8(bytes) ? std::move(bytes) : text::repaired(bytes);
  }
  std::string text;
  text.reserve(bytes.size() * 3 / 2);
  Decoder{charset}.decode(
      std::string_view{bytes}.substr(marked_charset(bytes.substr(0, 4096)).mark_bytes), true, text);
  return text;
}

}  // namespace

bool looks_like_html(std::string_view head) {
  const auto tag = first_tag(head);
  if (begins_like(tag, "<!doctype html")) return true;
  if (trimmed(without_mark(head)).starts_with("<?xml")) return opens(tag, "html");
  if (tag.starts_with('<'))
    return std::any_of(elements.begin(), elements.end(),
                       [tag](std::string_view name) { return opens(tag, name); });
  const bool record = tag.starts_with('{') || tag.starts_with('[');
  return !record && has_frame(tag);
}

void read_html(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
               const Sink& sink) {
  constexpr std::size_t chunk_bytes = 256 * 1024;
  std::string page;
  for (;;) {
    const auto more = bytes.read_more(page, chunk_bytes);
    if (!more) return sink.skipped(stopped_by(more.error(), origin));
    if (*more == 0) break;
    if (page.size() > options.limits.article_bytes)
      return sink.skipped({origin, SkipReason::too_large, over_size("a page", options.limits)});
  }
  if (is_blank(page)) return sink.skipped({origin, SkipReason::empty, ""});
  const auto charset = charset_of_page(page, options.hints.charset, options.encoding);
  sink.article({.origin = origin,
                .kind = RawArticle::Text::page,
                .text = settled(decoded(std::move(page), charset)),
                .url = options.hints.url});
}

}  // namespace news::read
