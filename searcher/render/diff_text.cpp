#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "searcher/render/diff.hpp"
#include "searcher/render/diff_words.hpp"
#include "searcher/render/facts.hpp"

namespace news::render {
namespace {

using diff::Difference;
using diff::Fact;
using diff::FactKind;
using diff::Kind;
using diff::Pair;
using diff::Range;

constexpr std::size_t gutter = 2;

/// Lines of the text, each behind a sign or, but for the first, blanks.
enum class Sign : std::uint8_t { every_line, first_line };

void add_lines(std::string& shown, std::string_view sign, Sign where, const Pieces& pieces,
               Look look, const Style& style) {
  const auto width = style.width > gutter ? style.width - gutter : 1;
  bool first = true;
  for (const auto& line : painted_lines(pieces, width, style)) {
    const bool signs = first || where == Sign::every_line;
    shown += fmt::format("{} {}\n", signs ? painted(sign, look, style) : " ", line);
    first = false;
  }
}

Pieces piece(std::string_view text, Look look) {
  Pieces pieces;
  pieces.add(text, look);
  return pieces;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string line;
  for (const auto& part : parts) {
    if (part.empty()) continue;
    line.append(line.empty() ? "" : between).append(part);
  }
  return line;
}

void add_version(std::string& shown, std::string_view sign, Look look,
                 const schema::Record& article, const Style& style) {
  const auto headline =
      article.title.empty()
          ? piece(stand_in_headline(article.body, ellipsis(style)), Look::no_headline)
          : piece(article.title, Look::headline);
  const auto facts =
      joined({article.outlet, date_for_people(article.published, true), "id " + article.id},
             fmt::format(" {} ", dot(style)));
  add_lines(shown, sign, Sign::first_line, headline, look, style);
  add_lines(shown, " ", Sign::first_line, piece(facts, Look::faint), look, style);
}

std::string counted(std::size_t count, std::string_view what) {
  return count == 0 ? "" : fmt::format("{} {}", grouped(count), what);
}

/// "5 paragraphs the same, 3 edited, 1 moved": what there is none of is left out.
std::string summary(const Difference& difference) {
  const auto counts = counts_of(difference);
  const auto same = fmt::format("{} {} the same", counts.same == 0 ? "no" : grouped(counts.same),
                                counts.same == 1 ? "paragraph" : "paragraphs");
  return joined({same, counted(counts.edited, "edited"), counted(counts.moved, "moved"),
                 counted(counts.moved_edited, "moved and edited"), counted(counts.cut, "cut"),
                 counted(counts.added, "new")},
                ", ");
}

std::string arrow(const Style& style) { return style.ascii ? " -> " : " → "; }

/// "12 → 15   at least 15 people were hurt"; a sign tells what is only gone or only new.
void add_fact(std::string& shown, const Fact& fact, const Style& style) {
  const bool quote = fact.kind == FactKind::quote;
  const auto in_marks = [&](const std::string& text) { return quote ? "\"" + text + "\"" : text; };
  Pieces pieces;
  if (!fact.before.empty()) pieces.add(in_marks(fact.before), Look::taken_out);
  if (!fact.before.empty() && !fact.after.empty()) pieces.add(arrow(style), Look::plain);
  if (!fact.after.empty()) pieces.add(in_marks(fact.after), Look::put_in);
  const auto& context = fact.after.empty() ? fact.before_context : fact.after_context;
  if (!context.empty())
    pieces.add(fmt::format("  ({0}{1}{0})", ellipsis(style), context), Look::faint);
  const auto sign = fact.before.empty() ? "+" : fact.after.empty() ? "-" : "~";
  const auto look = fact.before.empty()  ? Look::put_in
                    : fact.after.empty() ? Look::taken_out
                                         : Look::plain;
  add_lines(shown, sign, Sign::first_line, pieces, look, style);
}

/// Names that are only gone, or only new, on one line.
void add_names(std::string& shown, const Difference& difference, std::string Fact::*side,
               std::string Fact::*other, std::string_view sign, Look look, const Style& style) {
  Pieces pieces;
  for (const auto& fact : difference.facts) {
    if (fact.kind != FactKind::name || !(fact.*other).empty()) continue;
    if (!pieces.text.empty()) pieces.add(", ", Look::plain);
    pieces.add(fact.*side, look);
  }
  add_lines(shown, sign, Sign::first_line, pieces, look, style);
}

void add_facts(std::string& shown, const Difference& difference, const Style& style) {
  struct Heading {
    FactKind kind = FactKind::number;
    std::string_view title{};
  };
  constexpr std::array headings{Heading{FactKind::number, "Numbers"},
                                Heading{FactKind::name, "Names"},
                                Heading{FactKind::quote, "Quotes"}};
  for (const auto& heading : headings) {
    if (std::ranges::find(difference.facts, heading.kind, &Fact::kind) == difference.facts.end())
      continue;
    shown += "\n" + painted(heading.title, Look::headline, style) + "\n";
    const bool names = heading.kind == FactKind::name;
    for (const auto& fact : difference.facts)
      if (fact.kind == heading.kind && (!names || (!fact.before.empty() && !fact.after.empty())))
        add_fact(shown, fact, style);
    if (!names) continue;
    add_names(shown, difference, &Fact::before, &Fact::after, "-", Look::taken_out, style);
    add_names(shown, difference, &Fact::after, &Fact::before, "+", Look::put_in, style);
  }
}

std::string_view part(std::string_view text, const Range& range) {
  return text.substr(range.start, range.size());
}

/// "paragraph 7", "paragraphs 7-8".
std::string numbers(const Range& paragraphs) {
  if (paragraphs.size() == 1) return fmt::format("paragraph {}", paragraphs.start + 1);
  return fmt::format("paragraphs {}-{}", paragraphs.start + 1, paragraphs.end);
}

/// What has to be said besides the words: where it was, what became of its breaks.
std::string remark(const Pair& pair) {
  std::vector<std::string> remarks;
  if (pair.kind == Kind::moved || pair.kind == Kind::moved_edited)
    remarks.push_back("moved from " + numbers(pair.before_paragraphs));
  if (pair.before_paragraphs.size() > 1)
    remarks.push_back("joined from " + numbers(pair.before_paragraphs));
  if (pair.after_paragraphs.size() > 1 && pair.kind != Kind::added)
    remarks.push_back("broken into " + numbers(pair.after_paragraphs));
  return joined(remarks, ", ");
}

void add_pair(std::string& shown, const Pair& pair, std::string_view before, std::string_view after,
              const Style& style) {
  if (pair.kind == Kind::cut)
    return add_lines(shown, "-", Sign::every_line,
                     piece(part(before, pair.before), Look::taken_out), Look::taken_out, style);
  if (pair.kind == Kind::added)
    return add_lines(shown, "+", Sign::every_line, piece(part(after, pair.after), Look::put_in),
                     Look::put_in, style);
  const bool moved = pair.kind == Kind::moved || pair.kind == Kind::moved_edited;
  const std::string_view sign = moved ? ">" : pair.kind == Kind::edited ? "~" : "=";
  if (const auto said = remark(pair); !said.empty())
    add_lines(shown, sign, Sign::first_line, piece("(" + said + ")", Look::faint), Look::plain,
              style);
  add_lines(shown, remark(pair).empty() ? sign : " ", Sign::first_line,
            merged(pair, before, after, style), Look::plain, style);
}

void add_same(std::string& shown, std::size_t count, const Style& style) {
  if (count == 0) return;
  const auto said =
      count == 1 ? "1 paragraph the same" : fmt::format("{} paragraphs the same", grouped(count));
  shown += "\n";
  add_lines(shown, "=", Sign::first_line, piece(said, Look::faint), Look::faint, style);
}

void add_headline(std::string& shown, const Versions& versions, const Style& style) {
  if (versions.difference.headline.kind == Kind::same) return;
  shown += "\n" + painted("Headline", Look::headline, style) + "\n";
  add_pair(shown, versions.difference.headline, versions.before.title, versions.after.title, style);
}

void add_paragraphs(std::string& shown, const Versions& versions, const Style& style) {
  shown += "\n" + painted("Text", Look::headline, style) + "\n";
  std::size_t same = 0;
  for (const auto& pair : versions.difference.paragraphs) {
    if (pair.kind == Kind::same && remark(pair).empty()) {
      ++same;
      continue;
    }
    add_same(shown, std::exchange(same, 0), style);
    shown += "\n";
    add_pair(shown, pair, versions.before.body, versions.after.body, style);
  }
  add_same(shown, same, style);
}

}  // namespace

std::string diff_text(const Versions& versions, const Style& style) {
  std::string shown;
  add_version(shown, "-", Look::taken_out, versions.before, style);
  add_version(shown, "+", Look::put_in, versions.after, style);
  shown += "\n";
  add_lines(shown, " ", Sign::first_line, piece(summary(versions.difference), Look::plain),
            Look::plain, style);
  add_headline(shown, versions, style);
  add_facts(shown, versions.difference, style);
  if (differs(versions.difference)) add_paragraphs(shown, versions, style);
  return shown;
}

}  // namespace news::render
