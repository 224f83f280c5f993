#include "indexer/clean/learn/learned_noise.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "indexer/clean/learn/units.hpp"
#include "indexer/clean/text/letters.hpp"

namespace news::clean {
namespace {

constexpr std::size_t fewest_stories_of_prose = 8;
/// A sentence between others of its line may be news: more stories must share it.
constexpr std::size_t fewest_stories_inside = 10;
/// Before so much goes, more stories must agree.
constexpr std::size_t fewest_stories_for_most = 10;
constexpr std::size_t largest_share_percent = 50;
constexpr std::size_t fewest_stories_of_short = 10;

/// A unit of the text.
struct Candidate {
  Unit unit{};
  std::size_t segment = 0;
  Recurring known{};  ///< No articles: not known.
  bool is_short = false;
  bool is_sentence = false;
  bool kept = true;    ///< By the rules before this one.
  bool taken = false;  ///< By this one.

  [[nodiscard]] bool is_known() const { return kept && known.articles > 0; }
  [[nodiscard]] bool is_gone() const { return taken || !kept; }
};

using Candidates = std::vector<Candidate>;

/// Headings of a story recur as well ("What we know so far", "Best revival of a play").
bool is_short(const Unit& unit, std::string_view inside) {
  constexpr std::size_t most_heading_words = 5;
  return unit.words < fewest_unit_words ||
         (unit.words <= most_heading_words && !ends_with_stop(inside));
}

bool is_dateline(std::string_view inside) {
  return inside.ends_with('-') || inside.ends_with("\xE2\x80\x93") ||
         inside.ends_with("\xE2\x80\x94");
}

Candidate candidate_of(std::string_view text, std::string_view title, const LearnedOutlet& outlet,
                       const Unit& unit) {
  const auto inside = text.substr(unit.start, unit.end - unit.start);
  Candidate candidate{
      .unit = unit, .is_short = is_short(unit, inside), .is_sentence = ends_with_stop(inside)};
  const auto known = outlet.units.find(unit.hash);
  const bool spared = is_dateline(inside) || equal_ignoring_case(inside, title);
  if (known != outlet.units.end() && !spared) candidate.known = known->second;
  return candidate;
}

Candidates candidates_of(std::string_view text, std::string_view title, const LearnedOutlet& outlet,
                         const std::vector<Segment>& segments) {
  Candidates candidates;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    for (const auto& unit : units_of(text, segments[i])) {
      candidates.push_back(candidate_of(text, title, outlet, unit));
      candidates.back().segment = i;
      candidates.back().kept = segments[i].kept();
    }
  }
  return candidates;
}

/// Calls `visit(first, last)` for the candidates of each segment.
template <class Visit>
void each_segment(Candidates& candidates, Visit&& visit) {
  for (auto first = candidates.begin(); first != candidates.end();) {
    const auto last = std::find_if(first, candidates.end(), [first](const Candidate& each) {
      return each.segment != first->segment;
    });
    visit(first, last);
    first = last;
  }
}

bool is_furniture_line(const Candidate& each) {
  if (!each.is_known() || (each.is_sentence && !each.known.has_place)) return false;
  return !each.unit.is_prose || each.known.stories >= fewest_stories_of_prose;
}

bool is_furniture_inside(const Candidate& each) {
  return each.is_known() && each.known.has_place && each.known.stories >= fewest_stories_inside;
}

void choose_long(Candidates& candidates, const std::vector<Segment>& segments) {
  each_segment(candidates, [&segments](auto first, auto last) {
    const auto& segment = segments[first->segment];
    const bool whole =
        segment.starts_line && segment.ends_line && std::all_of(first, last, is_furniture_line);
    for (auto each = first; each != last; ++each)
      each->taken = !each->is_short && (whole || is_furniture_inside(*each));
  });
}

/// "Need a break?" before "Play the daily crossword puzzle", the heads of a menu in the menu.
void choose_short(Candidates& candidates) {
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    auto& each = candidates[i];
    if (!each.is_short || !each.is_known() || each.known.stories < fewest_stories_of_short)
      continue;
    const bool opens = i == 0;
    const bool closes = i + 1 == candidates.size();
    const bool is_between = (opens || candidates[i - 1].is_gone()) &&
                            (closes || candidates[i + 1].is_gone()) && !(opens && closes);
    const bool is_beside =
        each.is_sentence && each.unit.words > 1 &&
        ((!opens && candidates[i - 1].taken && candidates[i - 1].segment == each.segment) ||
         (!closes && candidates[i + 1].taken && candidates[i + 1].segment == each.segment));
    each.taken = is_between || is_beside;
  }
}

void spare_most_of_text(Candidates& candidates) {
  std::size_t all = 0;
  std::size_t taken = 0;
  for (const auto& each : candidates) {
    if (!each.kept) continue;
    const auto bytes = each.unit.end - each.unit.start;
    all += bytes;
    taken += each.taken ? bytes : 0;
  }
  if (taken * 100 <= all * largest_share_percent) return;
  for (auto& each : candidates) each.taken &= each.known.stories >= fewest_stories_for_most;
}

/// A run of units of one segment that all stay or all go, as a segment.
Segment part_of(const Segment& whole, const Candidate& first, const Candidate& last, bool opens) {
  auto part = whole;
  part.start = first.unit.start;
  part.end = last.unit.end;
  part.ends_line = whole.ends_line && part.end == whole.end;
  if (opens) return part;
  part.joint = Joint::same_paragraph;
  part.starts_line = part.after_blank = part.heads_tail = false;
  return part;
}

/// Told of the unit that the fewest articles hold.
template <class Iterator>
std::string reason_of(const LearnedOutlet& outlet, Iterator first, Iterator last) {
  const auto fewest = std::min_element(first, last, [](const auto& one, const auto& other) {
    return one.known.articles < other.known.articles;
  });
  return fmt::format("in {} articles of {}", fewest->known.articles, outlet.name);
}

}  // namespace

void take_learned_out(std::string_view text, std::string_view title, const LearnedOutlet& outlet,
                      std::vector<Segment>& segments) {
  auto candidates = candidates_of(text, trimmed(title), outlet, segments);
  choose_long(candidates, segments);
  choose_short(candidates);
  spare_most_of_text(candidates);

  std::vector<Segment> cut;
  cut.reserve(segments.size());
  std::size_t next = 0;  // the first segment that is not yet in `cut`
  each_segment(candidates, [&](auto first, auto last) {
    const auto& whole = segments[first->segment];
    for (; next < first->segment; ++next) cut.push_back(segments[next]);
    if (!whole.kept()) return;
    ++next;
    for (auto from = first; from != last;) {
      const auto to = std::find_if(
          from, last, [from](const Candidate& each) { return each.taken != from->taken; });
      auto part = part_of(whole, *from, *(to - 1), from == first);
      if (from->taken) part.take_out("learned", reason_of(outlet, from, to));
      cut.push_back(std::move(part));
      from = to;
    }
  });
  for (; next < segments.size(); ++next) cut.push_back(segments[next]);
  segments = std::move(cut);
}

}  // namespace news::clean
