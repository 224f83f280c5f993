#include "indexer/read/read_input.hpp"

#include <utility>

#include <fmt/format.h>

#include "indexer/read/charset.hpp"
#include "indexer/read/file_bytes.hpp"
#include "indexer/read/sniff.hpp"
#include "indexer/read/stopped.hpp"

namespace news::read {
namespace {

constexpr std::size_t head_bytes = 4096;

Sniffed chosen(std::string_view head, const std::string& path, std::string_view format,
               const ReadOptions& options) {
  constexpr auto no = SkipReason::unsupported;
  if (!options.encoding.empty() && !knows_charset(options.encoding))
    return {nullptr, no, fmt::format("no such character set: \"{}\"", options.encoding)};
  if (format.empty()) return sniff(head, path, options.encoding);
  const auto* reader = reader_named(format);
  if (!reader) return {nullptr, no, fmt::format("no such format: \"{}\"", format)};
  if (options.encoding.empty() && looks_binary(head))
    return {nullptr, SkipReason::binary, "not text"};
  return {.reader = reader};
}

/// The sink with what the user said about inputs that do not say it themselves.
Sink filling(const Sink& sink, const ReadOptions& options) {
  return {.article =
              [&sink, &options](RawArticle article) {
                if (article.source.empty()) article.source = options.source;
                if (article.language.empty()) article.language = options.language;
                return sink.article(std::move(article));
              },
          .skipped = sink.skipped};
}

}  // namespace

void read_input(const std::string& path, std::string_view format, const ReadOptions& options,
                const Sink& sink) {
  const Origin origin{.path = path};
  auto opened = open_unpacked(path);
  if (!opened) return sink.skipped({origin, SkipReason::unreadable, opened.error().what});

  std::string head;
  while (head.size() < head_bytes) {
    const auto more = (*opened)->read_more(head, head_bytes - head.size());
    if (!more && head.empty()) return sink.skipped(stopped_by(more.error(), origin));
    if (!more || *more == 0) break;
  }
  const auto found = chosen(head, path, format, options);
  if (!found.reader) return sink.skipped({origin, found.reason, found.detail});

  const auto bytes = with_head(std::move(head), *std::move(opened));
  found.reader->read(*bytes, origin, options, filling(sink, options));
}

}  // namespace news::read
