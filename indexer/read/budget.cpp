#include "indexer/read/budget.hpp"

#include <utility>

#include <fmt/format.h>

namespace news::read {
namespace {

/// Below this a high ratio is harmless, and common in small files.
constexpr std::uint64_t harmless_bytes = std::uint64_t{16} << 20;

class BoundedBytes final : public ByteSource {
 public:
  BoundedBytes(std::unique_ptr<ByteSource> bytes, Budget& budget)
      : bytes_{std::move(bytes)}, budget_{budget} {}

  Result<std::size_t> read_more(std::string& buffer, std::size_t most) override {
    if (budget_.exhausted()) return Error{Error::Kind::bad_input, *budget_.exhausted()};
    const auto& limits = budget_.limits();
    const auto before = buffer.size();
    auto more = bytes_->read_more(buffer, most);
    if (!more || *more == 0) return more;
    position_ += *more;
    const bool within = position_ <= limits.member_bytes;
    if (within && budget_.add_bytes(*more)) return more;
    buffer.resize(before);
    return Error{Error::Kind::bad_input, within ? *budget_.exhausted() : too_large_member(limits)};
  }

  [[nodiscard]] std::uint64_t position() const override { return position_; }

 private:
  std::unique_ptr<ByteSource> bytes_;
  Budget& budget_;
  std::uint64_t position_ = 0;
};

class WatchedBytes final : public ByteSource {
 public:
  WatchedBytes(std::unique_ptr<ByteSource> bytes, Budget& budget)
      : bytes_{std::move(bytes)}, budget_{budget} {}

  Result<std::size_t> read_more(std::string& buffer, std::size_t most) override {
    if (!budget_.check_ratio(position()))
      return Error{Error::Kind::bad_input, *budget_.exhausted()};
    return bytes_->read_more(buffer, most);
  }

  [[nodiscard]] std::uint64_t position() const override { return bytes_->position(); }

 private:
  std::unique_ptr<ByteSource> bytes_;
  Budget& budget_;
};

}  // namespace

bool Budget::add_member() {
  if (++members_ <= limits_.members) return true;
  exhausted_ = fmt::format("an archive of more than {} members; --max-members raises the limit",
                           limits_.members);
  return false;
}

bool Budget::add_bytes(std::uint64_t bytes) {
  bytes_ += bytes;
  if (bytes_ > limits_.archive_bytes)
    exhausted_ = fmt::format("an archive of more than {} bytes; --max-archive raises the limit",
                             limits_.archive_bytes);
  return !exhausted_ && check_ratio(bytes_);
}

bool Budget::check_ratio(std::uint64_t bytes) {
  if (bytes > harmless_bytes && bytes / limits_.ratio > file_.position() && !exhausted_)
    exhausted_ = fmt::format(
        "an archive that unpacks to more than {} times its size; --max-ratio raises the limit",
        limits_.ratio);
  return !exhausted_;
}

std::string too_large_member(const Limits& limits) {
  return fmt::format("a member of more than {} bytes; --max-member raises the limit",
                     limits.member_bytes);
}

std::unique_ptr<ByteSource> bounded(std::unique_ptr<ByteSource> bytes, Budget& budget) {
  return std::make_unique<BoundedBytes>(std::move(bytes), budget);
}

std::unique_ptr<ByteSource> watched(std::unique_ptr<ByteSource> bytes, Budget& budget) {
  return std::make_unique<WatchedBytes>(std::move(bytes), budget);
}

}  // namespace news::read
