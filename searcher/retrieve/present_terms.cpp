#include "searcher/retrieve/present_terms.hpp"

#include <numeric>
#include <utility>

namespace news::retrieve {
namespace {

struct Posting {
  std::uint32_t article = 0;
  std::uint32_t term = 0;
};

std::size_t postings_of(const Xapian::Database& database, const std::vector<std::string>& terms) {
  std::size_t postings = 0;
  for (const auto& term : terms) postings += database.get_termfreq(term);
  return postings;
}

}  // namespace

std::optional<PresentTerms> PresentTerms::read(const Xapian::Database& database,
                                               const std::vector<std::string>& terms) {
  const auto count = postings_of(database, terms);
  if (count > most_postings) return std::nullopt;
  std::vector<Posting> postings;
  postings.reserve(count);
  PresentTerms present;
  auto& begins = present.begins_;
  begins.resize(std::size_t{database.get_lastdocid()} + 2);
  for (std::uint32_t term = 0; term < terms.size(); ++term) {
    const auto end = database.postlist_end(terms[term]);
    for (auto article = database.postlist_begin(terms[term]); article != end; ++article) {
      postings.push_back({*article, term});
      ++begins[*article + std::size_t{1}];
    }
  }
  std::partial_sum(begins.begin(), begins.end(), begins.begin());
  present.terms_.resize(postings.size());
  auto next = begins;
  for (const auto& posting : postings) present.terms_[next[posting.article]++] = posting.term;
  return present;
}

std::span<const std::uint32_t> PresentTerms::of(Xapian::docid article) const {
  if (std::size_t{article} + 1 >= begins_.size()) return {};
  return std::span{terms_}.subspan(begins_[article], begins_[article + 1] - begins_[article]);
}

}  // namespace news::retrieve
