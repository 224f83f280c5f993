#include "indexer/group/words.hpp"

#include <string>

#include <xxhash.h>

#include "common/analysis/characters.hpp"
#include "common/text/fold.hpp"

namespace news::group {
namespace {

using analysis::Kind;

/// A word of one run of letters a megabyte long is told by its beginning.
constexpr std::size_t longest_word_bytes = 256;

class WordReader {
 public:
  explicit WordReader(std::string_view text) : text_{text} { words_.reserve(text.size() / 6); }

  std::vector<HashedWord> read() {
    for (std::size_t at = 0; at < text_.size();) {
      const auto c = static_cast<unsigned char>(text_[at]);
      at += c < 0x80 ? take_ascii(static_cast<char>(c), at) : take_other(at);
    }
    end_word();
    return std::move(words_);
  }

 private:
  std::size_t take_ascii(char c, std::size_t at) {
    if (analysis::is_ascii_letter(c)) {
      add(static_cast<char>(c | 0x20), at);
      ++letters_;
    } else if (analysis::is_ascii_digit(c)) {
      add(c, at);
      ++letters_;
    } else if (c != '\'' && c != '`') {
      end_word();
    }
    return 1;
  }

  std::size_t take_other(std::size_t at) {
    const auto character = analysis::read_character(text_, at);
    if (character.kind == Kind::separator || character.kind == Kind::unspaced) end_word();
    if (analysis::continues_word(character.kind) || character.kind == Kind::unspaced) {
      char room[4];
      for (const char c : text::fold(character.code_point, room)) add(c, at);
      letters_ += character.kind == Kind::mark ? 0 : 1;
    }
    if (character.kind == Kind::unspaced) end_word();
    return character.length;
  }

  void add(char c, std::size_t at) {
    if (word_.empty()) start_ = at;
    if (word_.size() < longest_word_bytes) word_ += c;
  }

  void end_word() {
    if (word_.empty()) return;
    words_.push_back({XXH3_64bits(word_.data(), word_.size()), start_, letters_});
    word_.clear();
    letters_ = 0;
  }

  std::string_view text_;
  std::vector<HashedWord> words_{};
  std::string word_{};
  std::size_t start_ = 0;
  std::uint32_t letters_ = 0;
};

}  // namespace

std::vector<HashedWord> hashed_words(std::string_view text) { return WordReader{text}.read(); }

}  // namespace news::group
