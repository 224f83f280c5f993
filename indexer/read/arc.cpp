#include <algorithm>
#include <charconv>
#include <optional>

#include <fmt/format.h>

#include "indexer/read/warc.hpp"
#include "indexer/read/web_archive.hpp"

namespace news::read {
namespace {

constexpr auto nowhere = std::string_view::npos;

std::string_view first_line(std::string_view ahead) {
  auto line = ahead.substr(0, ahead.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

bool is_number(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789") == nowhere;
}

std::string_view cut_last_word(std::string_view& line) {
  const auto space = line.rfind(' ');
  const auto word = space == nowhere ? line : line.substr(space + 1);
  line = space == nowhere ? std::string_view{} : line.substr(0, space);
  return word;
}

/// The fields of a record's line. Addresses may hold blanks, so that all else is counted from the
/// end: version 1 "URL IP date type length", version 2 "URL IP date type status checksum location
/// offset file length".
struct UrlLine {
  std::string_view url{};
  std::string_view type{};
  std::string_view length{};
};

std::optional<UrlLine> with_fields(std::string_view line, int between_type_and_length) {
  constexpr std::size_t shortest_date = 8;
  UrlLine fields;
  fields.length = cut_last_word(line);
  for (int i = 0; i < between_type_and_length; ++i) cut_last_word(line);
  fields.type = cut_last_word(line);
  const auto date = cut_last_word(line);
  const auto address = cut_last_word(line);
  fields.url = line;
  const bool sound = is_number(date) && date.size() >= shortest_date &&
                     address.find_first_not_of("0123456789abcdefABCDEF.:") == nowhere &&
                     fields.url.find("://") != nowhere;
  return sound ? std::optional{fields} : std::nullopt;
}

std::optional<UrlLine> url_line(std::string_view ahead) {
  constexpr int only_in_version_2 = 5;
  const auto line = first_line(ahead);
  if (line.find("://") == nowhere) return std::nullopt;
  if (const auto fields = with_fields(line, 0)) return fields;
  return with_fields(line, only_in_version_2);
}

bool begins_record(std::string_view ahead) { return url_line(ahead).has_value(); }

std::size_t head_bytes(std::string_view ahead) {
  const auto end = ahead.find('\n');
  return end == nowhere ? nowhere : end + 1;
}

Result<RecordHead> read_head(std::string_view head) {
  const auto fields = url_line(head);
  RecordHead record;
  const auto length = fields->length;
  const auto [end, failure] =
      std::from_chars(length.data(), length.data() + length.size(), record.block_bytes);
  if (failure != std::errc{} || end != length.data() + length.size())
    return Error{Error::Kind::bad_input, fmt::format("its length is no number: \"{}\"", length)};
  record.url = fields->url;
  record.content_type = fields->type;
  record.wanted = !record.url.starts_with("filedesc:");
  record.http = record.url.starts_with("http");
  return record;
}

constexpr WebDialect dialect{begins_record, head_bytes, read_head};

}  // namespace

bool looks_like_arc(std::string_view head) { return head.starts_with("filedesc://"); }

void read_arc(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
              const Sink& sink) {
  read_web_archive(bytes, origin, options, sink, dialect);
}

}  // namespace news::read
