#include "indexer/clean/text/marks.hpp"

#include <algorithm>

#include "indexer/clean/text/letters.hpp"

namespace news::clean {
namespace {

bool only_blanks(std::string_view text, std::size_t from, std::size_t to) {
  return from <= to && trimmed(text.substr(from, to - from)).empty();
}

bool glued_left(std::string_view text, const Line& line, std::size_t at) {
  if (at == line.start) return false;
  const auto before = class_before(text, at);
  return is_letter(before) || before == Class::digit || before == Class::stop ||
         before == Class::close_quote;
}

bool glued_right(std::string_view text, const Line& line, std::size_t at) {
  if (at == line.end) return false;
  const auto next = class_at(text, at);
  if (next == Class::open_quote) return text[at] != '"' || is_letter(class_at(text, at + 1));
  return is_letter(next) || next == Class::digit;
}

void add_markers(std::vector<Mark>& marks, std::string_view text, const Line& line,
                 std::string_view marker) {
  const auto inside = text.substr(0, line.end);
  auto previous_end = text.size();
  for (auto at = line.start; (at = inside.find(marker, at)) != std::string_view::npos;) {
    const auto end = at + marker.size();
    const bool left = at == line.start || previous_end == at || glued_left(text, line, at);
    const bool right = end == line.end || glued_right(text, line, end);
    if (left && right) {
      marks.push_back({.start = at, .end = end});
      previous_end = end;
    }
    at = end;
  }
}

std::vector<Mark> without_overlaps(const std::vector<Mark>& marks) {
  std::vector<Mark> apart;
  for (const auto& mark : marks) {
    const bool overlaps = !apart.empty() && mark.start < apart.back().end;
    if (!overlaps || apart.back().is(Role::hint))
      apart.push_back(mark);
    else if (!mark.phrase && apart.back().phrase)
      apart.back() = mark;
  }
  return apart;
}

void find_left_sides(std::vector<Mark>& marks, std::string_view text, const Line& line) {
  auto free_until = line.start;
  for (auto& mark : marks) {
    mark.glued = glued_left(text, line, mark.start);
    if (mark.is(Role::hint)) continue;
    mark.left_free = mark.glued || only_blanks(text, free_until, mark.start);
    free_until = mark.left_free ? mark.end : std::string_view::npos;
  }
}

void find_right_sides(std::vector<Mark>& marks, std::string_view text, const Line& line) {
  auto free_from = line.end;
  for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) {
    if (mark->is(Role::hint)) continue;
    mark->right_free =
        only_blanks(text, mark->end, free_from) || glued_right(text, line, mark->end);
    // A sentence of furniture that opens here leaves what stands before it free.
    const bool opens = (mark->is(Role::opening) || mark->is(Role::tail)) && mark->left_free;
    free_from = mark->right_free || opens ? mark->start : 0;
  }
}

}  // namespace

std::vector<Mark> marks_of(std::string_view text, const Line& line,
                           const std::vector<Marker>& markers) {
  std::vector<Mark> marks;
  for (const auto& found : find_phrases(text, line.start, line.end))
    marks.push_back({.start = found.start, .end = found.end, .phrase = found.phrase});
  const auto phrases_found = marks.size();
  for (const auto& marker : markers) add_markers(marks, text, line, marker.words);
  if (marks.size() > phrases_found) {
    std::stable_sort(marks.begin(), marks.end(),
                     [](const Mark& one, const Mark& other) { return one.start < other.start; });
    marks = without_overlaps(marks);
  }
  find_left_sides(marks, text, line);
  find_right_sides(marks, text, line);
  return marks;
}

}  // namespace news::clean
