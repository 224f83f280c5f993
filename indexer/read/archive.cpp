#include "indexer/read/archive.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <cerrno>
#include <new>
#include <optional>
#include <utility>

#include <fmt/format.h>

namespace news::read {
namespace {

constexpr std::size_t input_chunk_bytes = 128 * 1024;

class ArchiveBytes final : public ByteSource {
 public:
  explicit ArchiveBytes(std::unique_ptr<ByteSource> packed)
      : packed_{std::move(packed)}, archive_{archive_read_new()} {
    if (!archive_) throw std::bad_alloc{};
    archive_read_support_filter_bzip2(archive_);
    archive_read_support_filter_xz(archive_);
    archive_read_support_filter_zstd(archive_);
    archive_read_support_format_raw(archive_);
    archive_read_support_format_empty(archive_);
  }
  ~ArchiveBytes() override { archive_read_free(archive_); }
  ArchiveBytes(const ArchiveBytes&) = delete;
  ArchiveBytes& operator=(const ArchiveBytes&) = delete;

  Result<std::size_t> read_more(std::string& buffer, std::size_t most) override {
    if (!opened_) open();
    while (block_.empty() && !ended_ && !failure_) read_block();
    if (block_.empty() && failure_) return *failure_;
    const auto part = block_.substr(0, most);
    buffer.append(part);
    block_.remove_prefix(part.size());
    position_ += part.size();
    return part.size();
  }

  [[nodiscard]] std::uint64_t position() const override { return position_; }

 private:
  void open() {
    opened_ = true;
    archive_entry* entry = nullptr;
    if (archive_read_open(archive_, this, nullptr, give_packed, nullptr) != ARCHIVE_OK)
      return fail();
    const int status = archive_read_next_header(archive_, &entry);
    if (status == ARCHIVE_EOF) {
      ended_ = true;
    } else if (status < ARCHIVE_WARN) {
      fail();
    }
  }

  void read_block() {
    const void* data = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    const int status = archive_read_data_block(archive_, &data, &size, &offset);
    if (status == ARCHIVE_EOF) {
      ended_ = true;
    } else if (status < ARCHIVE_WARN) {
      fail();
    } else {
      block_ = {static_cast<const char*>(data), size};
    }
  }

  static la_ssize_t give_packed(archive* archive, void* self, const void** data) {
    auto& bytes = *static_cast<ArchiveBytes*>(self);
    bytes.chunk_.clear();
    const auto more = bytes.packed_->read_more(bytes.chunk_, input_chunk_bytes);
    if (!more) {
      bytes.failure_ = more.error();
      archive_set_error(archive, EIO, "input failed");
      return ARCHIVE_FATAL;
    }
    *data = bytes.chunk_.data();
    return static_cast<la_ssize_t>(bytes.chunk_.size());
  }

  void fail() {
    if (failure_) return;
    const char* why = archive_error_string(archive_);
    failure_ = Error{
        Error::Kind::bad_input,
        fmt::format("compressed data end early or are damaged: {}", why ? why : "not readable")};
  }

  std::unique_ptr<ByteSource> packed_;
  archive* archive_;
  std::string chunk_{};
  std::string_view block_{};
  bool opened_ = false;
  bool ended_ = false;
  std::optional<Error> failure_{};
  std::uint64_t position_ = 0;
};

}  // namespace

bool is_compressed_archive(std::string_view head) {
  // "BZh" alone begins words too; after the block size comes the magic of a block.
  const bool bzip2 = head.size() >= 6 && head.starts_with("BZh") && head.substr(4, 2) == "1A";
  return bzip2 ||
         head.starts_with(std::string_view{"\xfd"
                                           "7zXZ\0",
                                           6}) ||
         head.starts_with("\x28\xb5\x2f\xfd");
}

std::unique_ptr<ByteSource> decompressed(std::unique_ptr<ByteSource> packed) {
  return std::make_unique<ArchiveBytes>(std::move(packed));
}

}  // namespace news::read
