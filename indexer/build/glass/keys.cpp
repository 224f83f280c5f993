#include "indexer/build/glass/keys.hpp"

#include "indexer/build/glass/codes.hpp"

namespace news::build::glass {
namespace {

using namespace std::string_view_literals;

std::string slot_code(std::uint32_t slot) {
  std::string code;
  append_number(code, slot);
  return code;
}

}  // namespace

std::string metadata_key(std::string_view key) { return std::string{"\0\xc0"sv}.append(key); }

std::string value_statistics_key(std::uint32_t slot) {
  std::string key{"\0\xd0"sv};
  for (; slot != 0; slot >>= 8) key += static_cast<char>(slot);
  return key;
}

std::string values_key(std::uint32_t slot, std::uint32_t document) {
  auto key = std::string{"\0\xd8"sv} + slot_code(slot);
  append_sortable(key, document);
  return key;
}

std::string postings_key(std::string_view term) {
  std::string key;
  if (term.empty()) return key = "\0\xe0"sv;
  append_sortable(key, term);
  return key;
}

std::string postings_key(std::string_view term, std::uint32_t document) {
  auto key = postings_key(term);
  if (!term.empty()) end_sortable(key);
  append_sortable(key, document);
  return key;
}

std::string positions_key(std::string_view term) {
  std::string key;
  append_sortable(key, term);
  end_sortable(key);
  return key;
}

std::string document_key(std::uint32_t document) {
  std::string key;
  append_sortable(key, document);
  return key;
}

std::string slots_key(std::uint32_t document) { return document_key(document) + '\0'; }

bool slot_comes_before(std::uint32_t one, std::uint32_t other) {
  return slot_code(one) < slot_code(other);
}

}  // namespace news::build::glass
