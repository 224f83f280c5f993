#include "indexer/describe/page_facts.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "indexer/clean/text/letters.hpp"
#include "indexer/describe/address.hpp"
#include "indexer/describe/dates.hpp"
#include "indexer/describe/described.hpp"
#include "indexer/describe/language.hpp"
#include "indexer/describe/page_facts_title.hpp"
#include "indexer/describe/page_facts_walk.hpp"

namespace news::describe {
namespace {

using schema::Fact;

bool is_web_address(std::string_view text) {
  return clean::starts_ignoring_case(text, "http://") ||
         clean::starts_ignoring_case(text, "https://") || text.starts_with("//");
}

std::string with_scheme(std::string_view address) {
  return address.starts_with("//") ? "https:" + std::string{address} : std::string{address};
}

bool is_front_page(std::string_view address) {
  const auto host = address.find("//");
  const auto path = address.find('/', host == std::string_view::npos ? 0 : host + 2);
  return path == std::string_view::npos || path + 1 >= address.size();
}

/// The first address that is no front page; else the first.
std::string choose_url(const Claims& claims) {
  std::string first;
  for (const auto& claim : claims) {
    if (claim.fact != PageFact::url || !is_web_address(claim.value)) continue;
    if (claim.value.find(' ') != std::string::npos) continue;
    if (!is_front_page(claim.value)) return with_scheme(claim.value);
    if (first.empty()) first = with_scheme(claim.value);
  }
  return first;
}

DescribedText choose_date(const Claims& claims) {
  for (const auto& claim : claims) {
    if (claim.fact != PageFact::published) continue;
    const auto date = read_date(claim.value);
    // What stands for "no date" in many systems.
    if (date && date->first != std::chrono::sys_seconds{}) return {claim.value, claim.evidence};
  }
  return {};
}

/// Without "By" before it; empty for what is no name: an address, an account, a number.
std::string_view person(std::string_view name) {
  constexpr auto labels = std::to_array<std::string_view>(
      {"by ", "by: ", "written by ", "posted by ", "author: ", "author ", "von ", "par ", "por "});
  constexpr std::size_t longest_bytes = 150;
  for (const auto label : labels)
    if (clean::starts_ignoring_case(name, label)) {
      name = clean::trimmed(name.substr(label.size()));
      break;
    }
  name = clean::trimmed(name.substr(0, name.find("(http")));
  const bool address = name.find("://") != std::string_view::npos || name.starts_with("//") ||
                       name.starts_with("www.") || name.starts_with('@') || name.starts_with('/') ||
                       name.ends_with(':');
  const bool letters = std::any_of(name.begin(), name.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 ||
           ('a' <= clean::lower(c) && clean::lower(c) <= 'z');
  });
  return address || !letters || name.size() > longest_bytes ? std::string_view{} : name;
}

/// All names of the most trusted claims that name anybody but the site.
DescribedText choose_byline(const Claims& claims, const std::vector<std::string>& sites,
                            std::string_view host) {
  constexpr std::size_t longest_bytes = 300;
  std::string names;
  std::string_view evidence;
  DescribedText site_itself;
  int trust = 0;
  std::vector<std::string_view> taken;
  for (const auto& claim : claims) {
    if (claim.fact != PageFact::byline || (!names.empty() && claim.trust != trust)) continue;
    const auto name = person(claim.value);
    if (name.empty() || std::find(taken.begin(), taken.end(), name) != taken.end()) continue;
    if (is_site_name(name, sites, host)) {
      if (site_itself.value.empty()) site_itself = {std::string{name}, claim.evidence};
      continue;
    }
    if (names.size() + name.size() > longest_bytes) break;
    trust = claim.trust;
    evidence = claim.evidence;
    taken.push_back(name);
    names.append(names.empty() ? "" : ", ").append(name);
  }
  return names.empty() ? site_itself : DescribedText{std::move(names), evidence};
}

DescribedText choose_source(const Claims& claims) {
  // OpenGraph's name is the site; a publisher may be the house that owns it.
  const Claim* chosen = nullptr;
  for (const auto& claim : claims) {
    if (claim.fact != PageFact::source || is_web_address(claim.value)) continue;
    const bool open_graph = claim.trust >= trust::open_graph && claim.trust < trust::meta;
    if (!chosen || open_graph) chosen = &claim;
    if (open_graph) break;
  }
  return chosen ? DescribedText{chosen->value, chosen->evidence} : DescribedText{};
}

DescribedText choose_language(const Claims& claims) {
  for (const auto& claim : claims)
    if (claim.fact == PageFact::language)
      if (auto code = language_as_named(claim.value); !code.empty())
        return {std::move(code), claim.evidence};
  return {};
}

Described<std::vector<std::string>> choose_sections(const Claims& claims) {
  constexpr std::size_t most_sections = 10;
  std::vector<std::string> sections;
  std::string_view evidence;
  int trust = 0;
  for (const auto& claim : claims) {
    if (claim.fact != PageFact::section || is_web_address(claim.value)) continue;
    if (!sections.empty() && claim.trust != trust) break;
    trust = claim.trust;
    evidence = claim.evidence;
    if (sections.size() < most_sections &&
        std::find(sections.begin(), sections.end(), claim.value) == sections.end())
      sections.push_back(claim.value);
  }
  return {std::move(sections), evidence};
}

std::vector<std::string> site_names(const Claims& claims, const RawArticle& raw) {
  std::vector<std::string> names;
  if (!raw.source.empty()) names.push_back(raw.source);
  for (const auto& claim : claims)
    if (claim.fact == PageFact::source) names.push_back(claim.value);
  return names;
}

}  // namespace

void add_page_facts(const markup::Tree& tree, RawArticle& raw) {
  const auto page = claims_of(tree);
  if (raw.url.empty()) raw.url = choose_url(page.claims);
  const auto host = host_of(raw.url);
  const auto take = [&raw](Fact fact, auto& place, auto chosen) {
    if (!place.empty() || chosen.value.empty()) return;
    place = std::move(chosen.value);
    raw.said_by[fact] = chosen.source;
  };
  take(Fact::title, raw.title, choose_title(page, host));
  take(Fact::published, raw.published, choose_date(page.claims));
  take(Fact::byline, raw.byline, choose_byline(page.claims, site_names(page.claims, raw), host));
  take(Fact::outlet, raw.source, choose_source(page.claims));
  take(Fact::language, raw.language, choose_language(page.claims));
  take(Fact::section, raw.sections, choose_sections(page.claims));
}

}  // namespace news::describe
