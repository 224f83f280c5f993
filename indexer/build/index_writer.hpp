#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "common/base/result.hpp"
#include "indexer/build/manifest.hpp"
#include "indexer/build/prepared.hpp"

namespace news::build {

/// Writes articles into one generation, in batches: everything since the last commit() waits in a
/// transaction, so Xapian never commits by itself, and a killed process loses that batch only.
///
/// Any Error from a member means that the batch is lost and the writer of no more use; what was
/// committed stays. (A second commit() after a failed one would succeed with nothing in it.)
class IndexWriter {
 public:
  enum class Sync : std::uint8_t {
    every_commit,  ///< A commit survives a power cut.
    none           ///< For a generation that nobody reads yet; synced when it is published.
  };
  enum class Put : std::uint8_t { added, replaced };

  [[nodiscard]] static Result<IndexWriter> open(const std::filesystem::path& generation, Sync sync);

  /// From here to end_input() articles belong to this input; those that it held before and that are
  /// not put again go at its end. Standard input, never the same twice, keeps what it held.
  [[nodiscard]] Result<void> begin_input(const discover::InputFile& file);

  /// Adds an article, or puts it in the place of the one with its id.
  [[nodiscard]] Result<Put> put(const Prepared& article);

  /// The input was read to its end: remembers it, drops what it no longer holds; gives how many.
  [[nodiscard]] Result<std::uint64_t> end_input(const discover::InputFile& file);

  /// The input could not be read to its end: what it held before stays, and it will be read again.
  void give_up_input();

  /// Drops the articles of an input and forgets it; gives how many.
  [[nodiscard]] Result<std::uint64_t> remove_input(const std::string& path);

  /// Drops one article; false where there is none with this id.
  [[nodiscard]] Result<bool> remove_article(const std::string& id);

  /// What was kept of every outlet's furniture, as bytes.
  [[nodiscard]] Result<std::vector<std::string>> learned() const;

  /// Keeps an outlet's furniture in the place of what was kept of it. Equal bytes are no change.
  [[nodiscard]] Result<void> keep_learned(const std::string& outlet, const std::string& bytes);

  /// Makes everything until here searchable and durable.
  [[nodiscard]] Result<void> commit();

  /// After the last commit(). What waits uncommitted is dropped.
  [[nodiscard]] Result<void> close();

  [[nodiscard]] bool has_changes() const { return in_batch_; }
  [[nodiscard]] std::size_t waiting_bytes() const { return waiting_bytes_; }

  /// Articles in the index, those that wait for a commit included.
  [[nodiscard]] std::uint64_t articles() const { return database_.get_doccount(); }

 private:
  /// An article that the input held before, and whether it was put again.
  using Held = std::pair<Xapian::docid, bool>;

  IndexWriter(Xapian::WritableDatabase database, std::filesystem::path generation, Sync sync);

  void begin_batch();
  std::uint64_t drop(const std::vector<Held>& held);
  std::vector<Held> articles_of(const std::string& input_key) const;
  [[nodiscard]] std::string doing() const;

  Xapian::WritableDatabase database_;
  std::filesystem::path generation_;
  Sync sync_;
  bool in_batch_ = false;
  std::size_t waiting_bytes_ = 0;
  std::vector<Held> held_before_{};  ///< Rising by number.
  std::uint64_t put_of_input_ = 0;
};

}  // namespace news::build
