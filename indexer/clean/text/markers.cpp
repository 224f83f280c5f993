#include "indexer/clean/text/markers.hpp"

#include <algorithm>
#include <unordered_map>

#include "indexer/clean/text/letters.hpp"

namespace news::clean {
namespace {

constexpr std::size_t longest_marker_bytes = 48;
constexpr std::size_t most_candidates = 4096;
constexpr std::size_t most_markers = 8;
constexpr std::size_t fewest_times = 3;
constexpr std::size_t fewest_times_as_line = 6;  // headings come again, too
constexpr std::size_t largest_share_percent = 15;

/// What is known about a short text that may be a marker.
struct Candidate {
  std::size_t times = 0;
  std::string_view left{};  ///< The neighbours of the first occurrence.
  std::string_view right{};
  bool lefts_differ = false;
  bool rights_differ = false;
  std::size_t glued = 0;
  std::size_t between_paragraphs = 0;  ///< As a whole line.
};

using Candidates = std::unordered_map<std::string_view, Candidate>;

bool could_be_marker(std::string_view piece) {
  if (piece.size() < 5 || piece.size() > longest_marker_bytes) return false;
  if (class_at(piece, 0) != Class::upper || ends_with_stop(piece)) return false;
  if (piece.find_first_of(":,0123456789") != std::string_view::npos) return false;
  const auto words = count_words(piece);
  return words >= 2 && words <= 5;
}

constexpr std::size_t longest_neighbour_bytes = 24;

/// What stands before without a blank, or behind: "Mc" before "Donald's" is always the same.
std::string_view before(std::string_view text, std::size_t line_start, std::size_t at) {
  auto start = at;
  while (start > line_start && at - start < longest_neighbour_bytes && !is_blank(text[start - 1]))
    --start;
  return text.substr(start, at - start);
}

std::string_view after(std::string_view text, std::size_t line_end, std::size_t at) {
  auto end = at;
  while (end < line_end && end - at < longest_neighbour_bytes && !is_blank(text[end])) ++end;
  return text.substr(at, end - at);
}

/// Names in a list and headings above one come again too: a marker stands between paragraphs.
bool is_between_paragraphs(const std::vector<Line>& lines, std::size_t i) {
  constexpr std::size_t fewest_paragraph_bytes = 80;
  const auto is_long = [&lines](std::size_t at) {
    return lines[at].end - lines[at].start >= fewest_paragraph_bytes;
  };
  return i > 0 && i + 1 < lines.size() && is_long(i - 1) && is_long(i + 1);
}

void note(Candidates& candidates, std::string_view text, const std::vector<Line>& lines,
          std::size_t i, std::size_t start, std::size_t end) {
  const auto& line = lines[i];
  const auto piece = trimmed(text.substr(start, end - start));
  if (!could_be_marker(piece)) return;
  const auto known = candidates.find(piece);
  if (known == candidates.end() && candidates.size() >= most_candidates) return;
  const bool fresh = known == candidates.end();
  auto& candidate = fresh ? candidates[piece] : known->second;
  const auto left = before(text, line.start, start);
  const auto right = after(text, line.end, end);
  if (fresh) {
    candidate.left = left;
    candidate.right = right;
  }
  candidate.lefts_differ |= candidate.left != left;
  candidate.rights_differ |= candidate.right != right;
  ++candidate.times;
  const bool whole = start == line.start && end == line.end;
  candidate.between_paragraphs += whole && is_between_paragraphs(lines, i);
  candidate.glued += !whole;
}

/// What fills much of a text is its text.
bool is_marker(std::string_view piece, const Candidate& candidate, std::size_t text_bytes) {
  if (candidate.times < fewest_times) return false;
  if (candidate.times * piece.size() * 100 > text_bytes * largest_share_percent) return false;
  if (candidate.between_paragraphs >= fewest_times_as_line) return true;
  return candidate.glued >= fewest_times && candidate.lefts_differ && candidate.rights_differ;
}

}  // namespace

std::vector<Marker> learned_markers(std::string_view text, const std::vector<Line>& lines,
                                    const std::vector<std::vector<GluedAt>>& glue) {
  Candidates candidates;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& line = lines[i];
    auto start = line.start;
    for (const auto& joint : glue[i]) {
      note(candidates, text, lines, i, start, joint.offset);
      start = joint.offset;
    }
    note(candidates, text, lines, i, start, line.end);
  }
  std::vector<Marker> markers;
  for (const auto& [piece, candidate] : candidates)
    if (is_marker(piece, candidate, text.size())) markers.push_back({piece, candidate.times});
  std::sort(markers.begin(), markers.end(), [](const Marker& one, const Marker& other) {
    if (one.words.size() != other.words.size()) return one.words.size() > other.words.size();
    return one.words < other.words;
  });
  if (markers.size() > most_markers) markers.resize(most_markers);
  return markers;
}

}  // namespace news::clean
