#include "indexer/read/sniff.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "indexer/read/charset.hpp"
#include "indexer/read/magic.hpp"

namespace news::read {
namespace {

constexpr std::size_t head_bytes = 4096;

/// The head as readers will meet it.
std::string as_utf8(std::string_view head, const std::string& encoding) {
  const auto marked = marked_charset(head);
  const std::string charset{marked.charset.empty() ? encoding : marked.charset};
  head.remove_prefix(marked.mark_bytes);
  if (charset.empty() || charset == "UTF-8") return std::string{head};
  std::string decoded;
  Decoder{charset}.decode(head, false, decoded);
  return decoded;
}

/// ".jsonl" of "/news/Day.JSONL.gz"; empty where the name has none.
std::string extension_of(std::string_view path) {
  std::string name{path.substr(path.rfind('/') + 1)};
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  for (const std::string_view packed : {".gz", ".bz2", ".xz", ".zst"})
    if (name.ends_with(packed)) name.resize(name.size() - packed.size());
  const auto dot = name.rfind('.');
  return dot == std::string::npos ? "" : name.substr(dot);
}

bool lists(std::string_view extensions, std::string_view wanted) {
  const auto padded = [](std::string_view text) { return fmt::format(" {} ", text); };
  return !wanted.empty() && padded(extensions).find(padded(wanted)) != std::string::npos;
}

std::string names_of(const std::vector<Reader>& table) {
  std::string names;
  for (const auto& reader : table) names.append(names.empty() ? "" : ", ").append(reader.name);
  return names;
}

/// The first reader by content, else by extension; the table's last row for neither.
const Reader& taker(const std::vector<Reader>& table, std::string_view text,
                    std::string_view extension) {
  const auto fallback = table.end() - 1;
  const auto by_content = std::find_if(
      table.begin(), fallback, [&](const Reader& reader) { return reader.looks_like(text); });
  if (by_content != fallback) return *by_content;
  return *std::find_if(table.begin(), fallback,
                       [&](const Reader& reader) { return lists(reader.extensions, extension); });
}

}  // namespace

bool looks_binary(std::string_view bytes) {
  const auto charset = marked_charset(bytes.substr(0, head_bytes)).charset;
  if (!charset.empty() && charset != "UTF-8") return false;
  if (bytes.find('\0') != std::string_view::npos) return true;
  const auto controls = std::count_if(bytes.begin(), bytes.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    constexpr unsigned char escape = 0x1B;  // ISO-2022 charsets are text
    return (byte < 0x20 && !(byte >= '\t' && byte <= '\r') && byte != escape) || byte == 0x7F;
  });
  return static_cast<std::size_t>(controls) * 3 > bytes.size();
}

Sniffed sniff(std::string_view head, std::string_view path, const std::string& encoding) {
  const auto binary = unread_binary(head);
  if (!binary.what.empty()) return {nullptr, binary.reason, std::string{binary.what}};
  const auto& table = readers();
  const auto any_bytes = std::find_if(table.begin(), table.end(), [head](const Reader& reader) {
    return reader.any_bytes && reader.looks_like(head);
  });
  if (any_bytes != table.end()) return {.reader = &*any_bytes};
  const auto text = as_utf8(head, encoding);
  if (looks_binary(text)) return {nullptr, SkipReason::binary, "not text"};

  const auto extension = extension_of(path);
  const auto& reader = taker(table, text, extension);
  if (&reader != &table.back()) return {.reader = &reader};
  const auto unread = unread_text(text, extension);
  if (unread.what.empty()) return {.reader = &reader};
  return {nullptr, unread.reason,
          fmt::format("{}; formats that are read: {}", unread.what, names_of(table))};
}

}  // namespace news::read
