#include "searcher/ask/outside.hpp"

#include <string>

#include "tests/support/catch.hpp"

using news::ask::pager_command;

TEST_CASE("A pager that can is told the line, and less to stay", "[ask][tui]") {
  CHECK(pager_command("", 12) == "less -R -+F -+X +12");
  CHECK(pager_command("less -S", std::nullopt) == "less -S -R -+F -+X");
  CHECK(pager_command("/usr/bin/more", 3) == "/usr/bin/more +3");
  CHECK(pager_command("less", 1) == "less -R -+F -+X");
  CHECK(pager_command("bat --paging always", 12) == "bat --paging always");
  CHECK(pager_command("LESS= less", 12) == "LESS= less");
}
