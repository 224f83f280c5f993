#include "indexer/describe/identity.hpp"

#include <string_view>

#include <fmt/format.h>
#include <xxhash.h>

#include "indexer/clean/text/letters.hpp"

namespace news::describe {
namespace {

constexpr std::size_t longest_id_bytes = 200;

std::string hash_of(std::string_view bytes) {
  return fmt::format("{:016x}", XXH3_64bits(bytes.data(), bytes.size()));
}

std::string tidy(std::string_view given) {
  std::string id;
  bool gap = false;
  for (const char c : clean::trimmed(given)) {
    const auto byte = static_cast<unsigned char>(c);
    if (clean::is_blank(c)) {
      gap = true;
      continue;
    }
    if (gap) id += ' ';
    gap = false;
    id += byte < 0x20 || byte == 0x7F ? '_' : c;
  }
  return id;
}

}  // namespace

std::string identity_of(const RawArticle& raw) {
  auto id = tidy(raw.id);
  if (id.size() > longest_id_bytes) return hash_of(id);
  if (!id.empty()) return id;
  if (const auto url = clean::trimmed(raw.url); !url.empty()) return hash_of(url);
  std::string place = raw.origin.path;
  place += '\0';
  place += raw.origin.member;
  place += '\0';
  place += std::to_string(raw.origin.offset);
  return hash_of(place);
}

}  // namespace news::describe
