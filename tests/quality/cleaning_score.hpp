#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/cut_text.hpp"
#include "tests/quality/cleaning_gold.hpp"
#include "tests/quality/extraction_score.hpp"

namespace news::tests {

enum class Mark : unsigned char { other, body, neutral };

/// A stretch of the raw text that the gold and we treat in one way.
struct Stretch {
  ByteRange range{};
  Mark gold = Mark::other;
  bool kept = false;

  [[nodiscard]] bool is_lost() const { return gold == Mark::body && !kept; }
  [[nodiscard]] bool is_furniture() const { return gold == Mark::other && kept; }
};

/// The raw text parted wherever the gold or we begin or end something.
inline std::vector<Stretch> stretches_of(std::string_view text, const GoldArticle& gold,
                                         const std::vector<text::Removed>& removed) {
  std::vector<Mark> marks(text.size(), Mark::other);
  std::vector<bool> kept(text.size(), true);
  for (const auto& range : gold.body)
    for (auto at = range.start; at < range.end; ++at) marks[at] = Mark::body;
  for (const auto& range : gold.neutral)
    for (auto at = range.start; at < range.end; ++at) marks[at] = Mark::neutral;
  for (const auto& span : removed)
    for (auto at = span.start; at < span.end; ++at) kept[at] = false;
  std::vector<Stretch> stretches;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (stretches.empty() || stretches.back().gold != marks[at] ||
        stretches.back().kept != kept[at])
      stretches.push_back({{at, at}, marks[at], kept[at]});
    stretches.back().range.end = at + 1;
  }
  return stretches;
}

inline std::string_view text_in(std::string_view text, const ByteRange& range) {
  return text.substr(range.start, range.end - range.start);
}

/// Sentences for counting only, parted more often than a person would: at the end of a line, and
/// at a blank behind a stop or behind quotes that follow one.
inline std::vector<ByteRange> plain_sentences(std::string_view text, const ByteRange& inside) {
  std::vector<ByteRange> sentences;
  auto start = inside.start;
  for (auto at = inside.start; at < inside.end; ++at) {
    const auto before = text_in(text, {start, at});
    const bool stopped = before.ends_with('.') || before.ends_with('!') || before.ends_with('?') ||
                         before.ends_with(".\"") || before.ends_with(".”");
    if (text[at] != '\n' && !(text[at] == ' ' && stopped)) continue;
    sentences.push_back({start, at});
    start = at + 1;
  }
  sentences.push_back({start, inside.end});
  return sentences;
}

/// Words counted by their place in the raw text, so a word that stands twice must be kept in the
/// right place. A word that an edge cuts in two counts on both sides.
struct CleaningScore {
  std::string key{};
  std::size_t body_kept = 0;
  std::size_t body_lost = 0;
  std::size_t furniture_kept = 0;
  std::size_t sentences = 0;       ///< Of the gold body, of four words or more.
  std::size_t sentences_lost = 0;  ///< Less than half of their words kept.

  void add(const CleaningScore& other) {
    body_kept += other.body_kept;
    body_lost += other.body_lost;
    furniture_kept += other.furniture_kept;
    sentences += other.sentences;
    sentences_lost += other.sentences_lost;
  }
  [[nodiscard]] double precision() const { return share_of(body_kept, furniture_kept); }
  [[nodiscard]] double recall() const { return share_of(body_kept, body_lost); }
  /// 1 where there is no article and none was kept.
  [[nodiscard]] double f1() const { return share_of(2 * body_kept, body_lost + furniture_kept); }

 private:
  static double share_of(std::size_t right, std::size_t wrong) {
    const auto all = right + wrong;
    return all == 0 ? 1 : static_cast<double>(right) / static_cast<double>(all);
  }
};

inline bool is_lost(std::string_view text, const ByteRange& sentence,
                    const std::vector<Stretch>& stretches) {
  std::size_t kept = 0;
  for (const auto& stretch : stretches) {
    const ByteRange both{std::max(sentence.start, stretch.range.start),
                         std::min(sentence.end, stretch.range.end)};
    if (stretch.kept && both.start < both.end) kept += words_of(text_in(text, both)).size();
  }
  return 2 * kept < words_of(text_in(text, sentence)).size();
}

inline CleaningScore cleaning_score(std::string_view text, const GoldArticle& gold,
                                    const std::vector<Stretch>& stretches) {
  constexpr std::size_t fewest_words = 4;
  CleaningScore score{gold.key};
  for (const auto& stretch : stretches) {
    const auto words = words_of(text_in(text, stretch.range)).size();
    if (stretch.is_lost()) score.body_lost += words;
    if (stretch.is_furniture()) score.furniture_kept += words;
    if (stretch.gold == Mark::body && stretch.kept) score.body_kept += words;
  }
  for (const auto& range : gold.body)
    for (const auto& sentence : plain_sentences(text, range)) {
      if (words_of(text_in(text, sentence)).size() < fewest_words) continue;
      ++score.sentences;
      if (is_lost(text, sentence, stretches)) ++score.sentences_lost;
    }
  return score;
}

/// The scores of a set of articles.
class CleaningScores {
 public:
  void add(const CleaningScore& score) {
    all_.add(score);
    articles_.push_back(score);
  }

  [[nodiscard]] const CleaningScore& all() const { return all_; }
  [[nodiscard]] std::size_t articles() const { return articles_.size(); }
  [[nodiscard]] double mean_f1() const {
    double sum = 0;
    for (const auto& score : articles_) sum += score.f1();
    return sum / std::max(1.0, static_cast<double>(articles_.size()));
  }
  /// Articles that lost no sentence of their body.
  [[nodiscard]] double whole() const {
    return share([](const CleaningScore& score) { return score.sentences_lost == 0; });
  }
  /// Articles without a word of furniture left.
  [[nodiscard]] double pure() const {
    return share([](const CleaningScore& score) { return score.furniture_kept == 0; });
  }
  /// Worst first: by words that are wrong.
  [[nodiscard]] std::vector<CleaningScore> worst() const {
    auto worst = articles_;
    std::stable_sort(worst.begin(), worst.end(), [](const auto& one, const auto& other) {
      return one.body_lost + one.furniture_kept > other.body_lost + other.furniture_kept;
    });
    return worst;
  }

 private:
  template <typename Holds>
  [[nodiscard]] double share(Holds holds) const {
    const auto count = std::count_if(articles_.begin(), articles_.end(), holds);
    return static_cast<double>(count) / std::max(1.0, static_cast<double>(articles_.size()));
  }

  CleaningScore all_{};
  std::vector<CleaningScore> articles_{};
};

}  // namespace news::tests
