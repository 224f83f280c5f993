#include "searcher/retrieve/matcher.hpp"

#include <algorithm>
#include <bitset>
#include <functional>
#include <numeric>
#include <queue>
#include <string>
#include <unordered_map>

namespace news::retrieve {
namespace {

constexpr std::size_t no_word = static_cast<std::size_t>(-1);

/// Recognises one phrase in a stream of words (Knuth, Morris and Pratt), so that "a a a" over
/// "a a a a ..." stays linear.
class PhraseReader {
 public:
  explicit PhraseReader(std::vector<std::size_t> words)
      : words_{std::move(words)}, fallback_(words_.size() + 1, 0) {
    for (std::size_t i = 1, k = 0; i < words_.size(); ++i) {
      while (k > 0 && words_[i] != words_[k]) k = fallback_[k];
      if (words_[i] == words_[k]) ++k;
      fallback_[i + 1] = k;
    }
  }

  /// True where this word completes the phrase.
  bool see(std::size_t word) {
    while (seen_ > 0 && words_[seen_] != word) seen_ = fallback_[seen_];
    if (words_[seen_] == word) ++seen_;
    if (seen_ < words_.size()) return false;
    seen_ = fallback_[seen_];
    return true;
  }

  void forget() { seen_ = 0; }
  [[nodiscard]] std::size_t size() const { return words_.size(); }

 private:
  std::vector<std::size_t> words_;
  std::vector<std::size_t> fallback_;  ///< For each length matched, the next shorter one to try.
  std::size_t seen_ = 0;
};

/// A phrase weighs as its words would: the mean weight of the single words, once for each.
double weight_of_a_word(const MarkTerms& terms) {
  const auto add = [](double sum, const auto& each) { return sum + each.second; };
  const auto count = terms.stems.size() + terms.forms.size();
  if (count == 0) return 1;
  const auto sum = std::accumulate(terms.stems.begin(), terms.stems.end(), 0.0, add);
  return std::accumulate(terms.forms.begin(), terms.forms.end(), sum, add) /
         static_cast<double>(count);
}

/// Finds the spans of one placed term in a stream of words. Spans may overlap.
class PlacedReader {
 public:
  explicit PlacedReader(const PlacedTerm& term) : term_{term} {}

  /// Calls `found` with where a span began for each that ends with this word.
  template <class Found>
  void see(const analysis::Token& token, std::uint32_t position, Found found) {
    const auto& spans = term_.spans;
    while (next_ < spans.size() && spans[next_].first < position) ++next_;
    for (; next_ < spans.size() && spans[next_].first == position; ++next_)
      begun_.push({spans[next_].last, token.start});
    for (; !begun_.empty() && begun_.top().first <= position; begun_.pop())
      if (begun_.top().first == position) found(begun_.top().second);
  }

  [[nodiscard]] const PlacedTerm& term() const { return term_; }

 private:
  using Begun = std::pair<std::uint32_t, std::size_t>;  ///< Last position, byte of the first word.

  const PlacedTerm& term_;
  std::size_t next_ = 0;
  std::priority_queue<Begun, std::vector<Begun>, std::greater<>> begun_{};
};

class Matcher {
 public:
  Matcher(const MarkTerms& terms, std::uint32_t first)
      : terms_{terms}, first_{first}, placed_(terms.placed.begin(), terms.placed.end()) {
    if (terms.phrases.empty()) return;
    const auto weight = weight_of_a_word(terms);
    for (const auto& phrase : terms.phrases) {
      if (phrase.empty()) continue;
      std::vector<std::size_t> numbers;
      for (const auto& form : phrase)
        numbers.push_back(phrase_words_.emplace(form, phrase_words_.size()).first->second);
      longest_ = std::max(longest_, numbers.size());
      phrases_.emplace_back(std::move(numbers));
      phrase_weights_.push_back(weight * static_cast<double>(phrase.size()));
    }
    latest_starts_.resize(longest_);
  }

  void see(const analysis::Token& token) {
    see_word(terms_.stems, token.stem, token);
    see_word(terms_.forms, token.form, token);
    if (!token.joined && !phrases_.empty()) see_phrases(token);
    if (!token.joined) see_placed(token);
  }

  Matches take() && {
    const auto in_order = [](const Match& a, const Match& b) {
      return std::pair{a.start, a.end} < std::pair{b.start, b.end};
    };
    std::stable_sort(matches_.found.begin(), matches_.found.end(), in_order);
    return std::move(matches_);
  }

 private:
  using Weights = std::unordered_map<std::string, double>;

  void see_word(const Weights& wanted, const std::string& word, const analysis::Token& token) {
    if (wanted.empty() || word.empty()) return;
    const auto known = wanted.find(word);
    if (known != wanted.end()) add(token.start, token.end, known->second);
  }

  void see_phrases(const analysis::Token& token) {
    const auto known = phrase_words_.find(token.form);
    const auto word = known == phrase_words_.end() ? no_word : known->second;
    const bool follows = token.position == last_position_ + 1;
    last_position_ = token.position;
    if ((word == no_word || !follows) && reading_) {
      for (auto& phrase : phrases_) phrase.forget();
      reading_ = false;
    }
    latest_starts_[words_seen_++ % longest_] = token.start;
    if (word == no_word) return;
    reading_ = true;
    for (std::size_t i = 0; i < phrases_.size(); ++i)
      if (phrases_[i].see(word))
        add(latest_starts_[(words_seen_ - phrases_[i].size()) % longest_], token.end,
            phrase_weights_[i]);
  }

  void see_placed(const analysis::Token& token) {
    for (auto& placed : placed_)
      placed.see(token, first_ + token.position, [&](std::size_t start) {
        add(start, token.end, placed.term().weight, placed.term().marked);
      });
  }

  /// A term is known by the place of its weight.
  void add(std::size_t start, std::size_t end, const double& weight, bool marked = true) {
    const auto [term, is_new] = terms_found_.emplace(&weight, matches_.weights.size());
    if (is_new) matches_.weights.push_back(weight);
    matches_.found.push_back({start, end, term->second, marked});
  }

  const MarkTerms& terms_;
  std::uint32_t first_;
  std::vector<PlacedReader> placed_;
  std::unordered_map<std::string_view, std::size_t> phrase_words_{};
  std::vector<PhraseReader> phrases_{};
  std::vector<double> phrase_weights_{};
  std::vector<std::size_t> latest_starts_{};  ///< Of the last words, in a ring.
  std::size_t longest_ = 0;
  std::size_t words_seen_ = 0;
  std::size_t last_position_ = 0;
  bool reading_ = false;  ///< Some phrase may be under way.
  std::unordered_map<const double*, std::size_t> terms_found_{};
  Matches matches_{};
};

/// Of the stems: what begins otherwise is no match.
std::bitset<256> first_bytes(const MarkTerms& terms) {
  std::bitset<256> bytes;
  for (const auto& [stem, weight] : terms.stems)
    if (!stem.empty()) bytes.set(static_cast<unsigned char>(stem.front()));
  return bytes;
}

}  // namespace

Matches match(std::string_view text, const MarkTerms& terms, analysis::Analyzer& analyzer,
              std::uint32_t first) {
  if (terms.stems.empty() && terms.forms.empty() && terms.phrases.empty() && terms.placed.empty())
    return {};
  Matcher matcher{terms, first};
  analyzer.analyze(text, terms.language, first_bytes(terms),
                   [&matcher](const analysis::Token& token) { matcher.see(token); });
  return std::move(matcher).take();
}

std::vector<std::pair<std::size_t, std::size_t>> find_matches(std::string_view text,
                                                              const MarkTerms& terms,
                                                              analysis::Analyzer& analyzer) {
  std::vector<std::pair<std::size_t, std::size_t>> ranges;
  for (const auto& [start, end, term, marked] :
       match(text, terms, analyzer, schema::position::headline).found) {
    if (!marked) continue;
    if (!ranges.empty() && start < ranges.back().second)
      ranges.back().second = std::max(ranges.back().second, end);
    else
      ranges.emplace_back(start, end);
  }
  return ranges;
}

}  // namespace news::retrieve
