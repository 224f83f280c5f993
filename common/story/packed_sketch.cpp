#include "common/story/packed_sketch.hpp"

#include <cstring>
#include <utility>

namespace news::story {
namespace {

constexpr char version = 1;
constexpr std::uint64_t digest_flag = 1;

void put(std::string& bytes, std::uint64_t number) {
  for (; number >= 0x80; number >>= 7) bytes += static_cast<char>(number | 0x80);
  bytes += static_cast<char>(number);
}

void put_signed(std::string& bytes, std::int64_t number) {
  const auto bits = static_cast<std::uint64_t>(number);
  put(bytes, (bits << 1) ^ (number < 0 ? ~std::uint64_t{0} : 0));
}

void put_hash(std::string& bytes, std::uint64_t hash) {
  for (int shift = 56; shift >= 0; shift -= 8) bytes += static_cast<char>(hash >> shift);
}

/// shift: so many low bits of each are zero.
template <class Number>
void put_rising(std::string& bytes, const std::vector<Number>& numbers, unsigned shift = 0) {
  put(bytes, numbers.size());
  std::uint64_t last = 0;
  for (const auto number : numbers) {
    put(bytes, (number - last) >> shift);
    last = number;
  }
}

/// Reads what put() wrote; after an error it gives zeros.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : left_{bytes} {}

  [[nodiscard]] bool at_end() const { return intact_ && left_.empty(); }

  std::uint64_t byte() {
    if (left_.empty()) {
      intact_ = false;
      return 0;
    }
    const auto first = static_cast<unsigned char>(left_.front());
    left_.remove_prefix(1);
    return first;
  }

  std::uint64_t number() {
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const auto next = byte();
      number |= (next & 0x7F) << shift;
      if (next < 0x80) return number;
    }
    intact_ = false;
    return 0;
  }

  std::chrono::sys_seconds second() {
    const auto bits = number();
    return std::chrono::sys_seconds{std::chrono::seconds{
        static_cast<std::int64_t>((bits >> 1) ^ ((bits & 1) != 0 ? ~std::uint64_t{0} : 0))}};
  }

  std::uint64_t hash() {
    std::uint64_t hash = 0;
    for (int i = 0; i < 8; ++i) hash = hash << 8 | byte();
    return hash;
  }

  template <class Number>
  std::vector<Number> rising(unsigned shift = 0) {
    const auto count = number();
    if (count > left_.size()) intact_ = false;
    std::vector<Number> numbers;
    if (!intact_) return numbers;
    numbers.reserve(count);
    std::uint64_t last = 0;
    for (std::uint64_t i = 0; i < count; ++i) {
      last += number() << shift;
      numbers.push_back(static_cast<Number>(last));
    }
    return numbers;
  }

  /// As rising(), of which nothing is kept.
  void pass_rising() {
    const auto count = number();
    if (count > left_.size()) intact_ = false;
    if (intact_ && !pass_short(count))
      for (std::uint64_t i = 0; i < count; ++i) number();
  }

 private:
  /// Numbers of four bytes at most, four bytes at a time; false, and nothing done, where there are
  /// longer ones.
  bool pass_short(std::uint64_t count) {
    constexpr std::uint32_t more_follow = 0x80808080;
    std::size_t at = 0;
    for (std::uint32_t four = 0; left_.size() - at >= sizeof four; at += sizeof four) {
      std::memcpy(&four, left_.data() + at, sizeof four);
      if ((four & more_follow) == more_follow) return false;
      const auto ends = (((~four & more_follow) >> 7) * 0x01010101U) >> 24;
      if (ends >= count) break;  // the next list may begin in these four
      count -= ends;
    }
    for (; count > 0 && at < left_.size(); ++at)
      if ((static_cast<unsigned char>(left_[at]) & 0x80U) == 0) --count;
    intact_ = count == 0;
    left_.remove_prefix(at);
    return true;
  }

  std::string_view left_;
  bool intact_ = true;
};

void read_date(Bytes& bytes, text::PartialDate& date) {
  const auto precision = bytes.byte();
  if (precision == 0 || precision > static_cast<std::uint64_t>(text::Precision::minute)) return;
  date.precision = static_cast<text::Precision>(precision);
  date.first = bytes.second();
  date.last = bytes.second();
}

/// What comes before the prints.
Sketch read_head(Bytes& bytes) {
  Sketch sketch;
  read_date(bytes, sketch.published);
  sketch.text = bytes.hash();
  sketch.title = bytes.hash();
  sketch.shingles = static_cast<std::uint32_t>(bytes.number());
  sketch.digest = bytes.number() == digest_flag;
  sketch.halvings = static_cast<std::uint8_t>(bytes.number() % print_bits);
  sketch.subject = static_cast<std::uint32_t>(bytes.number());
  sketch.keys = bytes.rising<std::uint64_t>();
  return sketch;
}

}  // namespace

std::string pack_sketch(const Sketch& sketch) {
  std::string bytes{version};
  bytes += static_cast<char>(sketch.published.precision);
  if (sketch.published) {
    put_signed(bytes, sketch.published.first.time_since_epoch().count());
    put_signed(bytes, sketch.published.last.time_since_epoch().count());
  }
  put_hash(bytes, sketch.text);
  put_hash(bytes, sketch.title);
  put(bytes, sketch.shingles);
  put(bytes, sketch.digest ? digest_flag : 0);
  put(bytes, sketch.halvings);
  put(bytes, sketch.subject);
  put_rising(bytes, sketch.keys);
  put_rising(bytes, sketch.prints, sketch.halvings);
  put_rising(bytes, sketch.sentences);
  put_rising(bytes, sketch.title_words);
  put_rising(bytes, sketch.title_numbers);
  put_rising(bytes, sketch.lead);
  return bytes;
}

std::optional<Sketch> unpack_sketch(std::string_view packed) {
  Bytes bytes{packed};
  if (bytes.byte() != version) return std::nullopt;
  auto sketch = read_head(bytes);
  sketch.prints = bytes.rising<std::uint32_t>(sketch.halvings);
  sketch.sentences = bytes.rising<std::uint32_t>();
  sketch.title_words = bytes.rising<std::uint32_t>();
  sketch.title_numbers = bytes.rising<std::uint32_t>();
  sketch.lead = bytes.rising<std::uint32_t>();
  if (!bytes.at_end()) return std::nullopt;
  return sketch;
}

std::optional<Sketch> unpack_keys(std::string_view packed) {
  Bytes bytes{packed};
  if (bytes.byte() != version) return std::nullopt;
  auto sketch = read_head(bytes);
  constexpr int lists_behind_keys = 5;
  for (int list = 0; list < lists_behind_keys; ++list) bytes.pass_rising();
  return bytes.at_end() ? std::optional{std::move(sketch)} : std::nullopt;
}

}  // namespace news::story
