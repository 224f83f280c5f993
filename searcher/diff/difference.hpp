#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace news::diff {

/// A half-open range: of bytes, or of paragraphs counted from 0. Where nothing corresponds it is
/// empty, and starts where that would stand.
struct Range {
  std::size_t start = 0;
  std::size_t end = 0;

  [[nodiscard]] std::size_t size() const { return end - start; }
  [[nodiscard]] bool empty() const { return start == end; }
  friend bool operator==(const Range&, const Range&) = default;
};

/// One version of an article: UTF-8, but any bytes are compared without harm.
struct Version {
  std::string_view headline{};
  std::string_view body{};  ///< Paragraphs parted by blank lines; where there are none, by line
                            ///< breaks behind a sentence.
};

/// Words taken out and words put in at one place: byte ranges of the two texts, ends at ends of
/// words. One of them may be empty.
struct Change {
  Range before{};
  Range after{};

  friend bool operator==(const Change&, const Change&) = default;
};

enum class Kind : std::uint8_t { same, edited, moved, moved_edited, cut, added };

/// Paragraphs that correspond: mostly one and one. Several, where the other version joined them or
/// broke one up; none on one side where they were cut or are new.
struct Pair {
  Kind kind = Kind::same;
  Range before_paragraphs{};  ///< Counted from 0.
  Range after_paragraphs{};
  Range before{};  ///< Bytes.
  Range after{};
  std::vector<Change> changes{};  ///< Rising, apart; only of edited ones.

  friend bool operator==(const Pair&, const Pair&) = default;
};

enum class FactKind : std::uint8_t { number, name, quote };

/// A number, name or quotation that differs. Where `before` is empty it is new, where `after` is,
/// it is gone; with both, one was put for the other.
struct Fact {
  FactKind kind = FactKind::number;
  std::string before{};  ///< As printed; quotations without their marks.
  std::string after{};
  std::string before_context{};  ///< A few words around a number, itself included.
  std::string after_context{};

  friend bool operator==(const Fact&, const Fact&) = default;
};

/// What changed from one version to another. Ranges are of the two versions' texts.
struct Difference {
  Pair headline{};                 ///< Never moved.
  std::vector<Pair> paragraphs{};  ///< As the later version reads, the cut ones at their place.
  std::vector<Fact> facts{};       ///< Numbers, then names, then quotations.
  bool coarse = false;  ///< Work was bounded: some texts were compared only by rare words, and
                        ///< more is told as changed than need be.

  friend bool operator==(const Difference&, const Difference&) = default;
};

/// Compares two versions, word by word: "Café" is not "café", but quotation marks, dashes and
/// blanks of another typeface are the same. What corresponds does not depend on which version comes
/// first.
///
/// 1. Paragraphs that are alike word for word: `common_subsequence` (the longest common subsequence
///    by table, patience sorting where that is too large); equal ones that it leaves out, in order.
/// 2. Of the rest those that share most words, rare ones weighing more: `similar_pairs`.
/// 3. A small one that stands in a far larger one, and what is left beside a pair and stands in its
///    other side, was joined or broken up.
/// 4. Moved are those outside the increasing subsequence with the most words.
/// 5. Inside edited ones `word_changes`.
///
/// Time: near linear for versions of one text; bounded for any, see `Effort`.
[[nodiscard]] Difference compare(const Version& before, const Version& after);

}  // namespace news::diff
