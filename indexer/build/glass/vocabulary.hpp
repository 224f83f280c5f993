#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace news::build::glass {

/// The terms of a run, numbered as they are first met.
class Vocabulary {
 public:
  Vocabulary();

  /// Gives the hash of a term, for number_of(), and begins to fetch what it will look at.
  [[nodiscard]] std::uint32_t prepare(std::string_view term) const;

  /// Goes on fetching where prepare() ended.
  void prepare_letters(std::uint32_t hash) const;

  /// term: not empty. hash: what prepare() gave for it.
  [[nodiscard]] std::uint32_t number_of(std::string_view term, std::uint32_t hash);
  [[nodiscard]] std::string_view term(std::uint32_t number) const {
    return std::string_view{bytes_}.substr(ends_[number], ends_[number + 1] - ends_[number]);
  }
  [[nodiscard]] std::size_t size() const { return ends_.size() - 1; }

  /// The numbers, in the order of their terms.
  [[nodiscard]] std::vector<std::uint32_t> sorted() const;

  [[nodiscard]] std::size_t memory_bytes() const;

 private:
  /// It tells all that a look-up asks for but the bytes.
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;
    std::uint32_t begins = 0;  ///< In bytes_; a run's terms are far from so many.
    std::uint32_t size = 0;    ///< 0: free.
  };

  void grow();

  std::string bytes_{};            ///< All terms.
  std::vector<std::size_t> ends_;  ///< In bytes_; the first is 0.
  std::vector<Slot> slots_;        ///< Their number is a power of two.
};

}  // namespace news::build::glass
