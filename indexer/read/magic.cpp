#include "indexer/read/magic.hpp"

#include <algorithm>
#include <array>

#include "indexer/read/normal.hpp"

namespace news::read {
namespace {

using namespace std::string_view_literals;

struct Magic {
  std::size_t offset = 0;
  std::string_view bytes{};
  Unread unread{};
};

/// Source: the magic numbers of the formats' own specifications.
constexpr std::array<Magic, 21> magics{{
    {0, "\x89PNG\r\n"sv, {"a PNG image", SkipReason::binary}},
    {0, "\xFF\xD8\xFF"sv, {"a JPEG image", SkipReason::binary}},
    {0, "GIF8"sv, {"a GIF image", SkipReason::binary}},
    {8, "WEBP"sv, {"a WebP image", SkipReason::binary}},
    {0, "%PDF-"sv, {"a PDF document", SkipReason::unsupported}},
    {0, "PK\x03\x04"sv, {"a zip archive or an office document", SkipReason::unsupported}},
    {0, "PK\x05\x06"sv, {"an empty zip archive", SkipReason::unsupported}},
    {0, "7z\xBC\xAF\x27\x1C"sv, {"a 7z archive", SkipReason::unsupported}},
    {0, "Rar!\x1A\x07"sv, {"a RAR archive", SkipReason::unsupported}},
    {257, "ustar"sv, {"a tar archive", SkipReason::unsupported}},
    {0, "\x1F\x8B"sv, {"compressed twice", SkipReason::unsupported}},
    {0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, {"an office document", SkipReason::unsupported}},
    {0, "{\\rtf"sv, {"an RTF document", SkipReason::unsupported}},
    {0, "PAR1"sv, {"a Parquet table", SkipReason::unsupported}},
    {0, "SQLite format 3\0"sv, {"an SQLite database", SkipReason::unsupported}},
    {0,
     "\x7F"
     "ELF"sv,
     {"a program", SkipReason::binary}},
    {0, "MZ\x90\0"sv, {"a program", SkipReason::binary}},
    {0, "OggS\0"sv, {"an Ogg recording", SkipReason::binary}},
    {0, "ID3\3"sv, {"an MP3 recording", SkipReason::binary}},
    {4, "ftyp"sv, {"an MP4 film", SkipReason::binary}},
    {0, "wOF2"sv, {"a font", SkipReason::binary}},
}};

bool begins_like(std::string_view head, std::string_view start) {
  const auto lower = [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return head.size() >= start.size() &&
         std::equal(start.begin(), start.end(), head.begin(),
                    [lower](char a, char b) { return a == lower(b); });
}

}  // namespace

Unread unread_binary(std::string_view head) {
  const auto found = std::find_if(magics.begin(), magics.end(), [head](const Magic& magic) {
    return head.size() >= magic.offset && head.substr(magic.offset).starts_with(magic.bytes);
  });
  return found != magics.end() ? found->unread : Unread{};
}

Unread unread_text(std::string_view head, std::string_view extension) {
  constexpr auto reason = SkipReason::unsupported;
  head = trimmed(head);
  const auto inside = head.empty() ? head : trimmed(head.substr(1));
  const char next = inside.empty() ? ' ' : inside.front();
  if (head.starts_with('[') && (next == '{' || next == ']' || next == '"'))
    return {"a JSON array", reason};
  if (head.starts_with('{') && next == '"') return {"JSON over several lines", reason};
  for (const auto start : {"<?xml"sv, "<rss"sv, "<feed"sv})
    if (begins_like(head, start)) return {"an XML document", reason};
  if (extension == ".csv" || extension == ".tsv") return {"a table", reason};
  return {};
}

}  // namespace news::read
