#include "searcher/retrieve/suggest.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "common/text/utf8.hpp"
#include "searcher/retrieve/article_positions.hpp"
#include "searcher/retrieve/edits.hpp"
#include "searcher/retrieve/leaves.hpp"
#include "searcher/retrieve/near_terms.hpp"

namespace news::retrieve {
namespace {

using schema::Field;

constexpr Xapian::doccount least_articles = 3;
constexpr double least_odds = 0.5;    // below it a right word is the likelier one
constexpr double least_far_odds = 3;  // the same, for two edits
constexpr std::size_t least_letters = 4;
constexpr std::size_t long_word = 8;    // letters; such words may be two edits away
constexpr std::size_t most_looked = 8;  // candidates looked at closely, the likeliest first
constexpr std::size_t most_corrections = 4;

bool is_small_ascii(char c) { return c >= 'a' && c <= 'z'; }

/// Letters of a script that has case, as folded forms are.
bool is_plain(std::u32string_view letters) {
  return std::ranges::all_of(letters, [](char32_t letter) {
    if (letter < 0x80) return is_small_ascii(static_cast<char>(letter));
    return letter < 0x590;  // Latin, Greek, Cyrillic, Armenian
  });
}

/// A word of the index that is near the wanted one.
struct Near {
  std::string form{};
  double odds = 0;
  bool stem = false;  ///< Known as a stem: no article may have it as a word.
};

/// How likely a slip is, given the word meant. To leave a letter out or to swap two there is one
/// way at each place, to put one in or change it twenty-five, but fewer by the hand.
double odds_of(std::optional<Slip> how, bool by_hand) {
  if (!how) return 0.01;  // two edits
  if (*how == Slip::left_out || *how == Slip::swapped) return 1;
  return by_hand ? 0.5 : 0.1;
}

/// The words of one field near a form.
class Nearest {
 public:
  Nearest(const Xapian::Database& database, Field field, std::u32string wanted)
      : database_{database}, field_{field}, wanted_{std::move(wanted)} {}

  void look(std::size_t edits) {
    look_at(schema::form_term(field_, ""), edits, false);
    look_at(schema::stem_term(field_, ""), edits, true);
  }

  [[nodiscard]] std::optional<std::string> found() {
    std::ranges::stable_sort(near_, std::greater{}, &Near::odds);
    if (near_.size() > most_looked) near_.resize(most_looked);
    for (const auto& near : near_)
      if (!near.stem || is_word(near.form)) return near.form;
    return std::nullopt;
  }

 private:
  void look_at(const std::string& prefix, std::size_t edits, bool stem) {
    NearTerms near{.prefix = prefix, .wanted = wanted_, .most_edits = edits};
    // Two edits are looked for only behind the same first letter.
    if (edits > 1) text::append(near.beginning, wanted_.front());
    each_near(database_, near,
              [&](std::string_view form, std::size_t count, Xapian::doccount articles) {
                if (count > 0) consider(form, articles, stem);
              });
  }

  void consider(std::string_view form, Xapian::doccount articles, bool stem) {
    const auto letters = letters_of(form);
    if (articles < least_articles || letters.size() + 1 < least_letters || !is_plain(letters))
      return;
    const auto how = slip(letters, wanted_);
    auto odds = odds_of(how, how && is_near_slip(letters, wanted_, *how)) * articles;
    if (letters.front() != wanted_.front()) odds *= 0.3;  // the first letter is seldom wrong
    if (odds < (how ? least_odds : least_far_odds)) return;
    near_.push_back({std::string{form}, odds, stem});
  }

  /// Whether some of the first articles with the stem have it as a word.
  [[nodiscard]] bool is_word(const std::string& stem) const {
    constexpr int most_articles = 100;
    const auto term = schema::stem_term(field_, stem);
    const Spot as_it_is{AsTyped{.form_term = schema::form_term(Field::text, stem),
                                .own_stem_term = schema::stem_term(Field::text, stem),
                                .joined_term = schema::joined_term(Field::text, stem)}};
    ArticlePositions positions{database_};
    auto article = database_.postlist_begin(term);
    for (int seen = 0; seen < most_articles && article != database_.postlist_end(term);
         ++seen, ++article) {
      positions.move_to(*article);
      if (is_in(as_it_is, positions)) return true;
    }
    return false;
  }

  const Xapian::Database& database_;
  Field field_;
  std::u32string wanted_;
  std::vector<Near> near_{};
};

/// In how many articles a word stands in some form; nothing where that is no question: several
/// words, or one with other names.
std::optional<std::size_t> articles_with(query::Word word, Vocabulary& words) {
  word.exact = false;
  const auto leaf = words.terms_of({word});
  if (!leaf || !leaf->phrase.empty() || !leaf->other_names.empty()) return std::nullopt;
  std::size_t articles = 0;
  for (const auto& stem : leaf->stems)
    articles = std::max(articles, words.frequency(schema::stem_term(word.field, stem.stem)));
  return articles;
}

}  // namespace

std::optional<std::string> nearest_word(const Xapian::Database& database, Field field,
                                        std::string_view form) {
  const auto letters = letters_of(form);
  if (letters.size() < least_letters || !is_plain(letters)) return std::nullopt;
  Nearest nearest{database, field, letters};
  nearest.look(1);
  if (auto found = nearest.found(); found || letters.size() < long_word) return found;
  Nearest further{database, field, letters};
  further.look(2);
  return further.found();
}

std::vector<Correction> corrections(const query::Query& query, Vocabulary& words) {
  std::vector<Correction> found;
  each_leaf(query, [&](const query::Query& leaf, bool wanted) {
    const auto* word = std::get_if<query::Word>(&leaf.node);
    if (!wanted || !word || found.size() == most_corrections) return;
    if (word->field != Field::text && word->field != Field::title) return;
    const auto forms = words.forms(word->text);
    const auto articles = articles_with(*word, words);
    if (forms.size() != 1 || !articles || *articles > 0) return;
    if (auto meant = nearest_word(words.database(), word->field, forms.front()))
      found.push_back({word->text, std::move(*meant)});
  });
  return found;
}

}  // namespace news::retrieve
