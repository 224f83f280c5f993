#include "indexer/read/web_page.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/read/charset.hpp"
#include "indexer/read/declared_charset.hpp"
#include "indexer/read/http_message.hpp"
#include "indexer/read/normal.hpp"
#include "indexer/read/sniff.hpp"

namespace news::read {
namespace {

constexpr std::size_t head_bytes = 4096;
constexpr int ok = 200;

/// "text/html" of "Text/HTML; charset=x".
std::string media_type(std::string_view content_type) {
  std::string type{trimmed(content_type.substr(0, content_type.find(';')))};
  std::transform(type.begin(), type.end(), type.begin(),
                 [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return type;
}

bool is_text_type(std::string_view content_type) {
  constexpr std::array<std::string_view, 9> types{
      "",          "text/html",       "application/xhtml+xml", "text/plain",          "text/xml",
      "text/json", "application/xml", "application/json",      "application/x-ndjson"};
  const auto type = media_type(content_type);
  if (std::find(types.begin(), types.end(), type) != types.end()) return true;
  return type != "image/svg+xml" && (type.ends_with("+xml") || type.ends_with("+json"));
}

/// Pages from the web, and no files that speak to robots.
bool is_page_address(std::string_view url) {
  const auto colon = url.find("://");
  const auto scheme = url.substr(0, colon);
  return (scheme == "http" || scheme == "https" || scheme == "file" || scheme == "ftp") &&
         !url.ends_with("/robots.txt");
}

/// Several articles in one body (a feed) are told apart by their own addresses and numbers.
bool is_one_article(const Reader& reader) { return reader.name == "html" || reader.name == "text"; }

Skipped damaged(const Origin& origin, const Error& failure) {
  const bool large = failure.what.starts_with("a body of");
  const bool unknown = failure.what.starts_with("content encoding");
  const auto reason = large     ? SkipReason::too_large
                      : unknown ? SkipReason::unsupported
                                : SkipReason::malformed;
  return {.origin = origin,
          .reason = reason,
          .detail = large ? failure.what + "; --max-size raises the limit" : failure.what};
}

void read_body(std::string_view body, std::string_view content_type, std::string_view url,
               const Origin& origin, const ReadOptions& options, const Sink& sink) {
  auto inner = options;
  const auto charset = charset_of_type(content_type);
  if (knows_charset(charset)) inner.hints.charset = charset;
  if (inner.encoding.empty()) inner.encoding = inner.hints.charset;
  const auto found = sniff(body.substr(0, head_bytes), url, inner.encoding);
  if (!found.reader || is_blank(body.substr(0, head_bytes))) return;
  auto place = origin;
  if (is_one_article(*found.reader)) {
    inner.hints.url = url;
  } else {
    place.member += origin.member.empty() ? std::string{url} : "/" + std::string{url};
  }
  const Sink filling{.article =
                         [&](RawArticle article) {
                           if (article.url.empty()) article.url = inner.hints.url;
                           return sink.article(std::move(article));
                         },
                     .skipped =
                         [&](Skipped skipped) {
                           // What a site sends to its own scripts is no article without text.
                           if (skipped.reason != SkipReason::no_text) sink.skipped(skipped);
                         }};
  found.reader->read(*bytes_of(body), place, inner, filling);
}

}  // namespace

bool may_hold_article(const WebPage& page) {
  if (!is_page_address(page.url)) return false;
  if (!page.http) return is_text_type(page.content_type);
  const auto message = parse_http(page.block);
  return !message || (message->status == ok && is_text_type(message->content_type));
}

bool is_whole(const WebPage& page) {
  if (!page.http) return false;
  const auto message = parse_http(page.block);
  return message && !message->chunked && message->length &&
         *message->length <= message->body.size();
}

void read_web_page(const WebPage& page, const Origin& origin, const ReadOptions& options,
                   const Sink& sink) {
  if (!page.http) return read_body(page.block, page.content_type, page.url, origin, options, sink);
  const auto message = parse_http(page.block);
  if (!message) return sink.skipped(damaged(origin, message.error()));
  const auto body = decoded_body(*message, options.limits.article_bytes);
  if (!body) return sink.skipped(damaged(origin, body.error()));
  read_body(*body, message->content_type, page.url, origin, options, sink);
}

}  // namespace news::read
