#include "searcher/render/diff.hpp"

#include <algorithm>

#include "common/base/program.hpp"
#include "searcher/render/json.hpp"

namespace news::render {
namespace {

using diff::Kind;
using diff::Pair;
using diff::Range;

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::same:
      return "same";
    case Kind::edited:
      return "edited";
    case Kind::moved:
      return "moved";
    case Kind::moved_edited:
      return "moved_edited";
    case Kind::cut:
      return "cut";
    case Kind::added:
      return "new";
  }
  return "same";
}

std::string_view name_of(diff::FactKind kind) {
  switch (kind) {
    case diff::FactKind::number:
      return "number";
    case diff::FactKind::name:
      return "name";
    case diff::FactKind::quote:
      return "quote";
  }
  return "number";
}

std::string versions_line(const Versions& versions) {
  Json line;
  line["type"] = "versions";
  line["schema"] = output_schema;
  line["version"] = std::string{program_version};
  line["before"] = brief(versions.before);
  line["after"] = brief(versions.after);
  return written(line);
}

/// One side of a pair; null where it has none.
Json side(std::string_view text, const Range& bytes, const Range& paragraphs) {
  if (paragraphs.empty()) return {};
  Json one;
  one["paragraph"] = paragraphs.start + 1;
  one["paragraphs"] = paragraphs.size();
  one["start"] = bytes.start;
  one["end"] = bytes.end;
  one["text"] = std::string{text.substr(bytes.start, bytes.size())};
  return one;
}

std::string pair_line(const Pair& pair, std::string_view field, std::string_view before,
                      std::string_view after) {
  Json line;
  line["type"] = "diff";
  line["field"] = std::string{field};
  line["kind"] = std::string{name_of(pair.kind)};
  line["before"] = side(before, pair.before, pair.before_paragraphs);
  line["after"] = side(after, pair.after, pair.after_paragraphs);
  auto& changes = line["changes"] = Json::array();
  for (const auto& change : pair.changes) {
    Json one;
    one["before"] = Json::array({change.before.start, change.before.end});
    one["after"] = Json::array({change.after.start, change.after.end});
    one["out"] = std::string{before.substr(change.before.start, change.before.size())};
    one["in"] = std::string{after.substr(change.after.start, change.after.size())};
    changes.push_back(std::move(one));
  }
  return written(line);
}

std::string fact_line(const diff::Fact& fact) {
  Json line;
  line["type"] = "fact";
  line["kind"] = std::string{name_of(fact.kind)};
  line["before"] = known(fact.before);
  line["after"] = known(fact.after);
  line["before_context"] = known(fact.before_context);
  line["after_context"] = known(fact.after_context);
  return written(line);
}

std::string summary_line(const diff::Difference& difference) {
  const auto counts = counts_of(difference);
  Json line;
  line["type"] = "summary";
  line["differs"] = differs(difference);
  line["headline"] = std::string{name_of(difference.headline.kind)};
  line["same"] = counts.same;
  line["edited"] = counts.edited;
  line["moved"] = counts.moved;
  line["moved_edited"] = counts.moved_edited;
  line["cut"] = counts.cut;
  line["new"] = counts.added;
  line["coarse"] = difference.coarse;
  return written(line);
}

}  // namespace

DiffCounts counts_of(const diff::Difference& difference) {
  DiffCounts counts;
  for (const auto& pair : difference.paragraphs) {
    const auto paragraphs = pair.after_paragraphs.size();
    switch (pair.kind) {
      case Kind::same:
        counts.same += paragraphs;
        break;
      case Kind::edited:
        counts.edited += paragraphs;
        break;
      case Kind::moved:
        counts.moved += paragraphs;
        break;
      case Kind::moved_edited:
        counts.moved_edited += paragraphs;
        break;
      case Kind::cut:
        counts.cut += pair.before_paragraphs.size();
        break;
      case Kind::added:
        counts.added += paragraphs;
        break;
    }
  }
  return counts;
}

bool differs(const diff::Difference& difference) {
  return difference.headline.kind != Kind::same ||
         std::ranges::any_of(difference.paragraphs,
                             [](const Pair& pair) { return pair.kind != Kind::same; });
}

std::vector<std::string> diff_json(const Versions& versions) {
  const auto& difference = versions.difference;
  std::vector<std::string> lines{versions_line(versions)};
  lines.push_back(
      pair_line(difference.headline, "title", versions.before.title, versions.after.title));
  for (const auto& pair : difference.paragraphs)
    lines.push_back(pair_line(pair, "body", versions.before.body, versions.after.body));
  for (const auto& fact : difference.facts) lines.push_back(fact_line(fact));
  lines.push_back(summary_line(difference));
  return lines;
}

}  // namespace news::render
