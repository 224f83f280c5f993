#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "searcher/retrieve/article_positions.hpp"

namespace news::retrieve {
namespace {

/// Xapian asks it about the articles that the rest of the query left.
class Check : public Xapian::PostingSource {
 public:
  Check(std::shared_ptr<const Spot> spot, std::shared_ptr<Effort> effort)
      : spot_{std::move(spot)}, effort_{std::move(effort)} {}

  Xapian::PostingSource* clone() const override { return new Check{spot_, effort_}; }
  std::string name() const override { return "position check"; }
  std::string get_description() const override { return "position check"; }

  void init(const Xapian::Database& shard) override {
    shard_ = shard;
    positions_.emplace(shard_, 0, effort_);
    article_ = 0;
    all_ = shard.postlist_begin("");
  }

  // It looks as large as can be, so that a conjunction asks it last.
  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return shard_.get_doccount(); }
  Xapian::doccount get_termfreq_max() const override { return shard_.get_doccount(); }

  bool check(Xapian::docid article, double) override {
    article_ = article;
    return holds(article);
  }
  void skip_to(Xapian::docid article, double) override { find(std::max(article, article_)); }
  void next(double) override { find(article_ + 1); }
  bool at_end() const override { return all_ == shard_.postlist_end(""); }
  Xapian::docid get_docid() const override { return article_; }

 private:
  bool holds(Xapian::docid article) {
    positions_->move_to(article);
    return is_in(*spot_, *positions_);
  }

  void find(Xapian::docid from) {
    for (all_.skip_to(from); !at_end(); ++all_) {
      article_ = *all_;
      if (holds(article_)) return;
    }
  }

  std::shared_ptr<const Spot> spot_;
  std::shared_ptr<Effort> effort_;
  Xapian::Database shard_{};
  std::optional<ArticlePositions> positions_{};
  Xapian::PostingIterator all_{};
  Xapian::docid article_ = 0;
};

}  // namespace

Xapian::Query only_where(std::shared_ptr<const Spot> spot, std::shared_ptr<Effort> effort) {
  auto* const check = new Check{std::move(spot), std::move(effort)};
  return Xapian::Query{check->release()};
}

}  // namespace news::retrieve
