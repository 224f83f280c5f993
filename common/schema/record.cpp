#include "common/schema/record.hpp"

#include <limits>
#include <utility>

#include "common/text/utf8.hpp"

namespace news::schema {
namespace {

constexpr char format_byte = 2;

void put_number(std::string& data, std::uint64_t number) {
  for (; number >= 0x80; number >>= 7) data += static_cast<char>((number & 0x7f) | 0x80);
  data += static_cast<char>(number);
}

void put_text(std::string& data, std::string_view text) {
  put_number(data, text.size());
  data += text;
}

/// Zigzag, so that small negative numbers stay short.
void put_seconds(std::string& data, std::chrono::sys_seconds seconds) {
  const auto count = static_cast<std::int64_t>(seconds.time_since_epoch().count());
  put_number(data,
             (static_cast<std::uint64_t>(count) << 1) ^ static_cast<std::uint64_t>(count >> 63));
}

/// Spans as the gap since the last one and the length. The gap's low bit of a piece is its
/// new_paragraph.
void put_pieces(std::string& data, const std::vector<text::Piece>& pieces) {
  put_number(data, pieces.size());
  std::size_t last = 0;
  for (const auto& piece : pieces) {
    put_number(data, (piece.start - last) << 1 | (piece.new_paragraph ? 1u : 0u));
    put_number(data, piece.end - piece.start);
    last = piece.end;
  }
}

void put_removed(std::string& data, const std::vector<text::Removed>& removed) {
  put_number(data, removed.size());
  std::size_t last = 0;
  for (const auto& span : removed) {
    put_number(data, span.start - last);
    put_number(data, span.end - span.start);
    put_text(data, span.rule);
    put_text(data, span.reason);
    last = span.end;
  }
}

/// One number: two bits of confidence, above them the number of the source, or 0 where the source
/// follows as text.
void put_evidence(std::string& data, const Evidence& evidence) {
  if (!evidence) return put_number(data, 0);
  const auto source = number_of_source(evidence.source);
  put_number(data, source << 2 | static_cast<std::uint64_t>(evidence.confidence));
  if (source == 0) put_text(data, evidence.source);
}

/// Takes fields from the front; once something is wrong it stays wrong and gives empty fields.
class Taker {
 public:
  explicit Taker(std::string_view data) : rest_{data} {}

  std::uint64_t number() {
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 64 && !rest_.empty(); shift += 7) {
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      if (shift == 63 && byte > 1) break;
      number |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
      if (byte < 0x80) return number;
    }
    fail();
    return 0;
  }

  std::string bytes() {
    const auto size = number();
    if (size > rest_.size()) {
      fail();
      return {};
    }
    const auto taken = rest_.substr(0, static_cast<std::size_t>(size));
    rest_.remove_prefix(taken.size());
    return std::string{taken};
  }

  std::string text() {
    auto taken = bytes();
    if (!text::is_valid_utf8(taken)) fail();
    return taken;
  }

  std::vector<std::string> texts() {
    std::vector<std::string> taken;
    for (auto left = number(); left > 0 && sound_; --left) taken.push_back(text());
    return taken;
  }

  std::chrono::sys_seconds seconds() {
    const auto zigzag = number();
    const auto count =
        static_cast<std::int64_t>(zigzag >> 1) ^ -static_cast<std::int64_t>(zigzag & 1);
    return std::chrono::sys_seconds{std::chrono::seconds{count}};
  }

  text::Precision precision() {
    const auto value = number();
    if (value > static_cast<std::uint64_t>(text::Precision::minute)) fail();
    return sound_ ? static_cast<text::Precision>(value) : text::Precision::unknown;
  }

  Evidence evidence() {
    const auto packed = number();
    const auto source = static_cast<std::size_t>(packed >> 2);
    const auto confidence = static_cast<Confidence>(packed & 3);
    if (confidence == Confidence::none) {
      if (packed != 0) fail();
      return {};
    }
    if (source == 0) return {text(), confidence};
    if (source_of_number(source).empty()) fail();
    return {std::string{source_of_number(source)}, confidence};
  }

  /// limit: bytes of the raw text; nothing may lie beyond it.
  std::vector<text::Piece> pieces(std::size_t limit) {
    std::vector<text::Piece> taken;
    std::size_t last = 0;
    for (auto left = number(); left > 0 && sound_; --left) {
      const auto gap = number();
      const auto [start, end] = span(last, gap >> 1, limit);
      taken.push_back({start, end, (gap & 1) != 0});
      last = end;
    }
    return taken;
  }

  std::vector<text::Removed> removed(std::size_t limit) {
    std::vector<text::Removed> taken;
    std::size_t last = 0;
    for (auto left = number(); left > 0 && sound_; --left) {
      const auto gap = number();
      const auto [start, end] = span(last, gap, limit);
      auto rule = text();
      taken.push_back({start, end, std::move(rule), text()});
      last = end;
    }
    return taken;
  }

  void format() {
    if (rest_.empty() || rest_.front() != format_byte) return fail();
    rest_.remove_prefix(1);
  }

  [[nodiscard]] bool took_all() const { return sound_ && rest_.empty(); }

 private:
  std::pair<std::size_t, std::size_t> span(std::size_t last, std::uint64_t gap, std::size_t limit) {
    const auto length = number();
    if (gap > limit - last || length > limit - last - gap) {
      fail();
      return {last, last};
    }
    const auto start = last + static_cast<std::size_t>(gap);
    return {start, start + static_cast<std::size_t>(length)};
  }

  void fail() {
    sound_ = false;
    rest_ = {};
  }

  std::string_view rest_;
  bool sound_ = true;
};

}  // namespace

bool knows(const Record& record, Fact fact) {
  switch (fact) {
    case Fact::title:
      return !record.title.empty();
    case Fact::published:
      return static_cast<bool>(record.published);
    case Fact::located:
      return !record.located.empty();
    case Fact::agency:
      return !record.agency.empty();
    case Fact::outlet:
      return !record.outlet.empty();
    case Fact::byline:
      return !record.byline.empty();
    case Fact::language:
      return !record.language.empty();
    case Fact::section:
      return !record.sections.empty();
  }
  return false;
}

std::string pack(const Record& record) {
  std::string data(1, format_byte);
  data.reserve(record.text.raw.size() + 512);
  for (const auto* text : {&record.id, &record.title, &record.byline, &record.outlet,
                           &record.agency, &record.located, &record.language, &record.url})
    put_text(data, *text);
  put_text(data, record.text.raw);
  put_pieces(data, record.text.pieces);
  put_removed(data, record.text.removed);
  put_number(data, record.sections.size());
  for (const auto& section : record.sections) put_text(data, section);
  put_seconds(data, record.published.first);
  put_seconds(data, record.published.last);
  put_number(data, static_cast<std::uint64_t>(record.published.precision));
  for (const auto& evidence : record.evidence.each) put_evidence(data, evidence);
  put_text(data, record.path);
  put_text(data, record.member);
  put_number(data, record.offset);
  put_number(data, record.words);
  return data;
}

Result<Record> unpack(std::string_view data) {
  auto record = unpack_stored(data);
  if (record) record->body = text::body_of(record->text);
  return record;
}

Result<Record> unpack_stored(std::string_view data) {
  Taker taker{data};
  Record record;
  taker.format();
  for (auto* text : {&record.id, &record.title, &record.byline, &record.outlet, &record.agency,
                     &record.located, &record.language, &record.url})
    *text = taker.text();
  record.text.raw = taker.text();
  record.text.pieces = taker.pieces(record.text.raw.size());
  record.text.removed = taker.removed(record.text.raw.size());
  record.sections = taker.texts();
  record.published.first = taker.seconds();
  record.published.last = taker.seconds();
  record.published.precision = taker.precision();
  for (auto& evidence : record.evidence.each) evidence = taker.evidence();
  record.path = taker.bytes();
  record.member = taker.text();
  record.offset = taker.number();
  record.words = taker.number();
  if (!taker.took_all())
    return Error{Error::Kind::index, "a stored article is damaged",
                 "check the index: indexer --check; then rebuild it: indexer --rebuild"};
  return record;
}

}  // namespace news::schema
