#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "common/base/result.hpp"
#include "indexer/build/index_build.hpp"
#include "indexer/build/manifest.hpp"
#include "indexer/build/prepared.hpp"

namespace news::build {

/// Writes articles into one generation, in batches: everything since the last commit() waits in a
/// transaction, so Xapian never commits by itself, and a killed process loses that batch only.
///
/// Any Error from a member means that the batch is lost and the writer of no more use; what was
/// committed stays. (A second commit() after a failed one would succeed with nothing in it.)
class IndexWriter : public IndexBuild {
 public:
  enum class Sync : std::uint8_t {
    every_commit,  ///< A commit survives a power cut.
    none           ///< For a generation that nobody reads yet; synced when it is published.
  };
  enum class Put : std::uint8_t { added, replaced };

  [[nodiscard]] static Result<IndexWriter> open(const std::filesystem::path& generation, Sync sync);

  [[nodiscard]] Result<void> begin_input(const discover::InputFile& file) override;

  /// Adds an article, or puts it in the place of the one with its id.
  [[nodiscard]] Result<Put> put(const Prepared& article);

  [[nodiscard]] Result<std::uint64_t> end_input(const discover::InputFile& file) override;

  void give_up_input() override;

  [[nodiscard]] Result<std::uint64_t> remove_input(const std::string& path) override;

  /// Drops one article; false where there is none with this id.
  [[nodiscard]] Result<bool> remove_article(const std::string& id);

  [[nodiscard]] Result<std::vector<std::string>> learned() const override;

  [[nodiscard]] Result<void> keep_learned(const std::string& outlet,
                                          const std::string& bytes) override;

  [[nodiscard]] Result<Changed> commit() override;

  [[nodiscard]] Result<void> close() override;

  [[nodiscard]] bool has_changes() const override { return in_batch_; }
  [[nodiscard]] std::size_t waiting_bytes() const override { return waiting_bytes_; }

  /// Settling stories reads all articles, so it may take a tenth of the time.
  [[nodiscard]] std::chrono::milliseconds shortest_pause() const override {
    return 10 * settling_took_;
  }

  [[nodiscard]] bool groups() const override { return groups_; }

  /// Those that wait for a commit included.
  [[nodiscard]] std::uint64_t articles() const override { return database_.get_doccount(); }

 private:
  /// An article that the input held before, and whether it was put again.
  using Held = std::pair<Xapian::docid, bool>;

  IndexWriter(Xapian::WritableDatabase database, std::filesystem::path generation, Sync sync,
              bool groups);

  [[nodiscard]] Result<void> settle();
  /// Breaks the seal before the first change. Throws, as Xapian does, where it cannot.
  void begin_batch();
  std::uint64_t drop(const std::vector<Held>& held);
  std::vector<Held> articles_of(const std::string& input_key) const;
  [[nodiscard]] std::string doing() const;

  Xapian::WritableDatabase database_;
  std::filesystem::path generation_;
  Sync sync_;
  bool groups_ = false;
  std::chrono::milliseconds settling_took_{};  ///< The last time, or about.
  bool in_batch_ = false;
  bool has_changed_ = false;  ///< Something, since it was opened.
  std::size_t waiting_bytes_ = 0;
  std::vector<Held> held_before_{};  ///< Rising by number.
  std::uint64_t put_of_input_ = 0;
};

}  // namespace news::build
