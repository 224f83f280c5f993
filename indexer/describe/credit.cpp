#include "indexer/describe/credit.hpp"

#include <algorithm>
#include <array>

#include "indexer/clean/text/letters.hpp"
#include "indexer/describe/agency.hpp"

namespace news::describe {
namespace {

/// "AP" of "Ann Lee AP Technology Writer".
std::string_view agency_of_writer(std::string_view name) {
  if (!name.ends_with("Writer") && !name.ends_with("Writers")) return {};
  std::string_view found;
  clean::each_word(name, [&found](std::string_view word) {
    found = agency_as_written(word);
    return found.empty();
  });
  return found;
}

/// Without marks, years and a label: "dpa" of "(c) dpa", "AFP" of "© 2025 AFP", "Quelle: AFP".
std::string_view bare_credit(std::string_view line) {
  constexpr auto labels = std::to_array<std::string_view>(
      {"(c)", "copyright", "c)", "\xC2\xA9", "source:", "quelle:", "fuente:", "fonte:", "by "});
  constexpr std::string_view marks = " \t-.,/()[]0123456789";
  const auto trim = [&line, marks] {
    for (;;) {
      const auto first = std::min(line.find_first_not_of(marks), line.size());
      line.remove_prefix(first);
      const bool dash = line.starts_with("\xE2\x80\x93") || line.starts_with("\xE2\x80\x94");
      if (!dash) break;
      line.remove_prefix(3);
    }
    line = line.substr(0, line.find_last_not_of(marks) + 1);
  };
  for (const auto label : labels) {
    if (!label.starts_with('(')) trim();
    if (clean::starts_ignoring_case(line, label)) line.remove_prefix(label.size());
  }
  trim();
  return line;
}

/// Of a line that names agencies and nothing else, the first: "AFP/Reuters".
std::string_view agency_of_credit_line(std::string_view line) {
  constexpr std::size_t longest_bytes = 80;
  if (line.size() > longest_bytes) return {};
  const auto names = bare_credit(line);
  if (names.starts_with("dpa-infocom")) return "dpa";
  std::string_view first;
  for (std::size_t start = 0; start <= names.size();) {
    const auto end = std::min(names.find_first_of("/,", start), names.size());
    const auto agency = agency_as_written(names.substr(start, end - start));
    if (agency.empty()) return {};
    if (first.empty()) first = agency;
    start = end + 1;
  }
  return first;
}

}  // namespace

std::string_view agency_of_copyright(std::string_view line) {
  constexpr std::size_t longest_bytes = 300;
  line = line.substr(0, std::min(line.find(". "), longest_bytes));
  return has_word(line, "getty") || has_word(line, "photo") ? std::string_view{} : agency_in(line);
}

std::string_view agency_of_credit(std::string_view body) {
  constexpr int most_lines = 3;
  auto head = body;
  for (int i = 0; i < most_lines && !head.empty(); ++i) {
    const auto end = std::min(head.find('\n'), head.size());
    const auto line = head.substr(0, end);
    if (const auto agency = agency_of_credit_line(line); !agency.empty()) return agency;
    if (clean::ends_with_stop(line)) break;
    head.remove_prefix(std::min(head.find_first_not_of('\n', end), head.size()));
  }
  for (int i = 0; i < most_lines && !body.empty(); ++i) {
    body = clean::trimmed(body);
    const auto start = body.find_last_of('\n') + 1;
    if (const auto agency = agency_of_credit_line(body.substr(start)); !agency.empty())
      return agency;
    body = body.substr(0, start);
  }
  return {};
}

std::string_view agency_of_byline(std::string_view byline) {
  constexpr std::size_t longest_bytes = 300;
  byline = byline.substr(0, longest_bytes);
  if (clean::starts_ignoring_case(byline, "by ")) byline.remove_prefix(3);
  while (!byline.empty()) {
    const auto end = std::min(byline.find_first_of(",|;/("), byline.size());
    const auto part = clean::trimmed(byline.substr(0, end));
    const auto name = part.ends_with(')') ? part.substr(0, part.size() - 1) : part;
    if (const auto agency = agency_as_written(name); !agency.empty()) return agency;
    if (const auto agency = agency_of_writer(name); !agency.empty()) return agency;
    byline.remove_prefix(std::min(end + 1, byline.size()));
  }
  return {};
}

}  // namespace news::describe
