#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace news::bench {

/// What made articles are made of: one real article.
struct Donor {
  std::string title{};
  std::vector<std::string> paragraphs{};
};

/// One made article.
struct Made {
  std::string id{};
  std::string title{};
  std::string body{};  ///< Paragraphs parted by one blank line.
  std::chrono::sys_seconds published{};
  std::string source{};
  std::string author{};
  std::string section{};
};

/// Makes news out of news: runs of paragraphs of several donors, with some of their names and
/// numbers replaced by new ones. The words that can be drawn grow with the number of the article
/// as Heaps' law says, and are drawn by Zipf's.
///
/// Article n is a function of the donors, the seed and n alone: a smaller corpus is the beginning
/// of a larger one. donors: not empty, each with a paragraph, and outliving this.
class Recombiner {
 public:
  Recombiner(const std::vector<Donor>& donors, std::uint64_t seed) : donors_{donors}, seed_{seed} {}

  [[nodiscard]] Made article(std::uint64_t number) const;

 private:
  const std::vector<Donor>& donors_;
  std::uint64_t seed_ = 0;
};

/// Invented words that exist when article `number` is made.
[[nodiscard]] std::uint64_t words_known(std::uint64_t number);

/// The invented word of this rank, in lower case; the same for ever.
[[nodiscard]] std::string invented_word(std::uint64_t rank);

}  // namespace news::bench
