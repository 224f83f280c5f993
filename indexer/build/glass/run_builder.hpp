#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "common/base/result.hpp"
#include "indexer/build/glass/deflater.hpp"
#include "indexer/build/glass/document.hpp"
#include "indexer/build/glass/keys.hpp"
#include "indexer/build/glass/out_file.hpp"
#include "indexer/build/glass/vocabulary.hpp"

namespace news::build::glass {

/// Inverts documents: what each holds itself goes to the disk at once, in its final form; postings,
/// values and ids wait until finish() writes them sorted.
class RunBuilder {
 public:
  /// run: an empty folder.
  explicit RunBuilder(std::filesystem::path run);

  void put(const Document& document);

  [[nodiscard]] std::size_t memory_bytes() const;

  /// Once, at the end.
  [[nodiscard]] Result<void> finish();

 private:
  struct SlotOrder {
    bool operator()(std::uint32_t one, std::uint32_t other) const {
      return slot_comes_before(one, other);
    }
  };

  void write_record(const Document& document);
  void keep_postings(const Document& document);
  [[nodiscard]] Result<void> write_ids() const;
  [[nodiscard]] Result<void> write_values() const;
  [[nodiscard]] Result<void> write_postings() const;

  std::filesystem::path run_;
  OutFile documents_;
  Deflater deflater_{};
  std::string term_list_{}, slots_{}, packed_term_list_{}, packed_data_{}, record_{}, positions_{};

  std::uint32_t count_ = 0;
  std::vector<std::string> ids_{};
  std::map<std::uint32_t, std::string, SlotOrder> values_{};  ///< As in the file, slot by slot.
  Vocabulary vocabulary_{};
  std::string postings_{};                ///< As in the file, in the order of the documents.
  std::vector<std::size_t> ends_{0};      ///< In postings_, of each.
  std::vector<std::uint32_t> term_of_{};  ///< Number of each posting's term.
  std::vector<std::uint32_t> hashes_{};   ///< Of the terms of the document at hand.
};

}  // namespace news::build::glass
