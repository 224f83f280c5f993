#include "common/schema/fields.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <xxhash.h>

#include "common/text/fold.hpp"
#include "common/text/utf8.hpp"

namespace news::schema {
namespace {

/// What glass takes as one term; a zero byte is escaped and counts twice (Xapian, admin notes).
constexpr std::size_t longest_term_bytes = 245;
constexpr std::size_t hash_digits = 16;

std::size_t stored_bytes(std::string_view term) {
  return term.size() + static_cast<std::size_t>(std::count(term.begin(), term.end(), '\0'));
}

std::string with_prefix(std::string_view prefix, std::string_view value) {
  std::string built;
  built.reserve(prefix.size() + 1 + value.size());
  built += prefix;
  if (prefix.size() > 1) built += ':';
  return built.append(value);
}

/// The same term where it fits, else its head and a hash of the whole.
std::string bounded(std::string term) {
  if (stored_bytes(term) <= longest_term_bytes) return term;
  const auto hash = fmt::format("{:016x}", XXH3_64bits(term.data(), term.size()));
  std::size_t keep = 0;
  for (std::size_t stored = 0; keep < term.size(); ++keep) {
    stored += term[keep] == '\0' ? 2 : 1;
    if (stored > longest_term_bytes - hash_digits) break;
  }
  term.resize(text::character_boundary(term, keep));
  return term + hash;
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::vector<std::string_view> split(std::string_view text, std::string_view at) {
  std::vector<std::string_view> parts;
  while (true) {
    const auto cut = text.find_first_of(at);
    parts.push_back(trimmed(text.substr(0, cut)));
    if (cut == std::string_view::npos) return parts;
    text.remove_prefix(cut + 1);
  }
}

bool is_host(std::string_view value) {
  const auto is_host_char = [](char c) {
    return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') || c == '-' ||
           c == '.';
  };
  const auto dot = value.rfind('.');
  return dot != std::string_view::npos && dot > 0 && value.size() - dot > 2 &&
         value.find("..") == std::string_view::npos && value.front() != '.' &&
         std::all_of(value.begin(), value.end(), is_host_char) &&
         std::none_of(value.begin() + static_cast<std::ptrdiff_t>(dot), value.end(),
                      [](char c) { return '0' <= c && c <= '9'; });
}

/// The part that an owner registers, and its name: "news.bbc.co.uk" -> "bbc.co.uk", "bbc".
std::vector<std::string_view> owner_of(std::string_view host) {
  static constexpr std::array<std::string_view, 7> shared{"co",  "com", "org", "net",
                                                          "gov", "ac",  "edu"};
  const auto labels = split(host, ".");
  std::size_t suffix = 1;
  if (labels.size() > 2 && labels.back().size() == 2 &&
      std::find(shared.begin(), shared.end(), text::folded(labels[labels.size() - 2])) !=
          shared.end())
    suffix = 2;
  const auto name = labels[labels.size() - suffix - 1];
  const auto start = static_cast<std::size_t>(name.data() - host.data());
  return {host.substr(start), name};
}

std::vector<std::string_view> further_values(Field field, std::string_view value) {
  if (field == Field::place) return split(value, ",/");
  if (field != Field::source) return {};
  if (is_host(value)) return owner_of(value);
  constexpr std::string_view article = "the ";
  if (value.size() > article.size() && text::folded(value.substr(0, article.size())) == article)
    return {value.substr(article.size())};
  return {};
}

}  // namespace

std::string form_term(Field field, std::string_view form) {
  return bounded(std::string{spec(field).prefix}.append(form));
}

std::string stem_term(Field field, std::string_view stem) {
  return bounded(std::string{stem_prefix}.append(spec(field).prefix).append(stem));
}

std::string joined_term(Field field, std::string_view stem) {
  return bounded(std::string{joined_prefix}.append(spec(field).prefix).append(stem));
}

std::string value_term(Field field, std::string_view value) {
  const auto prefix = spec(field).prefix;
  if (field == Field::id) return bounded(with_prefix(prefix, value));
  return bounded(with_prefix(prefix, text::folded_value(value)));
}

std::string_view mark_term(Mark mark) {
  static constexpr std::array<std::string_view, marks> terms{
      "XMARK:inflected", "XMARK:capital", "XMARK:capitals", "XMARK:sentence", "XMARK:paragraph"};
  return terms[static_cast<std::size_t>(mark)];
}

std::string input_term(std::string_view key) { return bounded(with_prefix(input_prefix, key)); }

std::vector<std::string> lookup_values(Field field, std::string_view value) {
  constexpr std::size_t most_values = 16;
  std::vector<std::string> values{std::string{value}};
  std::vector<std::string> seen{text::folded_value(value)};
  for (const auto further : further_values(field, trimmed(value))) {
    if (values.size() == most_values) break;
    auto folded = text::folded_value(further);
    if (folded.empty() || std::find(seen.begin(), seen.end(), folded) != seen.end()) continue;
    values.emplace_back(further);
    seen.push_back(std::move(folded));
  }
  return values;
}

}  // namespace news::schema
