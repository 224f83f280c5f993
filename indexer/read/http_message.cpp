#include "indexer/read/http_message.hpp"

#include <zlib.h>

#include <algorithm>
#include <charconv>
#include <memory>

#include <fmt/format.h>

#include "indexer/read/archive.hpp"
#include "indexer/read/gzip.hpp"
#include "indexer/read/normal.hpp"

namespace news::read {
namespace {

constexpr auto nowhere = std::string_view::npos;
constexpr std::size_t piece_bytes = 64 * 1024;

Error bad(std::string what) { return {Error::Kind::bad_input, std::move(what)}; }

char lower(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool same_name(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

/// Where the headers end and the body begins: behind an empty line.
std::size_t body_at(std::string_view block) {
  for (auto line = block.find('\n'); line != nowhere; line = block.find('\n', line + 1)) {
    const auto next = block.substr(line + 1);
    if (next.starts_with('\n')) return line + 2;
    if (next.starts_with("\r\n")) return line + 3;
  }
  return nowhere;
}

Result<std::string> drained(ByteSource& source, std::size_t most) {
  std::string all;
  for (;;) {
    const auto more = source.read_more(all, piece_bytes);
    if (!more) return more.error();
    if (*more == 0) return all;
    if (all.size() > most) return bad(fmt::format("a body of more than {} bytes", most));
  }
}

/// zlib's format, or deflate data without any frame, which some servers send for it.
Result<std::string> inflated(std::string_view body, int window_bits, std::size_t most) {
  z_stream stream{};
  if (inflateInit2(&stream, window_bits) != Z_OK) throw std::bad_alloc{};
  const std::unique_ptr<z_stream, decltype(&inflateEnd)> ending{&stream, &inflateEnd};
  std::string packed{body};
  stream.next_in = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_in = static_cast<uInt>(packed.size());
  std::string all;
  for (int status = Z_OK; status != Z_STREAM_END;) {
    const auto before = all.size();
    if (before > most) return bad(fmt::format("a body of more than {} bytes", most));
    all.resize(before + piece_bytes);
    stream.next_out = reinterpret_cast<Bytef*>(all.data() + before);
    stream.avail_out = static_cast<uInt>(piece_bytes);
    status = inflate(&stream, Z_NO_FLUSH);
    all.resize(before + piece_bytes - stream.avail_out);
    if (status != Z_OK && status != Z_STREAM_END)
      return bad("deflate data end early or are damaged");
  }
  return all;
}

Result<std::string> inflated(std::string_view body, std::size_t most) {
  auto framed = inflated(body, MAX_WBITS, most);
  if (framed || framed.error().what.starts_with("a body of")) return framed;
  return inflated(body, -MAX_WBITS, most);
}

}  // namespace

std::string_view header_value(std::string_view headers, std::string_view name) {
  while (!headers.empty()) {
    const auto line = headers.substr(0, headers.find('\n'));
    headers.remove_prefix(std::min(line.size() + 1, headers.size()));
    const auto colon = line.find(':');
    if (colon != nowhere && same_name(trimmed(line.substr(0, colon)), name))
      return trimmed(line.substr(colon + 1));
  }
  return {};
}

Result<HttpMessage> parse_http(std::string_view block) {
  if (!block.starts_with("HTTP/")) return bad("no HTTP status line");
  const auto end = body_at(block);
  if (end == nowhere) return bad("HTTP header never ends");
  const auto headers = block.substr(0, end);
  HttpMessage message;
  const auto space = headers.find(' ');
  const auto code = space == nowhere ? std::string_view{} : trimmed(headers.substr(space, 5));
  std::from_chars(code.data(), code.data() + code.size(), message.status);
  message.content_type = header_value(headers, "Content-Type");
  message.content_encoding = header_value(headers, "Content-Encoding");
  std::transform(message.content_encoding.begin(), message.content_encoding.end(),
                 message.content_encoding.begin(), lower);
  message.chunked = same_name(header_value(headers, "Transfer-Encoding"), "chunked");
  const auto length = header_value(headers, "Content-Length");
  std::uint64_t bytes = 0;
  if (std::from_chars(length.data(), length.data() + length.size(), bytes).ec == std::errc{})
    message.length = bytes;
  message.body = block.substr(end);
  return message;
}

std::string unchunked(std::string_view body) {
  std::string all;
  auto rest = body;
  while (!rest.empty()) {
    std::size_t size = 0;
    const auto line = rest.substr(0, rest.find('\n'));
    const auto [after, failure] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
    const auto behind = trimmed(line.substr(static_cast<std::size_t>(after - line.data())));
    const bool sound =
        failure == std::errc{} && line.size() < rest.size() && (behind.empty() || behind[0] == ';');
    if (!sound && all.empty()) return std::string{body};
    if (!sound || size == 0) break;
    rest.remove_prefix(line.size() + 1);
    all.append(rest.substr(0, size));
    rest.remove_prefix(std::min(size, rest.size()));
    if (rest.starts_with('\r')) rest.remove_prefix(1);
    if (rest.starts_with('\n')) rest.remove_prefix(1);
  }
  return all;
}

Result<std::string> decoded_body(const HttpMessage& message, std::size_t most) {
  auto body = message.chunked ? unchunked(message.body) : std::string{message.body};
  const auto& encoding = message.content_encoding;
  if (encoding.empty() || encoding == "identity") return body;
  if (encoding == "gzip" || encoding == "x-gzip") {
    if (!is_gzip(body)) return body;
    return drained(*gunzipped(bytes_of(body)), most);
  }
  if (encoding == "zstd") {
    if (!is_compressed_archive(body)) return body;
    return drained(*decompressed(bytes_of(body)), most);
  }
  if (encoding != "deflate")
    return bad(fmt::format("content encoding that cannot be read: \"{}\"", encoding));
  return inflated(body, most);
}

}  // namespace news::read
