#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "searcher/render/facts.hpp"
#include "searcher/render/paint.hpp"
#include "searcher/render/pair.hpp"

namespace news::render {
namespace {

using story::Level;

constexpr std::size_t name_width = 12;
constexpr std::size_t least_width = 20;

/// Wrapped, from the column behind the names on.
void add_line(std::string& shown, std::string_view name, std::string_view value, Look look,
              const Style& style) {
  Marked line;
  append(line, value);
  const auto width = std::max(style.width, name_width + least_width) - name_width;
  bool first = true;
  for (const auto& each : painted_lines(line, width, look, Look::match, style)) {
    shown += painted(fmt::format("{:<{}}", first ? name : "", name_width), Look::faint, style);
    shown.append(each) += '\n';
    first = false;
  }
}

void add_article(std::string& shown, std::string_view name, const schema::Record& article,
                 const Style& style) {
  const auto headline =
      article.title.empty() ? stand_in_headline(article.body, ellipsis(style)) : article.title;
  add_line(shown, name, headline, article.title.empty() ? Look::no_headline : Look::headline,
           style);
  auto facts = article.outlet;
  for (const auto& fact : {date_for_people(article.published, true), "id " + article.id})
    facts += facts.empty() ? fact : fmt::format(" {} {}", dot(style), fact);
  add_line(shown, "", facts, Look::faint, style);
}

std::string percent(double share) { return fmt::format("{:.0f} %", share * 100); }

std::string counted(std::chrono::seconds time) {
  constexpr auto day = std::chrono::hours{24};
  const auto hours = time / std::chrono::hours{1};
  const auto days = time / day;
  if (days > 0 && time % day == std::chrono::seconds{0})
    return fmt::format("{} {}", days, days == 1 ? "day" : "days");
  if (days > 0) return fmt::format("{:.1f} days", static_cast<double>(hours) / 24);
  if (hours > 0) return fmt::format("{} {}", hours, hours == 1 ? "hour" : "hours");
  return "less than an hour";
}

std::string hashes(const Pair& pair) {
  const auto& like = pair.likeness;
  auto told = fmt::format("{} and {}", grouped(pair.one.prints), grouped(pair.other.prints));
  const auto larger = std::max(pair.one.prints, pair.other.prints);
  if (like.larger < larger)
    told += fmt::format(", of which {} and {} can be compared", like.smaller, like.larger);
  return told + fmt::format("; {} in both", grouped(like.shared));
}

std::string texts(const Pair& pair) {
  const auto& like = pair.likeness;
  if (like.same_text) return "the same, word for word";
  return fmt::format("{} of the smaller one stand in the larger, {} of all in both",
                     percent(like.containment()), percent(like.resemblance()));
}

std::string headlines(const Pair& pair) {
  const auto& like = pair.likeness;
  if (!like.has_titles) return "not both have one";
  auto told = fmt::format("likeness {:.2f}", like.title_cosine);
  if (like.other_subject) told += ", of other subjects";
  if (like.other_numbers) told += ", with other numbers";
  return told;
}

std::string alone(const Pair& pair) {
  const auto level =
      pair.verdict.level == Level::none ? "no story" : story::name_of(pair.verdict.level);
  return fmt::format("{}: {}", level, story::words_of(pair.verdict.reason));
}

}  // namespace

std::string together_in_words(const Pair& pair) {
  const bool alone = pair.verdict.level != Level::none;
  if (!pair.one_index) return "no: they are in two indexes, and each has stories of its own";
  if (!pair.together && !alone) return "no";
  if (!pair.together)
    return "no, though the two alone would be: one of them is closer to others, or too many steps "
           "from a story's first, or what they share stands in articles of other weeks too";
  if (!alone && pair.through.empty()) return "yes, but only through several others";
  if (!alone) return fmt::format("yes, but only through {}", pair.through);
  return pair.one_text ? "yes, as copies of one text" : "yes, as versions of one report";
}

std::string dates_in_words(const Pair& pair) {
  const auto fit = pair.dates_fit ? "which fits" : "which is too far";
  if (pair.apart && *pair.apart == std::chrono::seconds{0}) return "the same day or moment";
  if (pair.apart) return fmt::format("{} apart, {}", counted(*pair.apart), fit);
  const bool known = pair.one.article.published && pair.other.article.published;
  if (!known) return "not both known: any fits";
  return fmt::format("not both known to the day, {}",
                     pair.dates_fit ? "but they may fit" : "and too far apart");
}

std::string pair_text(const Pair& pair, const Style& style) {
  std::string shown;
  add_article(shown, "one", pair.one.article, style);
  add_article(shown, "other", pair.other.article, style);
  shown += '\n';
  const auto add = [&](std::string_view name, const std::string& value) {
    add_line(shown, name, value, Look::plain, style);
  };
  add("one story", together_in_words(pair));
  add("story",
      pair.together ? pair.one.story : fmt::format("{} and {}", pair.one.story, pair.other.story));
  add("these two", alone(pair));
  add("dates", dates_in_words(pair));
  add("texts", texts(pair));
  add("hashes", hashes(pair));
  add("sentences", fmt::format("{} the same", grouped(pair.likeness.sentences)));
  add("headlines", headlines(pair));
  add("beginnings", fmt::format("likeness {:.2f}", pair.likeness.lead_cosine));
  return shown;
}

}  // namespace news::render
