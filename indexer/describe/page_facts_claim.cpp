#include "indexer/describe/page_facts_claim.hpp"

#include <algorithm>
#include <utility>

#include "common/text/settle.hpp"
#include "common/text/utf8.hpp"
#include "indexer/clean/text/letters.hpp"
#include "indexer/clean/text/lines.hpp"
#include "indexer/markup/html_tree.hpp"

namespace news::describe {
namespace {

constexpr std::size_t most_claims = 1000;
constexpr std::size_t longest_value_bytes = 1000;

bool is_ascii_letter(char c) { return 'a' <= clean::lower(c) && clean::lower(c) <= 'z'; }

/// A reference or a tag may be in it.
bool looks_encoded(std::string_view value) {
  for (auto at = value.find_first_of("&<"); at < value.size();
       at = value.find_first_of("&<", at + 1)) {
    const char next = at + 1 < value.size() ? value[at + 1] : ' ';
    if (is_ascii_letter(next) || next == (value[at] == '&' ? '#' : '/')) return true;
  }
  return false;
}

std::string_view cut_to(std::string_view value, std::size_t bytes) {
  return value.substr(0, text::character_boundary(value, std::min(bytes, value.size())));
}

}  // namespace

std::string tidy_value(std::string_view value) {
  constexpr int most_encodings = 2;
  std::string decoded{cut_to(value, 4 * longest_value_bytes)};
  for (int i = 0; i < most_encodings && looks_encoded(decoded); ++i) {
    const auto tree = markup::parse_html(decoded);
    decoded = tree.text_of(tree.root());
  }
  std::string settled;
  text::append_settled(settled, decoded);
  settled.resize(cut_to(settled, longest_value_bytes).size());
  return std::string{clean::trimmed(settled)};
}

void add_claim(Claims& claims, PageFact fact, int trust, std::string_view value,
               std::string_view evidence) {
  if (value.empty() || claims.size() >= most_claims) return;
  auto tidy = tidy_value(value);
  if (!tidy.empty()) claims.push_back({fact, trust, std::move(tidy), evidence});
}

}  // namespace news::describe
