#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <string_view>

#include "indexer/clean/learn/learned.hpp"
#include "indexer/clean/learn/sketch.hpp"

namespace news::clean {

/// How much is kept at once: a sketch takes 2.3 KB at most, so all of them 75 MB, and about a third
/// of that as articles are.
struct LearnerLimits {
  std::size_t articles = 32'768;          ///< Of all outlets.
  std::size_t articles_of_outlet = 4096;  ///< Halved, down to 8, while all are too many.
};

/// When a unit is taken for furniture: enough stories of one outlet share it. See
/// docs/decisions/0017-learned-furniture.md for what was measured.
struct LearnFloors {
  std::size_t stories = 6;  ///< On `days` days that spread over `spread`.
  std::size_t days = 4;
  std::chrono::days spread{14};
  std::size_t undated_stories = 10;  ///< Where the days are unknown or too near.
  std::size_t common_stories = 5;    ///< Enough where half of the outlet's articles hold the unit.
};

/// Gathers sketches of articles and tells at the end which units recur. Neither the order of
/// articles nor their division among several learners changes the answer: where there are too many,
/// those with the smallest hashes stay, whenever they come.
class Learner {
 public:
  explicit Learner(const LearnerLimits& limits = {}) : limits_{limits} {}

  /// outlet: any name that its articles have in common; an empty one teaches nothing.
  void add(std::string_view outlet, Sketch article);

  /// Whether add() would make use of an article; if not, it need not be sketched. What is said of
  /// one that is not kept stays true, whatever is added later.
  ///
  /// article: its article_hash.
  [[nodiscard]] bool wants(std::string_view outlet, std::uint64_t article) const;

  /// As if all that the other was given had been given to this one; both have the same limits.
  void merge(Learner&& other);

  [[nodiscard]] Learned finish(const LearnFloors& floors = {}) const;

  /// Articles kept now.
  [[nodiscard]] std::size_t articles() const { return articles_; }

 private:
  struct Outlet {
    std::string name{};
    std::map<std::uint64_t, Sketch> articles{};  ///< By Sketch::article.
  };

  void keep_within_limits();
  void trim(Outlet& outlet);

  LearnerLimits limits_{};
  std::map<std::uint64_t, Outlet> outlets_{};  ///< By the hash of the name.
  std::uint64_t last_outlet_ = std::numeric_limits<std::uint64_t>::max();
  std::size_t articles_ = 0;
};

}  // namespace news::clean
