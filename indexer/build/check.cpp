#include "indexer/build/check.hpp"

#include <cerrno>
#include <cstring>
#include <exception>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include "common/base/report.hpp"
#include "common/index/checksums.hpp"
#include "common/index/xapian_guard.hpp"
#include "common/schema/fields.hpp"
#include "common/schema/record.hpp"
#include "common/schema/slots.hpp"
#include "indexer/build/durable.hpp"
#include "indexer/build/settle_stories.hpp"

namespace news::build {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_findings = 100;
constexpr std::string_view all_looked_at = "done";

/// Passes findings to the parent at once, so that what was found before a crash is not lost.
class Teller {
 public:
  explicit Teller(int pipe) : pipe_{pipe} {}

  void tell(std::string line) {
    for (auto& c : line)
      if (c == '\n') c = ' ';
    line += '\n';
    std::string_view left = line;
    while (!left.empty()) {
      const auto written = ::write(pipe_, left.data(), left.size());
      if (written < 0 && errno != EINTR) return;
      if (written > 0) left.remove_prefix(static_cast<std::size_t>(written));
    }
    if (line != std::string{all_looked_at} + '\n') ++told_;
  }

  [[nodiscard]] bool has_told() const { return told_ > 0; }
  [[nodiscard]] bool has_told_enough() const { return told_ >= most_findings; }

 private:
  int pipe_;
  std::size_t told_ = 0;
};

/// Damage can send Xapian round in circles. Once it is known to be there, nobody has to wait.
void bound_the_rest() {
  constexpr rlim_t more_seconds = 60;
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  const auto all = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + more_seconds;
  const rlimit limit{all, all + more_seconds};
  ::setrlimit(RLIMIT_CPU, &limit);
}

void check_checksums(const fs::path& generation, Teller& teller) {
  const auto findings = index::compare_with_seal(generation);
  for (const auto& finding : findings.value_or(std::vector<std::string>{})) teller.tell(finding);
  if (teller.has_told()) bound_the_rest();
}

/// Xapian's check takes memory by the highest number: 16 GB for the highest there can be.
/// Compacting numbers articles anew long before they are so sparse: such a number is damage.
std::optional<std::string> number_out_of_reach(const fs::path& generation) {
  constexpr Xapian::docid always_in_reach = 64'000'000;  // 256 MB
  const Xapian::Database database{generation.string(), Xapian::DB_BACKEND_GLASS};
  const auto last = database.get_lastdocid();
  const auto counted = database.get_doccount();
  if (last <= always_in_reach || last / 1024 <= counted) return std::nullopt;
  return fmt::format("{} articles have numbers up to {}", counted, last);
}

void check_tables(const fs::path& generation, Teller& teller) {
  if (const auto damage = number_out_of_reach(generation)) return teller.tell(*damage);
  for (const char* table : {"postlist", "termlist", "docdata", "position"}) {
    if (!fs::exists(generation / fmt::format("{}.glass", table))) {
      // Tables without an entry have no file; the version file says which.
      continue;
    }
    std::ostringstream said;
    const auto errors = Xapian::Database::check((generation / table).string(), 0, &said);
    if (errors == 0) continue;
    teller.tell(fmt::format("table {}: {} errors: {}", table, errors, said.str().substr(0, 300)));
  }
}

void check_article(const Xapian::Database& database, Xapian::docid number, Teller& teller) {
  const auto document = database.get_document(number);
  const auto record = schema::unpack_stored(document.get_data());
  if (!record) return teller.tell(fmt::format("article number {}: damaged", number));
  const auto id_term = schema::value_term(schema::Field::id, record->id);
  if (schema::id_of(document.get_value(schema::order_slot)) != record->id)
    teller.tell(fmt::format("article '{}': its order value is not its own", record->id));
  const auto posted = database.postlist_begin(id_term);
  if (posted == database.postlist_end(id_term) || *posted != number)
    teller.tell(fmt::format("article '{}': not found by its id", record->id));
}

void check_articles(const fs::path& generation, Teller& teller) {
  const Xapian::Database database{generation.string(), Xapian::DB_BACKEND_GLASS};
  Xapian::doccount met = 0;
  for (auto each = database.postlist_begin(std::string{});
       each != database.postlist_end(std::string{}); ++each, ++met) {
    if (teller.has_told_enough()) return;
    const auto looked = index::guarded(fmt::format("article number {}", *each),
                                       [&] { check_article(database, *each, teller); });
    if (!looked) teller.tell(looked.error().what);
  }
  if (met != database.get_doccount())
    teller.tell(
        fmt::format("{} articles are listed, {} are counted", met, database.get_doccount()));
}

/// Of sound tables and articles only: else it would find the same damage again.
void check_places(const fs::path& generation, Teller& teller) {
  if (teller.has_told()) return;
  const Xapian::Database database{generation.string(), Xapian::DB_BACKEND_GLASS};
  const auto index = generation.parent_path();
  std::error_code ignored;
  const bool writable = ::access(index.c_str(), W_OK) == 0;
  auto findings = check_stories(database, writable ? index : fs::temp_directory_path(ignored));
  if (!findings) return teller.tell(findings.error().what);
  for (auto& finding : *findings) {
    if (teller.has_told_enough()) return;
    teller.tell(std::move(finding));
  }
}

using Check = void (*)(const fs::path&, Teller&);

/// In the child. Gives the exit status.
int look(const fs::path& generation, const std::vector<Check>& checks, int pipe) {
  leave_faults();
  Teller teller{pipe};
  try {
    for (const auto check : checks)
      if (const auto done = index::guarded("reading", [&] { check(generation, teller); }); !done)
        teller.tell(done.error().what);
    teller.tell(std::string{all_looked_at});
  } catch (const std::exception& thrown) {
    teller.tell(thrown.what());
  }
  return 0;
}

std::string read_to_end(int pipe) {
  std::string all;
  char room[4096];
  while (true) {
    const auto read = ::read(pipe, room, sizeof room);
    if (read == 0 || (read < 0 && errno != EINTR)) return all;
    if (read > 0) all.append(room, static_cast<std::size_t>(read));
  }
}

std::vector<std::string> findings_of(const std::string& told, int status) {
  std::vector<std::string> findings;
  std::istringstream lines{told};
  bool finished = false;
  for (std::string line; std::getline(lines, line);) {
    finished = line == all_looked_at;
    if (!finished) findings.push_back(line);
  }
  if (WIFSIGNALED(status))
    findings.push_back(
        fmt::format("the check itself crashed on the damage ({})", ::strsignal(WTERMSIG(status))));
  else if (!finished)
    findings.push_back("the check could not be finished");
  return findings;
}

Result<std::vector<std::string>> checked(const fs::path& generation,
                                         const std::vector<Check>& checks) {
  // Only a real generation: a folder with a stub in it could make Xapian run a program.
  std::error_code failure;
  if (!fs::is_regular_file(generation / "iamglass", failure))
    return std::vector<std::string>{"the file 'iamglass' is missing"};
  int ends[2];
  if (::pipe(ends) != 0) return system_error("check", generation, errno);
  const auto child = ::fork();
  if (child < 0) return system_error("check", generation, errno);
  if (child == 0) {
    ::close(ends[0]);
    ::_exit(look(generation, checks, ends[1]));
  }
  ::close(ends[1]);
  const auto told = read_to_end(ends[0]);
  ::close(ends[0]);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return findings_of(told, status);
}

}  // namespace

Result<std::vector<std::string>> check_generation(const fs::path& generation) {
  return checked(generation, {check_checksums, check_tables, check_articles, check_places});
}

Result<std::vector<std::string>> check_new_generation(const fs::path& generation) {
  return checked(generation, {check_tables, check_articles});
}

Error damaged(const std::string& finding) {
  return {Error::Kind::index,
          fmt::format("the new index is damaged and was not published: {}", finding),
          "check the disk, then run again; the old index still serves"};
}

Result<std::vector<std::string>> check_tables_of(const fs::path& generation) {
  return checked(generation, {check_tables});
}

}  // namespace news::build
