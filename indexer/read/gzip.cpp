#include "indexer/read/gzip.hpp"

#include <zlib.h>

#include <algorithm>
#include <limits>
#include <new>
#include <optional>
#include <utility>

#include <fmt/format.h>

namespace news::read {
namespace {

constexpr std::size_t input_chunk_bytes = 128 * 1024;
constexpr char first_magic_byte = '\x1f';

class GzipBytes final : public ByteSource {
 public:
  explicit GzipBytes(std::unique_ptr<ByteSource> packed) : packed_{std::move(packed)} {
    constexpr int gzip_header = 16;
    if (inflateInit2(&stream_, MAX_WBITS + gzip_header) != Z_OK) throw std::bad_alloc{};
  }
  ~GzipBytes() override { inflateEnd(&stream_); }
  GzipBytes(const GzipBytes&) = delete;
  GzipBytes& operator=(const GzipBytes&) = delete;

  Result<std::size_t> read_more(std::string& buffer, std::size_t most) override {
    const auto before = buffer.size();
    most = std::min<std::size_t>(most, std::numeric_limits<uInt>::max());
    buffer.resize(before + most);
    stream_.next_out = reinterpret_cast<Bytef*>(buffer.data() + before);
    stream_.avail_out = static_cast<uInt>(most);
    while (stream_.avail_out > 0 && state_ != State::ended && !failure_) step();
    const std::size_t given = most - stream_.avail_out;
    buffer.resize(before + given);
    position_ += given;
    if (given == 0 && failure_) return *failure_;
    return given;
  }

  [[nodiscard]] std::uint64_t position() const override { return position_; }

 private:
  enum class State { in_member, between_members, ended };

  void step() {
    if (stream_.avail_in == 0) refill();
    if (failure_) return;
    if (state_ == State::between_members) return start_next_member();
    const int status = inflate(&stream_, Z_NO_FLUSH);
    if (status == Z_STREAM_END) {
      state_ = State::between_members;
    } else if (status == Z_BUF_ERROR && chunk_.empty()) {
      fail("gzip data end early");
    } else if (status != Z_OK && status != Z_BUF_ERROR) {
      fail(fmt::format("gzip data are damaged: {}", stream_.msg ? stream_.msg : "not readable"));
    }
  }

  void refill() {
    chunk_.clear();
    const auto more = packed_->read_more(chunk_, input_chunk_bytes);
    if (!more) {
      failure_ = more.error();
      return;
    }
    stream_.next_in = reinterpret_cast<Bytef*>(chunk_.data());
    stream_.avail_in = static_cast<uInt>(chunk_.size());
  }

  void start_next_member() {
    // Tapes and some tools fill the last block with zeros.
    while (stream_.avail_in > 0 && *stream_.next_in == 0) {
      ++stream_.next_in;
      --stream_.avail_in;
    }
    if (stream_.avail_in == 0) {
      if (chunk_.empty()) state_ = State::ended;
      return;
    }
    if (static_cast<char>(*stream_.next_in) != first_magic_byte)
      return fail("bytes after the gzip data are no gzip data");
    inflateReset(&stream_);
    state_ = State::in_member;
  }

  void fail(std::string what) { failure_ = Error{Error::Kind::bad_input, std::move(what)}; }

  std::unique_ptr<ByteSource> packed_;
  std::string chunk_{};
  z_stream stream_{};
  State state_ = State::in_member;
  std::optional<Error> failure_{};
  std::uint64_t position_ = 0;
};

}  // namespace

bool is_gzip(std::string_view head) { return head.starts_with("\x1f\x8b"); }

std::unique_ptr<ByteSource> gunzipped(std::unique_ptr<ByteSource> packed) {
  return std::make_unique<GzipBytes>(std::move(packed));
}

}  // namespace news::read
