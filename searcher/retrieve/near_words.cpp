#include "searcher/retrieve/near_words.hpp"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "common/text/utf8.hpp"
#include "searcher/retrieve/words_query.hpp"

namespace news::retrieve {
namespace {

constexpr Xapian::doccount least_articles = 3;
constexpr std::size_t long_word = 7;  // letters; longer words may be two edits away

/// A word of the index that is near the wanted one.
struct Near {
  std::size_t edits = 0;
  Xapian::doccount articles = 0;
  std::string form{};
  bool stem = false;  ///< Known as a stem: no article may have it as a word.
};

/// One edit before two, then the more frequent.
bool is_nearer(const Near& one, const Near& other) {
  return std::tuple{one.edits, -double(one.articles), one.stem} <
         std::tuple{other.edits, -double(other.articles), other.stem};
}

/// The words of one field that begin so, compared with one word.
class Nearest {
 public:
  Nearest(const Xapian::Database& database, schema::Field field, std::string_view form)
      : database_{database},
        field_{field},
        wanted_{letters_of(form)},
        most_{wanted_.size() > long_word ? std::size_t{2} : std::size_t{1}} {}

  void look(std::string_view beginning) {
    look_at(schema::form_term(field_, ""), beginning, false);
    look_at(schema::stem_term(field_, ""), beginning, true);
  }

  [[nodiscard]] std::optional<std::string> found() const {
    for (const auto& near : nearest_)
      if (!near.stem || is_word(near.form)) return near.form;
    return std::nullopt;
  }

 private:
  void look_at(const std::string& prefix, std::string_view beginning, bool stem) {
    const auto start = prefix + std::string{beginning};
    for (auto term = database_.allterms_begin(start); term != database_.allterms_end(start);) {
      const auto whole = *term;
      const auto form = std::string_view{whole}.substr(prefix.size());
      if (!form.empty() && form[0] >= 'A' && form[0] <= 'Z') {
        term.skip_to(prefix + '[');  // past the terms of other fields: words have no capitals
        continue;
      }
      consider(form, term, stem);
      ++term;
    }
  }

  void consider(std::string_view form, const Xapian::TermIterator& term, bool stem) {
    constexpr std::size_t most_kept = 8;
    // A letter takes four bytes at most, so most words are out by their length alone.
    if (form.size() > 4 * (wanted_.size() + most_) || form.size() + most_ < wanted_.size()) return;
    const auto edits = edits_between(wanted_, letters_of(form), most_);
    if (edits > most_ || edits == 0) return;
    const auto articles = term.get_termfreq();
    if (articles < least_articles) return;
    Near near{edits, articles, std::string{form}, stem};
    nearest_.insert(std::upper_bound(nearest_.begin(), nearest_.end(), near, is_nearer),
                    std::move(near));
    if (nearest_.size() > most_kept) nearest_.pop_back();
  }

  [[nodiscard]] bool is_word(const std::string& stem) const {
    const auto articles = typed_query(field_, {stem, {{.stem = stem}}});
    Xapian::Enquire enquire{database_};
    enquire.set_query(articles);
    enquire.set_weighting_scheme(Xapian::BoolWeight{});
    return !enquire.get_mset(0, 1).empty();
  }

  const Xapian::Database& database_;
  schema::Field field_;
  std::u32string wanted_;
  std::size_t most_;
  std::vector<Near> nearest_{};
};

}  // namespace

std::u32string letters_of(std::string_view word) {
  std::u32string letters;
  for (std::size_t at = 0; at < word.size();) {
    const auto decoded = text::decode(word, at);
    letters += decoded.code_point;
    at += decoded.length;
  }
  return letters;
}

std::size_t edits_between(std::u32string_view one, std::u32string_view other, std::size_t most) {
  const auto difference = std::max(one.size(), other.size()) - std::min(one.size(), other.size());
  if (difference > most) return most + 1;
  std::vector<std::size_t> before(other.size() + 1);
  std::vector<std::size_t> last(other.size() + 1);
  std::vector<std::size_t> now(other.size() + 1);
  for (std::size_t j = 0; j <= other.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= one.size(); ++i) {
    now[0] = i;
    for (std::size_t j = 1; j <= other.size(); ++j) {
      const std::size_t change = one[i - 1] == other[j - 1] ? 0 : 1;
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + change});
      if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
        now[j] = std::min(now[j], before[j - 2] + 1);
    }
    if (*std::min_element(now.begin(), now.end()) > most) return most + 1;
    before.swap(last);
    last.swap(now);
  }
  return std::min(last[other.size()], most + 1);
}

std::optional<std::string> nearest_word(const Xapian::Database& database, schema::Field field,
                                        std::string_view form) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (form.empty() || std::any_of(form.begin(), form.end(), is_digit)) return std::nullopt;
  Nearest nearest{database, field, form};
  nearest.look(form.substr(0, text::decode(form, 0).length));
  if (!nearest.found()) nearest.look("");
  return nearest.found();
}

}  // namespace news::retrieve
