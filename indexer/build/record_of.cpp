#include "indexer/build/record_of.hpp"

#include <algorithm>
#include <string_view>

#include <xxhash.h>

#include "common/schema/fields.hpp"
#include "common/text/fold.hpp"
#include "common/text/utf8.hpp"
#include "indexer/discover/find_inputs.hpp"

namespace news::build {
namespace {

using schema::Field;

constexpr std::size_t longest_id_bytes = 200;
constexpr std::size_t most_sections = 64;

std::string sound(const std::string& text) {
  return text::is_valid_utf8(text) ? text : text::repaired(text);
}

/// A text that nothing cut is all body.
text::CutText sound_text(const Article& article) {
  const auto& text = article.text;
  if (text.raw.empty() || !text::is_valid_utf8(text.raw)) return text::uncut(sound(article.body));
  return text;
}

std::string stored_id(const Article& article) {
  const auto id = sound(article.id.empty() ? place_of(article.origin) : article.id);
  if (id.size() <= longest_id_bytes) return id;
  return fmt::format("{}~{:016x}",
                     id.substr(0, text::character_boundary(id, longest_id_bytes - 17)),
                     XXH3_64bits(id.data(), id.size()));
}

void add_exact(std::vector<std::string>& terms, Field field, std::string_view value) {
  for (const auto& each : schema::lookup_values(field, value))
    if (!text::folded_value(each).empty()) terms.push_back(schema::value_term(field, each));
}

void add_facts(std::vector<std::string>& terms, const schema::Record& record) {
  const auto add = [&terms](bool known, std::string_view value) {
    if (known) terms.push_back(schema::value_term(Field::has, value));
  };
  for (const auto fact : schema::all_facts) add(knows(record, fact), schema::name_of(fact));
  add(!record.url.empty(), "url");
  for (const auto precision : schema::searched_precisions)
    add(record.published.precision >= precision, text::name_of(precision));
}

}  // namespace

schema::Record record_of(const Article& article, std::uint64_t words) {
  schema::Record record;
  record.id = stored_id(article);
  record.title = sound(article.title);
  record.text = sound_text(article);
  record.body = text::body_of(record.text);
  record.byline = sound(article.byline);
  record.outlet = sound(article.outlet);
  record.agency = sound(article.agency);
  record.located = sound(article.located);
  record.language = sound(article.language);
  record.url = sound(article.url);
  for (const auto& section : article.sections)
    if (record.sections.size() < most_sections) record.sections.push_back(sound(section));
  record.published = article.published;
  for (const auto fact : schema::all_facts)
    record.evidence[fact] = {sound(article.evidence[fact].source),
                             article.evidence[fact].confidence};
  record.path = article.origin.path;
  record.member = sound(article.origin.member);
  record.offset = article.origin.offset;
  record.words = words;
  return record;
}

std::vector<std::string> boolean_terms_of(const schema::Record& record) {
  std::vector<std::string> terms;
  add_exact(terms, Field::source, record.outlet);
  add_exact(terms, Field::agency, record.agency);
  add_exact(terms, Field::place, record.located);
  add_exact(terms, Field::lang, record.language);
  for (const auto& section : record.sections) add_exact(terms, Field::section, section);
  add_facts(terms, record);
  terms.push_back(schema::input_term(discover::input_key(record.path)));
  terms.push_back(schema::value_term(Field::id, record.id));
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  return terms;
}

}  // namespace news::build
