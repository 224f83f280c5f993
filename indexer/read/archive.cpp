#include "indexer/read/archive.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <new>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "indexer/read/packed_input.hpp"

namespace news::read {
namespace {

constexpr std::size_t magic_bytes = 6;

int filter_of(std::string_view head) {
  if (head.starts_with("BZh")) return ARCHIVE_FILTER_BZIP2;
  return head.starts_with("\x28\xb5\x2f\xfd") ? ARCHIVE_FILTER_ZSTD : ARCHIVE_FILTER_XZ;
}

class ArchiveBytes final : public ByteSource {
 public:
  explicit ArchiveBytes(std::unique_ptr<ByteSource> packed)
      : packed_{std::move(packed)}, archive_{archive_read_new()} {
    if (!archive_) throw std::bad_alloc{};
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
    // Left to itself, libarchive would take off up to 25 compressions at once.
    std::string head;
    while (head.size() < magic_bytes) {
      const auto more = packed_->read_more(head, magic_bytes - head.size());
      if (!more || *more == 0) break;
    }
    const int filter = filter_of(head);
    input_.emplace(with_head(std::move(head), std::move(packed_)));
    if (archive_read_append_filter(archive_, filter) != ARCHIVE_OK ||
        input_->open(archive_) != ARCHIVE_OK || archive_errno(archive_) != 0)
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

  void fail() {
    failure_ = input_->failure();
    if (failure_) return;
    const char* why = archive_error_string(archive_);
    failure_ = Error{
        Error::Kind::bad_input,
        fmt::format("compressed data end early or are damaged: {}", why ? why : "not readable")};
  }

  std::unique_ptr<ByteSource> packed_;  ///< Until opened.
  std::optional<PackedInput> input_{};
  archive* archive_;
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
