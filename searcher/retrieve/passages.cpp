#include "searcher/retrieve/passages.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

#include "common/text/sentences.hpp"
#include "common/text/utf8.hpp"
#include "searcher/retrieve/matcher.hpp"
#include "searcher/retrieve/wanted.hpp"
#include "searcher/retrieve/window.hpp"

namespace news::retrieve {
namespace {

constexpr std::size_t most_sentences = 3;
constexpr std::size_t most_bytes = 1u << 20;   // of a body; further on nothing is searched either
constexpr std::size_t most_candidates = 2000;  // sentences considered in a very long article
constexpr std::size_t least_window = 60;       // characters; less than that reads as a scrap
constexpr std::size_t few_words = 6;
constexpr double lead_bonus = 0.5;
constexpr double short_malus = 0.15;
constexpr double overrun_malus = 1.0;  // nearly a whole sentence beats a cut one

struct Candidate {
  Range range{};
  std::size_t first = 0;  ///< Which sentences of the body: one, but see `candidates`.
  std::size_t last = 0;
  std::size_t chars = 0;
  std::size_t words = 0;
  std::span<const Match> matches{};
  bool taken = false;
};

struct Pick {
  Range range{};
  std::size_t first = 0;
  std::size_t last = 0;
  bool from_start = true;  ///< Begins and ends where its sentence does.
  bool to_end = true;
};

std::size_t characters_in(std::string_view text, Range range) {
  return count_characters(text.substr(range.start, range.end - range.start));
}

/// Sentences in which something matches, and the first one: news says there what it is about. A
/// match that runs over a sentence's end (a phrase across two of them, or a split in the wrong
/// place) makes one of both, so that every match lies inside one.
std::vector<Candidate> candidates(std::string_view body, std::span<const Match> matches) {
  std::vector<Candidate> chosen;
  const auto sentences = text::split_sentences(body);
  std::size_t next_match = 0;
  for (std::size_t i = 0; i < sentences.size() && chosen.size() < most_candidates; ++i) {
    Candidate one{
        .range = {sentences[i].start, sentences[i].end}, .first = i, .words = sentences[i].words};
    const auto first_match = next_match;
    while (next_match < matches.size() && matches[next_match].start < one.range.end) {
      const auto end = matches[next_match++].end;
      for (; end > one.range.end && i + 1 < sentences.size(); ++i) {
        one.range.end = sentences[i + 1].end;
        one.words += sentences[i + 1].words;
      }
    }
    one.last = i;
    one.matches = matches.subspan(first_match, next_match - first_match);
    if (one.matches.empty() && !(one.first == 0 && one.words >= few_words)) continue;
    one.chars = characters_in(body, one.range);
    chosen.push_back(one);
  }
  return chosen;
}

/// Picks sentences one by one: each the best of what is left, given what is shown already.
class Picker {
 public:
  Picker(std::string_view body, const Matches& matches, std::size_t chars)
      : body_{body},
        gains_{matches.weights},
        candidates_{candidates(body, matches.found)},
        left_{chars},
        slack_{chars / 5},
        seen_in_(gains_.size(), 0) {
    // Terms that stand in every article weigh nothing, but still show why this one was found.
    for (auto& gain : gains_) gain = std::max(gain, 0.01);
    total_ = std::accumulate(gains_.begin(), gains_.end(), 0.0);
  }

  std::vector<Pick> pick() && {
    while (picks_.size() < most_sentences && left_ > 0) {
      auto* const best = best_candidate();
      if (!best) break;
      take(*best);
    }
    std::sort(picks_.begin(), picks_.end(),
              [](const Pick& a, const Pick& b) { return a.range.start < b.range.start; });
    return std::move(picks_);
  }

 private:
  Candidate* best_candidate() {
    Candidate* best = nullptr;
    double best_score = 0;
    for (auto& each : candidates_) {
      if (each.taken) continue;
      const auto gain = new_gain(each);
      if (!is_eligible(each, gain)) continue;
      const auto score = score_of(each, gain);
      if (best && score <= best_score) continue;
      best = &each;
      best_score = score;
    }
    return best;
  }

  [[nodiscard]] bool fits(const Candidate& one) const { return one.chars <= left_ + slack_; }

  /// The first one must show a match; a later one must fit, or show something new in what is left.
  [[nodiscard]] bool is_eligible(const Candidate& one, double gain) const {
    if (picks_.empty()) return !one.matches.empty();
    return fits(one) || (left_ >= least_window && gain > 0);
  }

  [[nodiscard]] double score_of(const Candidate& one, double gain) const {
    auto score = gain / total_ + lead_bonus * std::exp(-static_cast<double>(one.first) / 3.0);
    if (one.words < few_words) score -= short_malus;
    if (!fits(one))
      score -=
          overrun_malus * static_cast<double>(one.chars - left_) / static_cast<double>(one.chars);
    return score;
  }

  /// What it would show that is not shown yet; each term counts once.
  double new_gain(const Candidate& one) {
    ++round_;
    double sum = 0;
    for (const auto& match : one.matches) {
      if (seen_in_[match.term] == round_) continue;
      seen_in_[match.term] = round_;
      sum += gains_[match.term];
    }
    return sum;
  }

  void take(Candidate& one) {
    one.taken = true;
    Pick pick{.range = one.range, .first = one.first, .last = one.last};
    if (!fits(one)) {
      pick.range = window(body_, one.range, one.matches, gains_, left_);
      pick.from_start = pick.range.start == one.range.start;
      pick.to_end = pick.range.end == one.range.end;
    }
    for (const auto& match : one.matches)
      if (match.start >= pick.range.start && match.end <= pick.range.end) gains_[match.term] = 0;
    const auto used = characters_in(body_, pick.range);
    slack_ -= std::min(slack_, used - std::min(used, left_));
    left_ -= std::min(left_, used);
    picks_.push_back(pick);
  }

  std::string_view body_;
  std::vector<double> gains_;  ///< Of each term; 0 once it is shown.
  std::vector<Candidate> candidates_;
  std::size_t left_;   ///< Characters still to fill.
  std::size_t slack_;  ///< Characters beyond, to end at a sentence.
  double total_ = 0;
  std::vector<std::size_t> seen_in_;  ///< The round in which new_gain last met each term.
  std::size_t round_ = 0;
  std::vector<Pick> picks_{};
};

/// The first sentences, while there is room.
std::vector<Pick> lead(std::string_view body, std::size_t chars) {
  std::vector<Pick> picks;
  auto left = chars;
  const auto sentences = text::split_sentences(body);
  for (std::size_t i = 0; i < std::min(sentences.size(), most_sentences) && left > 0; ++i) {
    Pick pick{.range = {sentences[i].start, sentences[i].end}, .first = i, .last = i};
    const auto length = characters_in(body, pick.range);
    const bool fits = length <= left + chars / 5;
    if (!fits && i > 0) break;
    if (!fits) pick.range = window(body, pick.range, {}, {}, chars);
    picks.push_back(pick);
    left = fits ? left - std::min(left, length) : 0;
  }
  return picks;
}

/// Whole sentences, one behind the other, with no more than a blank line between them.
bool are_neighbours(const Pick& one, const Pick& next) {
  constexpr std::size_t blank_line = 2;
  return one.to_end && next.from_start && next.first == one.last + 1 &&
         next.range.start - one.range.end <= blank_line;
}

Passage passage(std::string_view body, Range range) {
  Passage shown{.start = range.start,
                .end = range.end,
                .text = std::string{body.substr(range.start, range.end - range.start)}};
  for (auto& c : shown.text)
    if (c == '\n' || c == '\r') c = ' ';
  return shown;
}

/// Gives every passage the matches that lie inside it; overlapping ones become one.
void mark(std::vector<Passage>& passages, std::span<const Match> matches) {
  auto shown = passages.begin();
  for (const auto& [start, end, term, marked] : matches) {
    if (!marked) continue;
    while (shown != passages.end() && shown->end <= start) ++shown;
    if (shown == passages.end()) return;
    if (start < shown->start || end > shown->end) continue;
    auto& ranges = shown->matches;
    if (!ranges.empty() && start < ranges.back().second)
      ranges.back().second = std::max(ranges.back().second, end);
    else
      ranges.emplace_back(start, end);
  }
}

}  // namespace

std::vector<Passage> pick_passages(std::string_view body, const MarkTerms& terms, std::size_t chars,
                                   analysis::Analyzer& analyzer) {
  if (chars == 0) return {};
  body = body.substr(0, text::character_boundary(body, std::min(body.size(), most_bytes)));
  const auto matches = match(body, terms, analyzer, schema::position::body);
  if (chars == whole_body) {
    std::vector<Passage> whole{passage(body, {0, body.size()})};
    mark(whole, matches.found);
    return whole;
  }
  const auto picks =
      matches.found.empty() ? lead(body, chars) : Picker{body, matches, chars}.pick();

  std::vector<Passage> passages;
  for (std::size_t i = 0; i < picks.size(); ++i) {
    auto range = picks[i].range;
    while (i + 1 < picks.size() && are_neighbours(picks[i], picks[i + 1]))
      range.end = picks[++i].range.end;
    passages.push_back(passage(body, range));
  }
  mark(passages, matches.found);
  return passages;
}

}  // namespace news::retrieve
