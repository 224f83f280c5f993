#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace news::tests {

/// A byte range, half-open.
struct ByteRange {
  std::size_t start = 0;
  std::size_t end = 0;
};

/// What a person takes for the body of one article, as offsets into RawArticle::text.
struct GoldArticle {
  std::string set{};  ///< The folder of the corpus, or "folder/part".
  std::string key{};  ///< The record's id, or the name of the file.
  std::size_t bytes = 0;
  std::string checksum{};            ///< FNV-1a of the text, 64 bits, in hexadecimal.
  std::vector<ByteRange> body{};     ///< Rising. Empty: the page holds no article.
  std::vector<ByteRange> neutral{};  ///< Counted neither way: credits, editor's notes.
};

/// FNV-1a, 64 bits (Fowler, Noll, Vo), as sixteen hexadecimal digits.
inline std::string fnv1a(std::string_view text) {
  constexpr std::uint64_t offset_basis = 0xcbf29ce484222325U;
  constexpr std::uint64_t prime = 0x100000001b3U;
  auto hash = offset_basis;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * prime;
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  for (int shift = 60; shift >= 0; shift -= 4) hex += digits[(hash >> shift) & 15U];
  return hex;
}

/// "20-1717,1926-5074", or "-" for none.
inline std::vector<ByteRange> ranges_of(const std::string& list) {
  std::vector<ByteRange> ranges;
  std::istringstream fields{list};
  ByteRange range;
  char dash = '-';
  while (fields >> range.start >> dash >> range.end) {
    ranges.push_back(range);
    if (fields.peek() == ',') fields.get();
  }
  return ranges;
}

/// The lines of cleaning_gold.tsv; those that begin with "#" are for people.
inline std::vector<GoldArticle> read_gold(const std::filesystem::path& path) {
  std::vector<GoldArticle> gold;
  std::ifstream file{path};
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream fields{line};
    GoldArticle article;
    std::string body;
    std::string neutral;
    fields >> article.set >> article.key >> article.bytes >> article.checksum >> body >> neutral;
    article.body = ranges_of(body);
    article.neutral = ranges_of(neutral);
    gold.push_back(article);
  }
  return gold;
}

}  // namespace news::tests
