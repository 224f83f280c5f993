#pragma once

#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "common/text/date.hpp"
#include "tests/support/queries.hpp"
#include "tests/support/read_article.hpp"

namespace news::tests {

/// Draws queries of every kind of node. The words of one query stand not far from each other in one
/// of the articles, so that nearness is often found and often not.
class RandomQueries {
 public:
  /// said_nothing: words that are left out beside others; they stand only in phrases and nearness.
  RandomQueries(const std::vector<ReadArticle>& articles, const ArticleReader& reader,
                std::set<std::string> say_nothing, std::uint32_t seed)
      : articles_{articles}, reader_{reader}, say_nothing_{std::move(say_nothing)}, engine_{seed} {}

  query::Query next() {
    do {
      article_ = &articles_[below(articles_.size())];
    } while (article_->length < 8);
    here_ = below(article_->words.size());
    return whole(2);
  }

 private:
  using Field = schema::Field;

  std::uint32_t below(std::size_t bound) { return static_cast<std::uint32_t>(engine_() % bound); }
  bool one_in(std::uint32_t chances) { return below(chances) == 0; }

  query::Query whole(int depth) {
    const auto part = [&] { return whole(depth - 1); };
    switch (depth > 0 ? below(9) : 9 + below(5)) {
      case 0:
        return any_of({part(), part()});
      case 1:
        return any_of({part(), part(), part()});
      case 2:
        return all_of({part(), part()});
      case 3:
        return without(part(), part());
      case 4:
        return without(everything(), part());
      case 9:
        return filter();
      default:
        return place(field());
    }
  }

  query::Query place(Field field) {
    switch (below(8)) {
      case 0:
        return at_least(1 + below(3), side(field, 1));
      case 1:
        if (field == Field::text || field == Field::body)
          return first_words(1 + below(60), side(Field::text, 1));
        return leaf(field, false);
      case 2:
      case 3:
      case 4:
        return nearness(field, 2);
      default:
        return leaf(field, false);
    }
  }

  query::Query nearness(Field field, int depth) {
    using query::Proximity;
    constexpr std::array kinds{Proximity::within, Proximity::before, Proximity::not_within,
                               Proximity::same_sentence, Proximity::same_paragraph};
    // Neither bylines nor what was cleaned away have sentences and paragraphs.
    const bool parted = field != Field::by && field != Field::raw;
    const auto kind = kinds[below(parted ? 5 : 3)];
    return near(kind, 1 + below(12), side(field, depth - 1), side(field, depth - 1));
  }

  query::Query side(Field field, int depth) {
    if (depth == 0 || one_in(3)) return leaf(field, true);
    return one_in(2) ? any_of({side(field, depth - 1), side(field, depth - 1)})
                     : nearness(field, depth);
  }

  /// stop_words: whether it may be one.
  query::Query leaf(Field field, bool stop_words) {
    const auto at = word_near(field);
    const auto& form = form_of(at);
    switch (below(10)) {
      case 0:
        return exactly(form, field);
      case 1:
      case 2:
        return phrase(words_from(at, 2 + below(2)), field);
      case 3:
        return is_letters(form, 4)
                   ? wildcard(form.substr(0, 3 + below(form.size() - 3)) + "*", field)
                   : exactly(form, field);
      case 4:
        return is_letters(form, 5) ? wildcard(form.substr(0, 3) + "?" + form.substr(4), field)
                                   : exactly(form, field);
      case 5:
        return is_letters(form, 4) ? fuzzy(misspelt(form), 1 + below(2), field)
                                   : exactly(form, field);
      case 6:
        return caps(form, one_in(2), field);
      default:
        if (!stop_words && say_nothing_.contains(form)) return exactly(form, field);
        return word(form, field);
    }
  }

  query::Query filter() {
    const auto& record = article_->record;
    const auto date = record.published ? text::iso_date(record.published) : std::string{"1987-03"};
    switch (below(9)) {
      case 0:
        return value_or_has(Field::source, record.outlet);
      case 1:
        return value_or_has(Field::agency, record.agency);
      case 2:
        return value_or_has(Field::place, record.located);
      case 3:
        return value_or_has(Field::section, record.sections.empty() ? "" : record.sections.front());
      case 4:
        return value_or_has(Field::lang, record.language);
      case 5:
        return value(Field::id, record.id);
      case 6:
        return dated(date.substr(0, one_in(2) ? 10 : 7), one_in(2) ? date.substr(0, 4) : "");
      case 7:
        return dated("", date.substr(0, one_in(2) ? 10 : 4));
      default:
        return {query::WordCount{.least = one_in(2) ? below(300) : 0, .most = 300 + below(300)}};
    }
  }

  query::Query value_or_has(Field field, const std::string& text) {
    constexpr std::array facts{"title", "by",   "source", "agency", "place", "section",
                               "lang",  "date", "url",    "month",  "day",   "minute"};
    if (text.empty()) return value(Field::has, facts[below(facts.size())]);
    return value(field, text);
  }

  Field field() {
    constexpr std::array all{Field::text,  Field::text, Field::text, Field::title, Field::lead,
                             Field::hlead, Field::body, Field::by,   Field::raw};
    return all[below(all.size())];
  }

  /// A word of the field if there is one, about where the last one was.
  std::size_t word_near(Field field) {
    const auto& words = article_->words;
    for (int tries = 0; tries < 40; ++tries) {
      const auto from = tries < 20 ? here_ - std::min<std::size_t>(here_, 8) : 0;
      const auto width = std::min<std::size_t>(tries < 20 ? 16 : words.size(), words.size() - from);
      const auto at = from + below(width);
      const Stretch there{words[at].zone, words[at].place, words[at].place};
      if (words[at].joined || article_->inside(field, {there}).empty()) continue;
      return here_ = at;
    }
    return here_;
  }

  [[nodiscard]] const std::string& form_of(std::size_t at) const {
    return reader_.spelling(article_->words[at].spelling).form;
  }

  std::string words_from(std::size_t at, std::size_t count) const {
    std::string text;
    for (; at < article_->words.size() && count > 0; ++at) {
      if (article_->words[at].joined) continue;
      text += (text.empty() ? "" : " ") + form_of(at);
      --count;
    }
    return text;
  }

  static bool is_letters(const std::string& form, std::size_t least) {
    return form.size() >= least &&
           form.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == form.npos;
  }

  std::string misspelt(std::string form) {
    const auto at = 1 + below(form.size() - 1);
    if (one_in(3)) return form.erase(at, 1);
    if (one_in(2)) return form.insert(at, 1, 'e');
    std::swap(form[at], form[at - (at > 1 ? 1 : 0)]);
    return form;
  }

  const std::vector<ReadArticle>& articles_;
  const ArticleReader& reader_;
  std::set<std::string> say_nothing_;
  std::mt19937 engine_;
  const ReadArticle* article_ = nullptr;
  std::size_t here_ = 0;
};

}  // namespace news::tests
