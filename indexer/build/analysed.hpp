#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace news::build {

/// A word of an article as a term, with where it stands.
struct Word {
  std::string term{};
  std::uint32_t wdf = 0;  ///< Within-document frequency: a headline counts twice. Only the stems of
                          ///< headline and body have one, so that it adds up to the length.
  std::vector<std::uint32_t> positions{};  ///< Strictly rising; may be none.
};

/// An article as every way of building an index takes it: nothing of Xapian, nothing of text.
struct Analysed {
  std::string id{};       ///< As stored: a very long id of the source is cut and ends in a hash.
  std::string id_term{};  ///< Its unique term; one of boolean_terms.
  std::vector<Word> words{};                                    ///< Sorted by term, each once.
  std::vector<std::string> boolean_terms{};                     ///< Sorted, each once.
  std::vector<std::pair<std::uint32_t, std::string>> values{};  ///< Slot and value, slots rising.
  std::string data{};                                           ///< schema::pack.
  bool cut =
      false;  ///< The text was longer than --max-text bytes; its end is stored, not searched.
};

/// About how much memory an article holds while it waits for a commit.
[[nodiscard]] std::size_t memory_bytes(const Analysed& analysed);

}  // namespace news::build
