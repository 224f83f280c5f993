#include "common/story/verdict.hpp"

#include <algorithm>
#include <array>

namespace news::story {
namespace {

/// Less in common is a phrase, not a text.
constexpr std::uint32_t fewest_shared = 8;
/// Shorter texts are notices as often as stories: their headlines have to agree.
constexpr std::uint32_t terse_shingles = 60;
/// Up to so many, other numbers in the headline make another issue of a notice; in longer ones a
/// toll that rose.
constexpr std::uint32_t short_shingles = 120;
/// Within such a time a notice is given again, corrected; the next issue comes a day later.
constexpr std::chrono::seconds soon = std::chrono::hours{18};

constexpr double copy_surely = 0.8;  // containment
constexpr double copy_likely = 0.6;
constexpr double version_likely = 0.35;
constexpr double version_by_title = 0.2;

Verdict against(Reason reason) { return {Level::none, reason}; }

bool within(const Sketch& one, const Sketch& other, std::chrono::seconds time) {
  return has_day(one) && has_day(other) &&
         std::chrono::abs(one.published.first - other.published.first) <= time;
}

/// What they have in common besides forms is less than half of what their texts promise.
bool is_recurring(const Likeness& likeness, const CommonKeys& keys) {
  if (keys.recurring == 0) return false;
  const auto live = keys.shared - keys.recurring;
  return live == 0 || live < likeness.containment() / 2 * keys.comparable;
}

Verdict judge_same_text(const Likeness& likeness, bool terse) {
  const bool contradicted = likeness.has_titles && likeness.title_cosine < 0.5;
  if (terse && contradicted) return against(Reason::other_subject);
  if (terse && likeness.other_numbers) return against(Reason::other_issue);
  return {Level::copy, Reason::same_text};
}

Verdict judge_terse(const Sketch& one, const Sketch& other, const Likeness& likeness) {
  if (!likeness.has_titles || likeness.title_cosine < 0.5) return against(Reason::other_subject);
  if (likeness.other_numbers) return against(Reason::other_issue);
  if (likeness.lead_cosine < 0.5) return against(Reason::other_lead);
  const auto time = likeness.containment() >= copy_surely ? window : soon;
  if (!within(one, other, time)) return against(Reason::other_issue);
  if (likeness.containment() >= copy_likely) return {Level::copy, Reason::much_shared};
  return {Level::version, Reason::retold};
}

Verdict judge_copy(const Likeness& likeness) {
  if (likeness.containment() >= copy_surely) {
    if (likeness.resemblance() < 0.3 && likeness.lead_cosine < 0.5)
      return against(Reason::part_only);
    return {Level::copy, Reason::much_shared};
  }
  if (likeness.resemblance() < 0.1) return against(Reason::part_only);
  if (likeness.lead_cosine < 0.6 && likeness.title_cosine < 0.5) return against(Reason::other_lead);
  return {Level::copy, Reason::much_shared};
}

/// undated: nothing says that they are of one week.
Verdict judge_version(const Likeness& likeness, bool undated) {
  constexpr std::uint32_t telling_sentences = 3;
  if (likeness.resemblance() < 0.12) return against(Reason::part_only);
  if (likeness.lead_cosine < 0.45) return against(Reason::other_lead);
  const bool by_sentences = likeness.sentences >= telling_sentences;
  const bool by_title = likeness.title_cosine >= 0.25 && !undated;
  if (!by_sentences && !by_title) return against(Reason::other_lead);
  return {Level::version, Reason::retold};
}

Verdict judge_by_title(const Sketch& one, const Sketch& other, const Likeness& likeness) {
  const bool agree = likeness.title_cosine >= 0.6 && likeness.lead_cosine >= 0.5 &&
                     !likeness.other_numbers && within(one, other, soon);
  return agree ? Verdict{Level::version, Reason::retold} : against(Reason::little_shared);
}

}  // namespace

std::string_view name_of(Level level) {
  constexpr auto names = std::to_array<std::string_view>({"none", "version", "copy"});
  return names[static_cast<std::size_t>(level)];
}

std::string_view words_of(Reason reason) {
  constexpr auto words = std::to_array<std::string_view>(
      {"the same text, word for word", "most of the smaller text stands in the larger",
       "much is shared, and headline, beginning or sentences agree",
       "they are more than three days apart", "one of them is a digest of many stories",
       "they share too little", "what they share stands in articles of other weeks too",
       "their headlines have other subjects", "two issues of a regular notice",
       "one stands in a small part of the other",
       "they share background, but neither headline nor beginning"});
  return words[static_cast<std::size_t>(reason)];
}

bool has_day(const Sketch& sketch) {
  return sketch.published.precision == text::Precision::day ||
         sketch.published.precision == text::Precision::minute;
}

bool dates_fit(const Sketch& one, const Sketch& other) {
  const auto& a = one.published;
  const auto& b = other.published;
  if (!a || !b) return true;
  if (has_day(one) && has_day(other)) return within(one, other, window);
  return a.first <= b.last + window && b.first <= a.last + window;
}

Verdict judge(const Sketch& one, const Sketch& other, const Likeness& likeness,
              const CommonKeys& keys) {
  const bool undated = !has_day(one) || !has_day(other);
  const bool terse = std::min(one.shingles, other.shingles) < terse_shingles;
  const auto containment = likeness.containment();
  if (!dates_fit(one, other)) return against(Reason::dates_apart);
  if (likeness.same_text) return judge_same_text(likeness, terse);
  if (one.digest || other.digest) return against(Reason::digest);
  if (likeness.shared < fewest_shared || containment < version_by_title)
    return against(Reason::little_shared);
  if (is_recurring(likeness, keys)) return against(Reason::recurring);
  const bool surely = containment >= copy_surely && !terse;
  if (likeness.other_subject && !surely) return against(Reason::other_subject);
  if (containment < version_likely) return judge_by_title(one, other, likeness);
  if (terse) return judge_terse(one, other, likeness);
  if (likeness.other_numbers && containment < copy_likely &&
      std::min(one.shingles, other.shingles) < short_shingles)
    return against(Reason::other_issue);
  return containment >= copy_likely ? judge_copy(likeness) : judge_version(likeness, undated);
}

}  // namespace news::story
