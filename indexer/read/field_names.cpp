#include "indexer/read/field_names.hpp"

#include <algorithm>
#include <array>

namespace news::read {
namespace {

struct Name {
  std::string_view name{};  ///< Folded.
  Fact fact = Fact::title;
};

/// For each fact the most trusted name first; English ones, then those of some other languages.
constexpr std::array known{
    Name{"title", Fact::title},
    Name{"headline", Fact::title},
    Name{"name", Fact::title},
    Name{"titel", Fact::title},
    Name{"titre", Fact::title},
    Name{"titulo", Fact::title},
    Name{"titolo", Fact::title},
    Name{"otsikko", Fact::title},

    Name{"text", Fact::body},
    Name{"body", Fact::body},
    Name{"content", Fact::body},
    Name{"articlebody", Fact::body},
    Name{"maintext", Fact::body},
    Name{"bodytext", Fact::body},
    Name{"fulltext", Fact::body},
    Name{"contenthtml", Fact::body},
    Name{"contenttext", Fact::body},
    Name{"bodyhtml", Fact::body},
    Name{"description", Fact::body},
    Name{"summary", Fact::body},
    Name{"texte", Fact::body},
    Name{"texto", Fact::body},
    Name{"testo", Fact::body},
    Name{"inhalt", Fact::body},
    Name{"teksti", Fact::body},
    Name{"tiivistelma", Fact::body},

    Name{"date", Fact::date},
    Name{"published", Fact::date},
    Name{"publishdate", Fact::date},
    Name{"publishedat", Fact::date},
    Name{"datepublished", Fact::date},
    Name{"pubts", Fact::date},
    Name{"pubdate", Fact::date},
    Name{"created", Fact::date},
    Name{"createdat", Fact::date},
    Name{"timestamp", Fact::date},
    Name{"datum", Fact::date},
    Name{"fecha", Fact::date},
    Name{"paivamaara", Fact::date},

    Name{"source", Fact::source},
    Name{"site", Fact::source},
    Name{"publisher", Fact::source},
    Name{"outlet", Fact::source},
    Name{"sourcename", Fact::source},

    Name{"author", Fact::byline},
    Name{"authors", Fact::byline},
    Name{"byline", Fact::byline},
    Name{"creator", Fact::byline},
    Name{"autor", Fact::byline},
    Name{"auteur", Fact::byline},
    Name{"autore", Fact::byline},

    Name{"language", Fact::language},
    Name{"lang", Fact::language},

    Name{"section", Fact::section},
    Name{"category", Fact::section},
    Name{"topics", Fact::section},
    Name{"tags", Fact::section},
    Name{"keywords", Fact::section},

    Name{"id", Fact::id},
    Name{"guid", Fact::id},
    Name{"_id", Fact::id},
    Name{"uuid", Fact::id},
    Name{"docid", Fact::id},

    Name{"url", Fact::url},
    Name{"link", Fact::url},
    Name{"href", Fact::url},
    Name{"canonical", Fact::url},

    Name{"agency", Fact::agency},
    Name{"dateline", Fact::dateline},
};

constexpr std::size_t longest_name = 16;

/// Lower case, and without the marks that part words; one at the start stays ("_id").
std::string folded(std::string_view key) {
  std::string fold;
  for (const char c : key) {
    const bool mark = c == '_' || c == '-' || c == ' ';
    if (mark && !fold.empty()) continue;
    fold += 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return fold;
}

}  // namespace

std::optional<Guess> guess_of(std::string_view key) {
  if (key.size() > longest_name) return std::nullopt;
  const auto name = folded(key);
  const auto row =
      std::find_if(known.begin(), known.end(), [&](const Name& each) { return each.name == name; });
  if (row == known.end()) return std::nullopt;
  return Guess{row->fact, static_cast<int>(row - known.begin())};
}

std::optional<Fact> fact_named(std::string_view field) {
  const auto guess = guess_of(field);
  return guess ? std::optional{guess->fact} : std::nullopt;
}

std::map<Fact, std::string> mapped_names(const std::map<std::string, std::string>& names) {
  std::map<Fact, std::string> mapped;
  for (const auto& [field, name] : names)
    if (const auto fact = fact_named(field)) mapped.emplace(*fact, name);
  return mapped;
}

}  // namespace news::read
