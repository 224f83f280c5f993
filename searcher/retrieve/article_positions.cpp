#include "searcher/retrieve/article_positions.hpp"

namespace news::retrieve {
namespace {

// What it takes to read a list, as Effort counts.
constexpr std::size_t list_steps = 20;
constexpr std::size_t term_list_steps = 250;

}  // namespace

const Positions& ArticlePositions::of(const std::string& term) {
  auto& known = known_[term];
  if (known.read_in != article_) {
    known.positions.assign(database_.positionlist_begin(article_, term),
                           database_.positionlist_end(article_, term));
    known.read_in = article_;
    spend(list_steps + known.positions.size());
  }
  return known.positions;
}

bool ArticlePositions::has(const std::string& term) {
  auto& known = known_[term];
  if (known.last_asked == 0 || known.last_asked > article_)
    known.articles = database_.postlist_begin(term);
  known.last_asked = article_;
  const auto end = database_.postlist_end(term);
  if (known.articles != end) known.articles.skip_to(article_);
  return known.articles != end && *known.articles == article_;
}

std::vector<std::size_t> ArticlePositions::those_of(const std::vector<std::string>& sorted) {
  // A list of an article's terms has to be unpacked: as dear as asking for so many.
  constexpr std::size_t few = 64;
  std::vector<std::size_t> found;
  if (sorted.size() <= few) {
    for (std::size_t i = 0; i < sorted.size(); ++i)
      if (has(sorted[i])) found.push_back(i);
    return found;
  }
  if (const auto* all = all_of(sorted)) {
    spend(list_steps);
    const auto present = all->of(article_);
    return {present.begin(), present.end()};
  }
  spend(term_list_steps);
  return listed(sorted);
}

const PresentTerms* ArticlePositions::all_of(const std::vector<std::string>& sorted) {
  // To open a list of postings takes about a fifth of what unpacking a term list does.
  const auto worth_it = sorted.size() / 4;
  auto& asked = asked_[&sorted];
  if (!asked.tried && ++asked.articles > worth_it) {
    asked.all = PresentTerms::read(database_, sorted);
    asked.tried = true;
  }
  return asked.all ? &*asked.all : nullptr;
}

std::vector<std::size_t> ArticlePositions::listed(const std::vector<std::string>& sorted) const {
  std::vector<std::size_t> found;
  auto term = database_.termlist_begin(article_);
  const auto end = database_.termlist_end(article_);
  for (std::size_t i = 0; i < sorted.size() && term != end;) {
    term.skip_to(sorted[i]);
    if (term == end) break;
    const auto here = *term;
    if (here == sorted[i]) found.push_back(i++);
    while (i < sorted.size() && sorted[i] < here) ++i;
  }
  return found;
}

}  // namespace news::retrieve
