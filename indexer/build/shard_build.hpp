#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/build/build_runs.hpp"
#include "indexer/build/bulk_tables.hpp"
#include "indexer/build/index_build.hpp"
#include "indexer/build/table_watch.hpp"
#include "indexer/build/target.hpp"

namespace news::build {

/// Builds the next generation from runs: what the target holds comes first, the runs behind it in
/// order. A commit merges everything and, where the target is the current generation, publishes;
/// of a rebuild (Start::anew) it only makes the target whole, for publish().
class ShardBuild : public IndexBuild {
 public:
  /// target: outlives this, and moves on to the generation that a commit makes.
  [[nodiscard]] static Result<ShardBuild> open(Target& target,
                                               std::shared_ptr<const BulkTables> tables);
  ~ShardBuild() override;
  ShardBuild(ShardBuild&&) = default;
  ShardBuild& operator=(ShardBuild&&) = default;

  /// Where the runs are to be written; it goes when this goes.
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  [[nodiscard]] std::shared_ptr<const BulkTables> tables() const { return tables_; }

  /// The next run in order. What happened in it is told after it, event by event.
  [[nodiscard]] Result<void> add_run(const WrittenRun& run);

  /// An article of the input that is open lies in the last run.
  void count_article() { ++put_of_input_; }

  [[nodiscard]] Result<void> begin_input(const discover::InputFile& file) override;
  [[nodiscard]] Result<std::uint64_t> end_input(const discover::InputFile& file) override;
  void give_up_input() override { held_.clear(); }
  [[nodiscard]] Result<std::uint64_t> remove_input(const std::string& path) override;
  [[nodiscard]] Result<std::vector<std::string>> learned() const override;
  [[nodiscard]] Result<void> keep_learned(const std::string& outlet,
                                          const std::string& bytes) override;
  [[nodiscard]] Result<Changed> commit() override;
  [[nodiscard]] Result<void> close() override;

  [[nodiscard]] bool has_changes() const override {
    return !parts_.empty() || !metadata_.empty() || !dropped_.empty();
  }
  [[nodiscard]] std::size_t waiting_bytes() const override { return 0; }
  [[nodiscard]] std::chrono::milliseconds shortest_pause() const override;
  [[nodiscard]] bool groups() const override { return groups_; }
  [[nodiscard]] std::uint64_t articles() const override { return base_.get_doccount(); }

  /// Makes the generation anew from what it holds, however little has changed.
  [[nodiscard]] Result<void> compact();

 private:
  ShardBuild(Target& target, std::shared_ptr<const BulkTables> tables);

  /// Runs merged so often; fewer files are open at once the more often.
  struct Part {
    std::filesystem::path folder{};
    int level = 0;
  };

  [[nodiscard]] Result<void> merge_full_levels();
  [[nodiscard]] Result<void> merge_last(std::size_t count, int level);
  [[nodiscard]] Result<void> make_generation();
  [[nodiscard]] Result<void> check(const std::filesystem::path& generation);
  [[nodiscard]] Result<void> write_metadata(const std::filesystem::path& generation);
  [[nodiscard]] Result<void> open_base();
  [[nodiscard]] std::string doing() const;

  Target* target_;
  std::shared_ptr<const BulkTables> tables_;
  std::filesystem::path folder_;
  std::optional<TableWatch> watch_{};
  Xapian::Database base_{};
  bool groups_ = false;
  std::vector<Part> parts_{};
  std::map<std::string, std::string> metadata_{};  ///< To be set; an empty value forgets the key.
  std::vector<Xapian::docid> held_{};              ///< Of the open input, in the base.
  std::vector<Xapian::docid> dropped_{};           ///< Of the base.
  Changed changed_{};                              ///< Since the last commit.
  std::uint64_t put_of_input_ = 0;
  std::uint64_t merges_ = 0;
  std::chrono::milliseconds last_commit_took_{};
};

}  // namespace news::build
