#include "common/index/xapian_guard.hpp"

#include <cerrno>
#include <system_error>

namespace news::index {
namespace {

using Kind = Error::Kind;

/// A failure to write may come wrapped in another, which then only quotes the system's words.
bool says(const Xapian::Error& thrown, int code) {
  const auto reason = std::generic_category().message(code);
  const char* said = thrown.get_error_string();
  return (said && reason == said) || thrown.get_msg().find(reason) != std::string::npos;
}

std::string message_of(const Xapian::Error& thrown) {
  std::string message = thrown.get_msg();
  if (const char* said = thrown.get_error_string()) message += fmt::format(" ({})", said);
  if (!thrown.get_context().empty()) message += fmt::format(" [{}]", thrown.get_context());
  return message;
}

}  // namespace

Error error_from(const Xapian::Error& thrown) {
  const std::string_view type = thrown.get_type();  // not a polymorphic class: no dynamic_cast
  const auto refused = [&thrown](Kind kind, std::string hint) {
    return Error{kind, message_of(thrown), std::move(hint)};
  };
  if (says(thrown, ENOSPC) || says(thrown, EDQUOT) || says(thrown, EFBIG))
    return refused(Kind::io, "make room on that disk and run again; the last commit is intact");
  if (says(thrown, EACCES) || says(thrown, EPERM) || says(thrown, EROFS))
    return refused(Kind::io, "check who may read and write there");
  if (type == "DatabaseNotFoundError")
    return refused(Kind::not_found, "build it first: indexer --index PATH ARTICLES");
  if (type == "DatabaseLockError")
    return refused(Kind::busy, "another indexer is writing to this index; wait for it to end");
  if (type == "DatabaseVersionError")
    return refused(Kind::wrong_schema, "rebuild it: indexer --rebuild");
  if (type == "DatabaseCorruptError")
    return refused(Kind::index,
                   "check the index: indexer --check; then rebuild it: indexer --rebuild");
  if (type == "DatabaseModifiedError")
    return refused(Kind::busy, "the index changed while it was read; run again");
  if (type == "NetworkError" || type == "NetworkTimeoutError") return refused(Kind::io, "");
  return refused(Kind::index, "");
}

}  // namespace news::index
