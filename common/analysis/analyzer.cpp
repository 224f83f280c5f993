#include "common/analysis/analyzer.hpp"

#include <array>
#include <utility>

#include "common/analysis/characters.hpp"
#include "common/analysis/part.hpp"
#include "common/analysis/stem_cache.hpp"
#include "common/text/utf8.hpp"

namespace news::analysis {
namespace {

using Sink = std::function<void(const Token&)>;

constexpr std::size_t most_letters_beside_slash = 2;  // km/h, w/o; not and/or

/// ASCII that may touch a word without a chance of belonging to it.
constexpr std::array<bool, 128> ends_word = [] {
  std::array<bool, 128> table{};
  for (const char c : std::string_view{"\t\n\v\f\r !\"$%()*,:;<=>?@[\\]^_{|}~+#"})
    table[static_cast<std::size_t>(c)] = true;
  return table;
}();

/// The end of a plain word of ASCII letters: two or more, and what follows is no part of it.
/// `offset` itself where the word must be read with care.
std::size_t plain_word_end(std::string_view text, std::size_t offset) {
  std::size_t end = offset;
  while (end < text.size() && is_ascii_letter(text[end])) ++end;
  if (end - offset < 2 || end - offset > max_word_bytes) return offset;
  if (end == text.size()) return end;
  auto next = static_cast<unsigned char>(text[end]);
  if (next == '.' || next == '-' || next == '/') {  // at the end of a sentence, a dash
    if (end + 1 == text.size()) return end;
    next = static_cast<unsigned char>(text[end + 1]);
  }
  return next < ends_word.size() && ends_word[next] ? end : offset;
}

/// What links the parts of a compound: '-', '/', between digits '.', behind an elided article the
/// apostrophe; 0 where nothing does.
struct Link {
  char sign = 0;
  std::size_t next = 0;  ///< Where the part behind it starts.
};

Link link_behind(std::string_view text, const Part& part) {
  const auto sign = read_character(text, part.next);
  const bool hyphen =
      sign.code_point == '-' || sign.code_point == 0x2010 || sign.code_point == 0x2011;
  const bool slash = sign.code_point == '/';
  const bool dot = sign.code_point == '.' && part.digits > 0 && part.letters == 0;
  const bool elision = part.elided && sign.kind == Kind::apostrophe;
  if (sign.length == 0 || !(hyphen || slash || dot || elision)) return {};
  const std::size_t next = skip_ignorable(text, part.next + sign.length);
  const auto kind = read_character(text, next).kind;
  const bool goes_on = dot ? kind == Kind::digit : kind == Kind::letter || kind == Kind::digit;
  if (!goes_on) return {};
  return {elision ? '\'' : hyphen ? '-' : slash ? '/' : '.', next};
}

bool only_digits(const Part& part) { return part.digits > 0 && part.letters == 0; }
bool only_letters(const Part& part) { return part.letters > 0 && part.digits == 0; }

/// "24/7", "km/h": a slash between longer words means "or".
bool slash_joins(const Part& first, const Part& second) {
  if (only_digits(first) && only_digits(second)) return true;
  return first.letters + first.digits <= most_letters_beside_slash &&
         second.letters + second.digits <= most_letters_beside_slash;
}

/// Two neighbours inside a longer compound that belong closer together: COVID-19-related,
/// x-ray-like.
bool is_close_pair(const Part& first, const Part& second) {
  if (only_letters(first) && only_digits(second)) return true;
  return first.letters == 1 && first.digits == 0 && second.letters > 1;
}

/// "#MeToo", "@AP"; not the address jane@example.org, not page#part.
bool is_tagged(std::string_view text, std::size_t start) {
  if (start == 0 || (text[start - 1] != '#' && text[start - 1] != '@')) return false;
  if (!is_ascii_letter(text[start]) && static_cast<unsigned char>(text[start]) < 0x80) return false;
  if (start == 1) return true;
  const auto before = static_cast<unsigned char>(text[start - 2]);
  return before < ends_word.size() && ends_word[before] && before != '#' && before != '@';
}

/// Names with digits and signs, and scripts without spaces, are their own stems.
bool has_stem(std::string_view form) {
  for (std::size_t at = 0; at < form.size();) {
    const auto c = read_character(form, at);
    if (c.kind != Kind::letter && c.kind != Kind::mark) return false;
    at += c.length;
  }
  return true;
}

bool in_capitals(const Part& part) { return part.capitals > 0 && part.smalls == 0; }

}  // namespace

class Analyzer::Impl {
 public:
  explicit Impl(const Settings& settings) : settings_{settings} {}

  /// first_bytes: of the stems that are looked for; nullptr for all.
  void analyze(std::string_view text, std::string_view language,
               const std::bitset<256>* first_bytes, const Sink& sink) {
    stems_ = &cache_for(language);
    // A fact of this stemmer, not of all: it changes the ends of words only.
    first_bytes_ = stemmer_of(settings_, language) == "english" ? first_bytes : nullptr;
    position_ = 0;
    pair_end_ = nowhere;
    for (std::size_t offset = 0; offset < text.size();) {
      if (is_ascii_letter(text[offset])) {
        if (const std::size_t end = plain_word_end(text, offset); end > offset) {
          emit_plain(text, offset, end, sink);
          offset = end;
          continue;
        }
      }
      const auto here = read_character(text, offset);
      offset = starts_word(here.kind) ? read_compound(text, offset, sink) : offset + here.length;
    }
  }

  const std::string& stem(const std::string& form, std::string_view language) {
    return has_stem(form) ? cache_for(language).stem(form) : form;
  }

 private:
  static constexpr std::size_t nowhere = std::string_view::npos;

  StemCache& cache_for(std::string_view language) {
    const auto name = stemmer_of(settings_, language);
    for (auto& [known, cache] : caches_)
      if (known == name) return *cache;
    std::string owned{name};
    auto cache = std::make_unique<StemCache>(owned);
    caches_.emplace_back(std::move(owned), std::move(cache));
    return *caches_.back().second;
  }

  const std::string& stem_of_token() {
    static const std::string unknown;
    if (first_bytes_ && !(*first_bytes_)[static_cast<unsigned char>(token_.form.front())])
      return unknown;
    return stems_->stem(token_.form);
  }

  void emit_plain(std::string_view text, std::size_t start, std::size_t end, const Sink& sink) {
    std::size_t capitals = 0;
    token_.form.assign(text, start, end - start);
    for (char& c : token_.form) {
      if (c > 'Z') continue;
      c = static_cast<char>(c | 0x20);
      ++capitals;
    }
    token_.stem = stem_of_token();
    token_.position = position_++;
    token_.start = start;
    token_.end = end;
    token_.joined = token_.elided = token_.unspaced = false;
    token_.as_acronym = capitals == end - start;
    sink(token_);
    if (is_tagged(text, start)) emit_tagged(text[start - 1], sink);
  }

  /// Reads a word with all that is linked to it; gives where reading goes on.
  std::size_t read_compound(std::string_view text, std::size_t offset, const Sink& sink) {
    read_part(text, offset, {}, part_);
    emit_part(sink);
    if (part_.unspaced) {
      emit_pair(offset, sink);
      return part_.next;
    }
    if (!part_.form.empty() && is_tagged(text, offset)) emit_tagged(text[offset - 1], sink);
    std::size_t linked = 0;  // parts so far with the sign of the last link between them
    char sign = 0;
    for (auto link = link_behind(text, part_); link.sign != 0;) {
      linked = link.sign == sign ? linked + 1 : 2;
      sign = link.sign;
      std::swap(part_, previous_);
      read_part(text, link.next, {.after_dot = sign == '.'}, part_);
      emit_part(sink);
      link = link_behind(text, part_);
      if (joins(sign, linked == 2 && link.sign != sign)) emit_joined(sink);
    }
    return part_.next;
  }

  /// alone: the compound has these two parts only.
  [[nodiscard]] bool joins(char sign, bool alone) const {
    if (sign == '\'') return true;
    if (sign == '-') return alone || is_close_pair(previous_, part_);
    return sign == '/' && alone && slash_joins(previous_, part_);
  }

  void emit_part(const Sink& sink) {
    if (part_.form.empty()) return;
    token_.form = part_.form;
    token_.position = position_++;
    token_.start = part_.start;
    token_.end = part_.end;
    token_.joined = false;
    token_.elided = part_.elided;
    token_.unspaced = part_.unspaced;
    token_.as_acronym = part_.dotted || (part_.capitals > 1 && in_capitals(part_));
    stem_and_send(part_.digits == 0 && !part_.symbols && !part_.unspaced, sink);
  }

  void emit_joined(const Sink& sink) {
    if (previous_.form.empty() || part_.form.empty()) return;
    const bool words = previous_.digits + part_.digits == 0;
    send_joined(words && !previous_.symbols && !part_.symbols, sink);
  }

  /// Of two characters that stand side by side in a script without spaces.
  void emit_pair(std::size_t offset, const Sink& sink) {
    if (offset == pair_end_ && !previous_.form.empty() && !part_.form.empty())
      send_joined(false, sink);
    std::swap(part_.form, previous_.form);
    previous_.start = part_.start;
    pair_end_ = part_.next;
  }

  void send_joined(bool has_stem, const Sink& sink) {
    token_.form = previous_.form;
    token_.form += part_.form;
    if (token_.form.size() > max_word_bytes)
      token_.form.resize(text::character_boundary(token_.form, max_word_bytes));
    token_.position = position_ - 2;
    token_.start = previous_.start;
    token_.end = part_.end;
    token_.joined = true;
    token_.elided = token_.as_acronym = false;
    stem_and_send(has_stem, sink);
  }

  /// The word just sent once more, with its sign.
  void emit_tagged(char sign, const Sink& sink) {
    token_.form.insert(token_.form.begin(), sign);
    if (token_.form.size() > max_word_bytes)
      token_.form.resize(text::character_boundary(token_.form, max_word_bytes));
    --token_.start;
    token_.joined = true;
    token_.elided = token_.as_acronym = false;
    stem_and_send(false, sink);
  }

  void stem_and_send(bool has_stem, const Sink& sink) {
    token_.stem = has_stem ? stem_of_token() : token_.form;
    sink(token_);
  }

  Settings settings_;
  std::vector<std::pair<std::string, std::unique_ptr<StemCache>>> caches_{};  ///< By stemmer.
  StemCache* stems_ = nullptr;  ///< Of the text being read.
  const std::bitset<256>* first_bytes_ = nullptr;
  std::uint32_t position_ = 0;
  std::size_t pair_end_ = nowhere;  ///< Behind the last character of a script without spaces.
  Token token_{};
  Part part_{};
  Part previous_{};
};

Analyzer::Analyzer(const Settings& settings) : impl_{std::make_unique<Impl>(settings)} {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

void Analyzer::analyze(std::string_view text, std::string_view language,
                       const std::function<void(const Token&)>& sink) {
  impl_->analyze(text, language, nullptr, sink);
}

void Analyzer::analyze(std::string_view text, std::string_view language,
                       const std::bitset<256>& first_bytes,
                       const std::function<void(const Token&)>& sink) {
  impl_->analyze(text, language, &first_bytes, sink);
}

std::vector<Token> Analyzer::tokens(std::string_view text, std::string_view language) {
  std::vector<Token> all;
  analyze(text, language, [&all](const Token& token) { all.push_back(token); });
  return all;
}

std::string Analyzer::stem(const std::string& form, std::string_view language) {
  return impl_->stem(form, language);
}

}  // namespace news::analysis
