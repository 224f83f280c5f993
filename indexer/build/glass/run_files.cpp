#include "indexer/build/glass/run_files.hpp"

#include <utility>

#include "indexer/build/glass/codes.hpp"
#include "indexer/build/glass/keys.hpp"

namespace news::build::glass {
namespace {

constexpr std::uint64_t term_list_deflated = 1;
constexpr std::uint64_t data_deflated = 2;

/// Takes a number from the front.
std::uint64_t take_number(std::string_view& bytes) {
  std::uint64_t number = 0;
  for (int shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    number |= std::uint64_t{byte & 0x7fu} << shift;
    if (byte < 0x80) break;
  }
  return number;
}

std::string_view take_text(std::string_view& bytes) {
  const auto size = take_number(bytes);
  const auto text = bytes.substr(0, size);
  bytes.remove_prefix(text.size());
  return text;
}

}  // namespace

void append_record(std::string& out, const DocumentRecord& record) {
  append_number(out, record.length);
  append_number(out, record.greatest_wdf);
  append_number(out, (record.term_list_is_deflated ? term_list_deflated : 0) |
                         (record.data_is_deflated ? data_deflated : 0));
  append_text(out, record.term_list);
  append_text(out, record.slots);
  append_text(out, record.data);
}

DocumentRecord read_record(std::string_view bytes) {
  DocumentRecord record;
  record.length = static_cast<std::uint32_t>(take_number(bytes));
  record.greatest_wdf = static_cast<std::uint32_t>(take_number(bytes));
  const auto deflated = take_number(bytes);
  record.term_list_is_deflated = (deflated & term_list_deflated) != 0;
  record.data_is_deflated = (deflated & data_deflated) != 0;
  record.term_list = take_text(bytes);
  record.slots = take_text(bytes);
  record.data = take_text(bytes);
  return record;
}

void append_id(std::string& out, std::string_view id, std::uint32_t document) {
  append_text(out, id);
  append_number(out, document);
}

void append_value(std::string& out, std::uint32_t slot, std::uint32_t document,
                  std::string_view value) {
  append_number(out, slot);
  append_number(out, document);
  append_text(out, value);
}

void append_term(std::string& out, std::string_view term, std::uint64_t postings) {
  append_text(out, term);
  append_number(out, postings);
}

void append_posting(std::string& out, const Posting& posting) {
  append_number(out, posting.document);
  append_number(out, posting.wdf);
  append_text(out, posting.positions);
}

bool IdCursor::next() {
  if (file_.at_end()) return false;
  id_ = file_.text();
  document_ = static_cast<std::uint32_t>(file_.number());
  return true;
}

bool ValueCursor::next() {
  if (file_.at_end()) return false;
  slot_ = static_cast<std::uint32_t>(file_.number());
  document_ = static_cast<std::uint32_t>(file_.number());
  value_ = file_.text();
  return true;
}

bool ValueCursor::comes_before(const ValueCursor& other) const {
  return slot_ != other.slot_ && slot_comes_before(slot_, other.slot_);
}

bool TermCursor::next() {
  if (file_.at_end()) return false;
  term_ = file_.text();
  left_ = file_.number();
  return true;
}

Posting TermCursor::next_posting() {
  --left_;
  Posting posting;
  posting.document = static_cast<std::uint32_t>(file_.number());
  posting.wdf = static_cast<std::uint32_t>(file_.number());
  posting.positions = file_.text();
  if (file_.has_failed()) left_ = 0;
  return posting;
}

}  // namespace news::build::glass
