#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace news::schema {

enum class Field : std::uint8_t {
  text,
  title,
  by,
  raw,
  lead,
  hlead,
  body,
  source,
  agency,
  place,
  section,
  lang,
  date,
  wc,
  id,
  has,
  story
};

/// How a field is searched. A field is searched in one way only.
enum class Search : std::uint8_t {
  words,  ///< Tokenised and stemmed, with positions: phrases work.
  exact,  ///< One boolean term per value, folded (text::folded_value).
  range,  ///< Not a term: compared in its value slots, FROM..TO.
};

inline constexpr std::uint32_t no_slot = 0xffff'ffff;  // == Xapian::BAD_VALUENO

struct FieldSpec {
  Field field = Field::text;
  std::string_view name{};            ///< What people type before the colon.
  std::string_view prefix{};          ///< Xapian term prefix; empty for text and for range fields.
  std::uint32_t slot = no_slot;       ///< Value slot of the value, or of a range's low end.
  std::uint32_t high_slot = no_slot;  ///< Value slot of a range's high end, where it has one.
  Search search = Search::words;
  std::string_view holds{};    ///< One line for people: what is found here.
  std::string_view example{};  ///< Printed by `searcher --help` and checked by the tests.
  bool by_position = false;    ///< Holds words of text, told by where they stand; no own terms.
};

/// THE contract between the two binaries: the indexer writes by it, the searcher reads by it.
/// One-letter prefixes keep the meanings Omega gives them, so that Xapian's own tools can read us.
/// Prefixes, slots and names are persistent: rows may be added, never changed, without a new
/// version.
inline constexpr std::array fields{
    FieldSpec{Field::text, "text", "", no_slot, no_slot, Search::words,
              "headline and body; the default", "text:\"rate cut\""},
    FieldSpec{Field::title, "title", "S", no_slot, no_slot, Search::words, "words of the headline",
              "title:flood"},
    FieldSpec{Field::by, "by", "A", no_slot, no_slot, Search::words, "names in the byline",
              "by:woodward"},
    FieldSpec{Field::raw, "raw", "XRAW", no_slot, no_slot, Search::words,
              "headline and body, and what was cleaned away", "raw:newsletter"},
    FieldSpec{Field::lead, "lead", "", no_slot, no_slot, Search::words,
              "words of the first two paragraphs", "lead:flood", true},
    FieldSpec{Field::hlead, "hlead", "", no_slot, no_slot, Search::words,
              "words of the headline and the first two paragraphs", "hlead:\"rate cut\"", true},
    FieldSpec{Field::body, "body", "", no_slot, no_slot, Search::words, "words of the body",
              "body:flood", true},
    FieldSpec{Field::source, "source", "XSOURCE", no_slot, no_slot, Search::exact,
              "newspaper, agency or site", "source:\"financial post\""},
    FieldSpec{Field::agency, "agency", "XAGENCY", no_slot, no_slot, Search::exact,
              "news agency of the story", "agency:ap"},
    FieldSpec{Field::place, "place", "XPLACE", no_slot, no_slot, Search::exact,
              "place of the dateline", "place:vilnius"},
    FieldSpec{Field::section, "section", "XSECTION", no_slot, no_slot, Search::exact,
              "section or topic", "section:business"},
    FieldSpec{Field::lang, "lang", "L", no_slot, no_slot, Search::exact, "language, ISO 639-1",
              "lang:en"},
    FieldSpec{Field::date, "date", "", 0, 1, Search::range, "date of publication",
              "date:1987-03..1987-04"},
    FieldSpec{Field::wc, "wc", "", 2, no_slot, Search::range, "words in the body", "wc>500"},
    FieldSpec{Field::id, "id", "Q", no_slot, no_slot, Search::exact, "one article by its id",
              "id:reut-9319"},
    FieldSpec{Field::has, "has", "XHAS", no_slot, no_slot, Search::exact,
              "articles where a fact is known: title, by, source, agency, place, section, lang, "
              "date, url; a date at least so precise: month, day, minute",
              "has:date"},
    FieldSpec{Field::story, "story", "", no_slot, no_slot, Search::exact,
              "the copies and versions of an article, by the id of any of them", "story:reut-9319"},
};

/// Sorts articles newest first, undated last, ties by id: see slots.hpp. Every article has a value
/// here.
inline constexpr std::uint32_t order_slot = 3;

/// What grouping knows of an article: group::pack_sketch. Every article of an index that groups has
/// one.
inline constexpr std::uint32_t sketch_slot = 4;

/// Every word stands in the index under its stem: this letter, as in Omega, and the field's own
/// prefix before it: "Zsanction", "ZSsanction". A word that is not its own stem stands under its
/// form too: "sanctions", "Ssanctions".
inline constexpr std::string_view stem_prefix = "Z";

/// Before the field's prefix and a stem: see joined_term.
inline constexpr std::string_view joined_prefix = "J";

/// Boolean term that marks which input an article came from (not a field: people do not type it).
inline constexpr std::string_view input_prefix = "XINPUT";

/// What is true of a word in its text: one term for each, with the positions of all such words of
/// an article.
enum class Mark : std::uint8_t {
  inflected,  ///< Not its own stem. A stem at another position is the word itself.
  capital,    ///< Has a capital letter.
  capitals,   ///< Two letters or more, and all of them capitals.
  sentence,   ///< The first of a sentence.
  paragraph,  ///< The first of a paragraph; the headline is one.
};
inline constexpr std::size_t marks = 5;

/// "XMARK:sentence".
[[nodiscard]] std::string_view mark_term(Mark mark);

/// Where the fields of an article stand in its one space of positions. Too long a headline or
/// byline is pressed together on the last position that it may have.
namespace position {
inline constexpr std::uint32_t headline = 1;
inline constexpr std::uint32_t byline = 800;
inline constexpr std::uint32_t body = 1000;
inline constexpr std::uint32_t gap = 100;  ///< At least, between fields: no phrase spans two. What
                                           ///< was cleaned away is behind the body.
}  // namespace position

[[nodiscard]] constexpr const FieldSpec& spec(Field field) {
  return fields[static_cast<std::size_t>(field)];
}

[[nodiscard]] constexpr std::optional<Field> field_named(std::string_view name) {
  for (const auto& each : fields)
    if (each.name == name) return each.field;
  return std::nullopt;
}

/// The term of a word form: (title, "flood") -> "Sflood"; that of text for a field told by
/// position. word is at most analysis::max_word_bytes long.
[[nodiscard]] std::string form_term(Field field, std::string_view form);

/// The term of a stem: (title, "sanction") -> "ZSsanction".
[[nodiscard]] std::string stem_term(Field field, std::string_view stem);

/// Where a stem is that of an inflected joined form, and so no word of the text: (text, "nofe")
/// -> "Jnofe", at the first word of "no-fee".
[[nodiscard]] std::string joined_term(Field field, std::string_view stem);

/// The boolean term of an exact value, folded by this function: (source, "Reuters") ->
/// "XSOURCE:reuters". A colon follows every prefix of more than one letter. A value that would pass
/// the 245 bytes of a glass term ends in a hash instead. For `id` the value is kept as written: ids
/// are case-sensitive.
[[nodiscard]] std::string value_term(Field field, std::string_view value);

/// The boolean term of an input key (16 hex digits): "XINPUT:0123456789abcdef".
[[nodiscard]] std::string input_term(std::string_view key);

/// The further values under which people look a value up; the indexer adds a term for each. Always
/// holds the value itself first. place "Vilnius, Lithuania" -> also "Vilnius", "Lithuania"; source
/// "edition.cnn.com" -> also "cnn.com" and "cnn".
[[nodiscard]] std::vector<std::string> lookup_values(Field field, std::string_view value);

/// True where a field has terms without a prefix, or none (stories are metadata: places).
[[nodiscard]] constexpr bool lacks_prefix(const FieldSpec& each) {
  return each.field == Field::text || each.field == Field::story || each.by_position ||
         each.search == Search::range;
}

/// True when the table can be trusted: rows in enum order; names, prefixes and slots unique.
[[nodiscard]] consteval bool well_formed() {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (static_cast<std::size_t>(fields[i].field) != i) return false;
    if (lacks_prefix(fields[i]) != fields[i].prefix.empty()) return false;
    if (fields[i].by_position && fields[i].search != Search::words) return false;
    for (const auto taken : {order_slot, sketch_slot})
      if (fields[i].slot == taken || fields[i].high_slot == taken) return false;
    for (std::size_t j = 0; j < i; ++j) {
      if (fields[i].name == fields[j].name) return false;
      if (!fields[i].prefix.empty() && fields[i].prefix == fields[j].prefix) return false;
      if (fields[i].slot != no_slot &&
          (fields[i].slot == fields[j].slot || fields[i].slot == fields[j].high_slot))
        return false;
    }
  }
  return true;
}
static_assert(well_formed());

}  // namespace news::schema
