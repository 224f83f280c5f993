#include "searcher/retrieve/hits.hpp"

#include <map>
#include <string>
#include <utility>

#include "common/schema/record.hpp"
#include "searcher/retrieve/article_positions.hpp"
#include "searcher/retrieve/marks.hpp"
#include "searcher/retrieve/passages.hpp"
#include "searcher/retrieve/ranking.hpp"

namespace news::retrieve {
namespace {

/// What to mark: words by the language of the article, found once for each, and those told by
/// positions by the article.
class Marks {
 public:
  explicit Marks(const Shown& shown)
      : shown_{shown}, placed_{PlacedMarks::of(shown.query, shown.words)} {}

  /// Until the next call.
  Result<const MarkTerms*> in(const std::string& language, Xapian::docid article) {
    if (!placed_) return placed_.error();
    auto& words = shown_.words;
    auto known = marks_.find(language);
    if (known == marks_.end()) {
      auto marks = mark_terms(shown_.query, language, words);
      if (!marks) return marks.error();
      for (const auto& word : shown_.also)
        marks->stems.emplace(word.stem, inverse_frequency(words.documents(), word.articles));
      known = marks_.emplace(language, std::move(*marks)).first;
    }
    ArticlePositions positions{words.database(), article};
    known->second.placed = placed_->in(positions);
    return &known->second;
  }

 private:
  const Shown& shown_;
  Result<PlacedMarks> placed_;
  std::map<std::string, MarkTerms> marks_{};
};

Result<Hit> hit_of(const RankedArticle& match, Marks& marks_of, const Shown& shown) {
  auto& words = shown.words;
  auto article = schema::unpack(words.database().get_document(match.document).get_data());
  if (!article) return article.error();
  Hit hit{.score = match.score, .article = std::move(*article)};
  const auto marks = marks_of.in(hit.article.language, match.document);
  if (!marks) return marks.error();
  hit.title_matches = find_matches(hit.article.title, **marks, words.analyzer());
  hit.passages = pick_passages(hit.article.body, **marks, shown.passage_chars, words.analyzer());
  return hit;
}

}  // namespace

Result<Page> page_of(const RankedSlice& found, const Shown& shown) {
  Marks marks{shown};
  Page page{.offset = shown.offset, .matches = found.least, .exact = found.least == found.most};
  page.hits.reserve(found.articles.size());
  for (const auto& match : found.articles) {
    auto hit = hit_of(match, marks, shown);
    if (!hit) return hit.error();
    hit->rank = shown.offset + page.hits.size() + 1;
    page.hits.push_back(std::move(*hit));
  }
  return page;
}

Result<Page> page_of_stories(const StorySlice& found, Stories& stories, const Shown& shown) {
  RankedSlice leads{.least = found.matches, .most = found.matches + (found.exact ? 0 : 1)};
  for (const auto& story : found.stories) leads.articles.push_back(story.lead);
  auto page = page_of(leads, shown);
  if (!page) return page;
  page->stories = found.all;
  for (std::size_t i = 0; i < page->hits.size(); ++i) {
    auto others = members_told(shown.words.database(), stories, found.stories[i]);
    if (!others) return others.error();
    page->hits[i].others = *std::move(others);
    page->hits[i].story = stories.name_of(found.stories[i].lead.document);
  }
  if (!stories.all_known())
    page->warnings.push_back(
        "not every index groups its articles: there each is a story of its own");
  return page;
}

}  // namespace news::retrieve
