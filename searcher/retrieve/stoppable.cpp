#include "searcher/retrieve/stoppable.hpp"

#include <algorithm>
#include <utility>

namespace news::retrieve {
namespace {

using Op = Xapian::Query;

/// Every article.
class WantedStill : public Xapian::PostingSource {
 public:
  explicit WantedStill(std::shared_ptr<Effort> effort) : effort_{std::move(effort)} {}

  Xapian::PostingSource* clone() const override { return new WantedStill{effort_}; }
  std::string name() const override { return "wanted still"; }
  std::string get_description() const override { return "wanted still"; }

  void init(const Xapian::Database& shard) override {
    shard_ = shard;
    all_ = shard.postlist_begin("");
    begun_ = false;
  }

  Xapian::doccount get_termfreq_min() const override { return shard_.get_doccount(); }
  Xapian::doccount get_termfreq_est() const override { return shard_.get_doccount(); }
  Xapian::doccount get_termfreq_max() const override { return shard_.get_doccount(); }

  // Where it is only asked it does not move.
  bool check(Xapian::docid article, double) override {
    effort_->spend(0);
    asked_ = article;
    return true;
  }
  void next(double) override {
    effort_->spend(0);
    if (asked_ > 0)
      all_.skip_to(std::exchange(asked_, 0) + 1);
    else if (begun_)
      ++all_;
    begun_ = true;
  }
  void skip_to(Xapian::docid article, double) override {
    effort_->spend(0);
    asked_ = 0;
    begun_ = true;
    all_.skip_to(article);
  }
  bool at_end() const override { return asked_ == 0 && all_ == shard_.postlist_end(""); }
  Xapian::docid get_docid() const override { return asked_ > 0 ? asked_ : *all_; }

 private:
  std::shared_ptr<Effort> effort_;
  Xapian::Database shard_{};
  Xapian::PostingIterator all_{};
  Xapian::docid asked_ = 0;
  bool begun_ = false;
};

Op stoppable(const Op& query, const std::shared_ptr<Effort>& effort) {
  auto* const asks = new WantedStill{effort};
  return {Op::OP_FILTER, query, Op{asks->release()}};
}

}  // namespace

Lowered stoppable(Lowered query, const std::shared_ptr<Effort>& effort) {
  query.query = stoppable(query.query, effort);
  if (auto& steps = query.steps) steps->articles = stoppable(steps->articles, effort);
  return query;
}

}  // namespace news::retrieve
