#include "searcher/retrieve/unique.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "common/schema/fields.hpp"
#include "common/schema/record.hpp"
#include "common/schema/slots.hpp"
#include "common/text/fold.hpp"

namespace news::retrieve {
namespace {

using schema::Field;

/// Of an agency's own article 2, of one that names an agency 1.
std::int64_t agency_rank(const Xapian::Document& document) {
  const auto record = schema::unpack(document.get_data());
  if (!record || record->agency.empty()) return 0;
  return text::folded_value(record->agency) == text::folded_value(record->outlet) ? 2 : 1;
}

/// The higher, the rather it leads.
using Claim = std::pair<std::int64_t, std::int64_t>;

Claim claim_of(const Xapian::Document& document, Lead lead) {
  const auto words = [&] {
    return schema::from_sortable(document.get_value(schema::spec(Field::wc).slot));
  };
  const auto date = document.get_value(schema::spec(Field::date).slot);
  switch (lead) {
    case Lead::longest:
      return {words(), 0};
    case Lead::earliest:
      return {!date.empty(), date.empty() ? 0 : -schema::from_sortable(date)};
    case Lead::latest:
      return {!date.empty(), date.empty() ? 0 : schema::from_sortable(date)};
    case Lead::agency:
      return {agency_rank(document), words()};
    case Lead::best:
      break;
  }
  return {};
}

/// Puts the lead in front of the members, which come best first.
void choose_lead(std::vector<Xapian::docid>& members, const Xapian::Database& database, Lead lead) {
  if (members.size() < 2 || lead == Lead::best) return;
  std::size_t best = 0;
  auto claim = claim_of(database.get_document(members.front()), lead);
  for (std::size_t i = 1; i < members.size(); ++i)
    if (const auto other = claim_of(database.get_document(members[i]), lead); other > claim) {
      best = i;
      claim = other;
    }
  const auto chosen = members.begin() + static_cast<std::ptrdiff_t>(best);
  std::rotate(members.begin(), chosen, chosen + 1);
}

/// Of a hurried search for so many stories: most have few copies.
std::size_t enough_articles(const Lowered& query, std::size_t offset, std::size_t limit) {
  constexpr std::size_t an_easy_look = 2000;
  constexpr std::size_t where_positions_are_compared = 300;
  const auto wanted = limit < no_limit / 4 - offset ? 4 * (offset + limit) : no_limit;
  return std::max(wanted, query.steps ? where_positions_are_compared : an_easy_look);
}

}  // namespace

StorySlice run_unique(const Xapian::Database& database, Stories& stories, const Lowered& query,
                      Slice slice, Lead lead) {
  const auto offset = std::exchange(slice.offset, 0);
  const auto limit = std::exchange(slice.limit, no_limit);
  slice.exact_count = !slice.hurried;
  if (slice.hurried) slice.limit = enough_articles(query, offset, limit);
  const auto found = run(database, query, slice);

  struct Met {
    double score = 0;
    std::vector<Xapian::docid> members{};
  };
  std::vector<Met> met;
  std::unordered_map<Xapian::docid, std::size_t> places;
  for (const auto& [document, score] : found.articles) {
    const auto [place, is_new] = places.try_emplace(stories.of(document).first, met.size());
    if (is_new) met.push_back({score, {}});
    // Of stories before and behind the page only the number counts.
    if (place->second >= offset && place->second - offset < limit)
      met[place->second].members.push_back(document);
  }

  StorySlice told{.all = met.size(), .matches = found.articles.size()};
  told.exact = found.articles.size() < slice.limit || found.most == slice.limit;
  if (!told.exact) told.matches = found.least;
  for (auto& [score, members] : met) {
    if (members.empty()) continue;
    choose_lead(members, database, lead);
    told.stories.push_back({{members.front(), score}, {members.begin() + 1, members.end()}});
  }
  return told;
}

std::vector<Xapian::docid> leads_of(const StorySlice& found) {
  std::vector<Xapian::docid> leads;
  for (const auto& story : found.stories) leads.push_back(story.lead.document);
  std::ranges::sort(leads);
  return leads;
}

void cut(StorySlice& found, std::size_t offset, std::size_t limit) {
  auto& stories = found.stories;
  const auto from = std::min(offset, stories.size());
  const auto to = from + std::min(limit, stories.size() - from);
  stories.erase(stories.begin() + static_cast<std::ptrdiff_t>(to), stories.end());
  stories.erase(stories.begin(), stories.begin() + static_cast<std::ptrdiff_t>(from));
}

Result<std::vector<StoryMember>> members_told(const Xapian::Database& database, Stories& stories,
                                              const RankedStory& story) {
  const auto text = stories.of(story.lead.document).edition;
  std::vector<std::pair<std::int64_t, StoryMember>> members;
  for (const auto other : story.others) {
    auto record = schema::unpack(database.get_document(other).get_data());
    if (!record) return record.error();
    const auto& date = record->published;
    const auto when = date ? static_cast<std::int64_t>(date.first.time_since_epoch().count())
                           : std::numeric_limits<std::int64_t>::max();
    members.emplace_back(when, StoryMember{std::move(record->id), std::move(record->title),
                                           std::move(record->outlet), record->published,
                                           stories.of(other).edition == text});
  }
  std::ranges::sort(members, {},
                    [](const auto& each) { return std::tie(each.first, each.second.id); });
  std::vector<StoryMember> told;
  for (auto& [when, member] : members) told.push_back(std::move(member));
  return told;
}

}  // namespace news::retrieve
