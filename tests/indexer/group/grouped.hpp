#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/story/packed_sketch.hpp"
#include "indexer/article/article.hpp"
#include "indexer/build/spill_sorter.hpp"
#include "indexer/group/sketch.hpp"
#include "indexer/group/stories.hpp"

namespace news::tests {

/// An article as grouping takes it: its id, and pack_sketch of it.
struct SketchedArticle {
  std::string id{};
  std::string sketch{};
};

inline SketchedArticle sketched(const Article& article) {
  return {article.id, story::pack_sketch(group::sketch_of(article))};
}

/// A Membership by ids.
struct Told {
  std::string story{};
  std::string joined{};  ///< "": it is first.
  group::Level level = group::Level::none;

  friend bool operator==(const Told&, const Told&) = default;
};

/// The stories of some articles, asked by ids.
class Grouped {
 public:
  explicit Grouped(std::vector<SketchedArticle> entries,
                   std::size_t most_records = build::SpillSorter::usual_records)
      : entries_{std::make_unique<std::vector<SketchedArticle>>(std::move(entries))},
        stories_{{.fetch = [all = entries_.get()](
                               std::uint32_t number) { return (*all)[number / 3].sketch; },
                  .make_sorter =
                      [most_records] {
                        return std::make_unique<build::SpillSorter>(
                            std::filesystem::temp_directory_path(), most_records);
                      }}} {
    // Numbers have gaps, as those of documents have.
    for (std::size_t i = 0; i < entries_->size(); ++i) {
      const auto& each = (*entries_)[i];
      stories_.add(static_cast<std::uint32_t>(3 * i), each.id, each.sketch);
      at_[each.id] = i;
    }
    is_sound_ = stories_.group().has_value();
  }

  [[nodiscard]] bool is_sound() const { return is_sound_; }
  [[nodiscard]] std::size_t size() const { return stories_.size(); }

  [[nodiscard]] std::optional<Told> of(const std::string& id) const {
    const auto found = at_.find(id);
    if (found == at_.end()) return std::nullopt;
    const auto membership = stories_[found->second];
    return Told{id_of(membership.story), membership.joined ? id_of(*membership.joined) : "",
                membership.level};
  }

  [[nodiscard]] std::optional<group::Explanation> explain(const std::string& one,
                                                          const std::string& other) const {
    if (!at_.contains(one) || !at_.contains(other)) return std::nullopt;
    return stories_.explain(at_.at(one), at_.at(other));
  }

 private:
  [[nodiscard]] std::string id_of(std::uint32_t number) const { return (*entries_)[number / 3].id; }

  std::unique_ptr<std::vector<SketchedArticle>> entries_;
  group::Stories stories_;
  std::map<std::string, std::size_t> at_{};
  bool is_sound_ = false;
};

}  // namespace news::tests
