#include "searcher/ask/live_index.hpp"

#include <utility>

#include "common/index/generation.hpp"
#include "common/index/xapian_guard.hpp"
#include "searcher/ask/answer.hpp"
#include "searcher/retrieve/search.hpp"

namespace news::ask {
namespace {

/// Empty where one cannot be read.
std::vector<std::filesystem::path> generations_of(const index::OpenIndex& index) {
  std::vector<std::filesystem::path> generations;
  for (const auto& path : index.paths) {
    auto generation = index::current_generation(path);
    if (!generation) return {};
    generations.push_back(std::move(*generation));
  }
  return generations;
}

}  // namespace

Result<const index::OpenIndex*> LiveIndex::now() {
  if (index_ && generations_of(*index_) == generations_) {
    const auto reopened =
        index::guarded("reading the index", [this] { return index_->database.reopen(); });
    if (reopened) return &*index_;
  }
  index_.reset();
  auto opened = open(setup_);
  if (!opened) return opened.error();
  index_ = std::move(*opened);
  generations_ = generations_of(*index_);
  return &*index_;
}

Result<schema::Record> LiveIndex::article(std::string_view id) {
  const auto index = now();
  if (!index) return index.error();
  return retrieve::find_article(**index, id);
}

}  // namespace news::ask
