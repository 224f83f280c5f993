#include "indexer/read/warc.hpp"

#include <charconv>

#include <fmt/format.h>

#include "indexer/read/http_message.hpp"
#include "indexer/read/normal.hpp"
#include "indexer/read/web_archive.hpp"

namespace news::read {
namespace {

constexpr auto nowhere = std::string_view::npos;

bool begins_record(std::string_view ahead) {
  return ahead.starts_with("WARC/1.") || ahead.starts_with("WARC/0.");
}

std::size_t head_bytes(std::string_view ahead) {
  for (auto line = ahead.find('\n'); line != nowhere; line = ahead.find('\n', line + 1)) {
    const auto next = ahead.substr(line + 1);
    if (next.starts_with('\n')) return line + 2;
    if (next.starts_with("\r\n")) return line + 3;
  }
  return nowhere;
}

/// Some versions of wget put the address in angle brackets.
std::string_view address(std::string_view url) {
  if (url.starts_with('<') && url.ends_with('>')) url = url.substr(1, url.size() - 2);
  return url;
}

Result<RecordHead> read_head(std::string_view head) {
  RecordHead record;
  const auto length = header_value(head, "Content-Length");
  const auto [end, failure] =
      std::from_chars(length.data(), length.data() + length.size(), record.block_bytes);
  if (failure != std::errc{} || end != length.data() + length.size())
    return Error{Error::Kind::bad_input, fmt::format("its length is no number: \"{}\"", length)};
  const auto type = header_value(head, "WARC-Type");
  record.url = address(header_value(head, "WARC-Target-URI"));
  record.content_type = header_value(head, "Content-Type");
  record.http = type == "response" && record.content_type.starts_with("application/http");
  record.wanted = record.http || type == "resource" || type == "conversion";
  return record;
}

constexpr WebDialect dialect{begins_record, head_bytes, read_head};

}  // namespace

bool looks_like_warc(std::string_view head) { return begins_record(head); }

void read_warc(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
               const Sink& sink) {
  read_web_archive(bytes, origin, options, sink, dialect);
}

}  // namespace news::read
