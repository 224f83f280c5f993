#include "common/index/xapian_guard.hpp"

#include <cerrno>
#include <string>
#include <system_error>

#include "tests/support/catch.hpp"

using news::Error;
using news::Result;
using news::index::error_from;
using news::index::guarded;

TEST_CASE("What Xapian throws becomes an error that says what we were at", "[index][guard]") {
  const auto failed = guarded("reading 'índice'", []() -> int {
    throw Xapian::DatabaseCorruptError("block 3 overwritten");
  });
  REQUIRE_FALSE(failed);
  CHECK(failed.error().kind == Error::Kind::index);
  CHECK(failed.error().what == "reading 'índice': block 3 overwritten");
  CHECK(failed.error().hint.find("indexer --check") != std::string::npos);
}

TEST_CASE("Work that gives a value, nothing or a Result comes through the guard",
          "[index][guard]") {
  CHECK(*guarded("counting", [] { return 3; }) == 3);
  CHECK(guarded("doing", [] {}).has_value());
  CHECK(*guarded("passing", []() -> Result<int> { return 4; }) == 4);
  CHECK(guarded("failing",
                []() -> Result<int> {
                  return Error{Error::Kind::busy, "später", ""};
                })
            .error()
            .what == "später");
}

TEST_CASE("Each failure has its kind", "[index][guard]") {
  CHECK(error_from(Xapian::DatabaseNotFoundError("x")).kind == Error::Kind::not_found);
  CHECK(error_from(Xapian::DatabaseLockError("x")).kind == Error::Kind::busy);
  CHECK(error_from(Xapian::DatabaseModifiedError("x")).kind == Error::Kind::busy);
  CHECK(error_from(Xapian::DatabaseVersionError("x")).kind == Error::Kind::wrong_schema);
  CHECK(error_from(Xapian::NetworkTimeoutError("x")).kind == Error::Kind::io);
  CHECK(error_from(Xapian::InvalidArgumentError("x")).kind == Error::Kind::index);
}

TEST_CASE("A full disk and a missing right say so", "[index][guard]") {
  const auto full = error_from(Xapian::DatabaseError("Error writing block", ENOSPC));
  CHECK(full.kind == Error::Kind::io);
  CHECK(full.what.find("Error writing block (") == 0);
  CHECK(full.hint == "make room on that disk and run again; the last commit is intact");
  const auto quoted = error_from(Xapian::DatabaseError(
      "Modifications failed (Error writing (" + std::system_category().message(ENOSPC) + "))"));
  CHECK(quoted.hint == full.hint);
  CHECK(error_from(Xapian::DatabaseOpeningError("no", EACCES)).hint ==
        "check who may read and write there");
}
