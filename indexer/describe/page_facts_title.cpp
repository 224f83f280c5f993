#include "indexer/describe/page_facts_title.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "common/text/fold.hpp"
#include "indexer/clean/text/letters.hpp"

namespace news::describe {
namespace {

/// What sites put between a headline and their name. Those of letters' own use ask for blanks.
struct Separator {
  std::string_view sign{};
  bool blank_before = true;
  bool blank_behind = true;
};

constexpr auto separators = std::to_array<Separator>({
    {"--"},
    {"-"},
    {"–"},
    {"—"},
    {"·"},
    {"•"},
    {"/"},
    {"~"},
    {"@"},
    {"<"},
    {">"},
    {"::"},
    {"|", false, false},
    {"｜", false, false},
    {"»", false, false},
    {"«", false, false},
    {"_", false, false},
    {":", false, true},
    {"[", true, false},
});

/// A separator's place in a title, blanks around it included.
struct Cut {
  std::size_t start = 0;
  std::size_t end = 0;
};

std::vector<Cut> cuts_of(std::string_view title) {
  constexpr std::size_t most_cuts = 24;
  std::vector<Cut> cuts;
  for (std::size_t at = 1; at < title.size() && cuts.size() < most_cuts; ++at)
    for (const auto& [sign, before, behind] : separators) {
      if (!title.substr(at).starts_with(sign)) continue;
      Cut cut{at, at + sign.size()};
      if (before && !clean::is_blank(title[at - 1])) continue;
      if (behind && cut.end < title.size() && !clean::is_blank(title[cut.end])) continue;
      while (cut.start > 0 && clean::is_blank(title[cut.start - 1])) --cut.start;
      while (cut.end < title.size() && clean::is_blank(title[cut.end])) ++cut.end;
      cuts.push_back(cut);
      at += sign.size() - 1;
      break;
    }
  return cuts;
}

/// Letters and digits alone, folded: what two titles are compared by.
std::string letters_of(std::string_view text) {
  std::string letters;
  for (const char c : text::folded(text)) {
    const bool keep =
        ('a' <= c && c <= 'z') || clean::is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
    if (keep) letters += c;
  }
  return letters;
}

std::string site_letters(std::string_view name) {
  auto folded = text::folded_value(name);
  if (folded.starts_with("the ")) folded.erase(0, 4);
  return letters_of(folded);
}

/// "news.bbc.co.uk" -> "bbc": the longest label, country and kind left out.
std::string_view main_label(std::string_view host) {
  std::string_view longest;
  host = host.substr(0, host.rfind('.'));
  while (!host.empty()) {
    const auto label = host.substr(0, host.find('.'));
    if (label.size() >= longest.size() && (label.size() > 3 || longest.size() <= 3))
      longest = label;
    host.remove_prefix(std::min(label.size() + 1, host.size()));
  }
  return longest;
}

constexpr auto words_of_sites =
    std::to_array<std::string_view>({"", "news", "online", "com", "magazine", "blog", "sport",
                                     "sports", "international", "digital", "mobile"});

bool is_word_of_sites(std::string_view word) {
  return std::find(words_of_sites.begin(), words_of_sites.end(), word) != words_of_sites.end();
}

/// What one title is judged by.
struct Witnesses {
  std::vector<std::string> site_names{};
  std::string_view host{};
  std::vector<std::string> titles{};  ///< Letters of all claims and headings.

  [[nodiscard]] bool is_site(std::string_view text) const {
    return is_site_name(text, site_names, host);
  }
  [[nodiscard]] bool is_title(std::string_view text) const {
    const auto letters = letters_of(text);
    return !letters.empty() && std::find(titles.begin(), titles.end(), letters) != titles.end();
  }
};

/// The headline that another claim vouches for: the whole before or behind a separator.
std::optional<std::string_view> vouched(std::string_view title, const Witnesses& by) {
  const auto cuts = cuts_of(title);
  for (auto cut = cuts.rbegin(); cut != cuts.rend(); ++cut) {
    const auto head = title.substr(0, cut->start);
    if (head.size() * 2 >= title.size() - head.size() && by.is_title(head) && !by.is_site(head))
      return head;
  }
  for (const auto& cut : cuts) {
    const auto tail = title.substr(cut.end);
    if (tail.size() > cut.start && by.is_title(tail) && !by.is_site(tail)) return tail;
  }
  return std::nullopt;
}

/// Without names of the site at its ends, as often as there are any.
std::string_view without_site(std::string_view title, const Witnesses& by) {
  constexpr int most_rounds = 4;
  for (int i = 0; i < most_rounds; ++i) {
    const auto size = title.size();
    const auto cuts = cuts_of(title);
    for (const auto& cut : cuts)
      if (by.is_site(title.substr(cut.end))) {
        title = title.substr(0, cut.start);
        break;
      }
    if (title.size() == size && !cuts.empty() && by.is_site(title.substr(0, cuts.front().start)))
      title = title.substr(cuts.front().end);
    if (title.size() == size) break;
  }
  return clean::trimmed(title);
}

std::string_view headline_of(std::string_view title, const Witnesses& by) {
  const auto bare = without_site(title, by);
  return vouched(bare, by).value_or(bare);
}

Witnesses witnesses_of(const PageClaims& page, std::string_view host) {
  Witnesses by{.host = host};
  for (const auto& claim : page.claims) {
    if (claim.fact == PageFact::source) by.site_names.push_back(claim.value);
    if (claim.fact == PageFact::title) by.titles.push_back(letters_of(claim.value));
  }
  for (const auto& heading : page.headings)
    if (clean::count_chars(heading) >= 8) by.titles.push_back(letters_of(heading));
  return by;
}

/// A heading that the title tag begins with or holds apart: the page's headline.
const std::string* heading_in_title(const PageClaims& page, const Witnesses& by) {
  const auto title = letters_of(page.title_tag);
  for (const auto& heading : page.headings) {
    const auto letters = letters_of(heading);
    if (letters.size() * 2 > title.size() && title.find(letters) != std::string::npos &&
        !by.is_site(heading))
      return &heading;
  }
  return nullptr;
}

/// A JSON-LD headline that the title tag does not hold, where it holds the same script's "name":
/// some encyclopedias put a description there.
bool is_doubted(const Claim& claim, const PageClaims& page, std::string_view tag) {
  if (claim.evidence != "json-ld" || tag.find(letters_of(claim.value)) != std::string::npos)
    return false;
  return std::any_of(page.claims.begin(), page.claims.end(), [&](const Claim& other) {
    return other.fact == PageFact::title && other.evidence == "json-ld" &&
           tag.find(letters_of(other.value)) != std::string::npos;
  });
}

}  // namespace

bool is_site_name(std::string_view text, const std::vector<std::string>& site_names,
                  std::string_view host) {
  constexpr std::size_t longest_bytes = 80;
  auto name = text;
  while (!name.empty() && (name.back() == ']' || name.back() == ':')) name.remove_suffix(1);
  if (name.empty() || name.size() > longest_bytes) return false;
  const auto letters = site_letters(name);
  if (letters.empty()) return false;
  for (const auto& each : site_names)
    if (letters == site_letters(each)) return true;
  if (host.empty()) return false;
  if (letters == letters_of(host)) return true;
  const auto label = letters_of(main_label(host));
  return label.size() >= 2 && letters.starts_with(label) &&
         is_word_of_sites(std::string_view{letters}.substr(label.size()));
}

DescribedText choose_title(const PageClaims& page, std::string_view host) {
  const auto tag = letters_of(page.title_tag);
  const auto by = witnesses_of(page, host);
  for (const auto& claim : page.claims) {
    if (claim.fact != PageFact::title || claim.trust >= trust::markup) continue;
    if (by.is_site(claim.value) || is_doubted(claim, page, tag)) continue;
    const auto headline = headline_of(claim.value, by);
    if (headline.empty() || by.is_site(headline)) continue;
    return {std::string{headline}, claim.evidence};
  }
  if (const auto* heading = heading_in_title(page, by)) return {*heading, "h1"};
  if (const auto headline = headline_of(page.title_tag, by);
      !headline.empty() && !by.is_site(headline))
    return {std::string{headline}, "title tag"};
  for (const auto& heading : page.headings)
    if (!by.is_site(heading)) return {heading, "h1"};
  if (!page.title_tag.empty()) return {page.title_tag, "title tag"};
  return {};
}

}  // namespace news::describe
