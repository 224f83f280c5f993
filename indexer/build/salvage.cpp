#include "indexer/build/salvage.hpp"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <exception>
#include <string_view>

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include "common/base/report.hpp"
#include "common/index/xapian_guard.hpp"
#include "common/schema/fields.hpp"
#include "indexer/build/glass/system_error.hpp"

namespace news::build {
namespace {

namespace fs = std::filesystem;

constexpr int patience_ms = 20'000;  // a sound article takes far less than one
constexpr int most_deaths = 1'000;   // of children; what is left then is lost
constexpr int most_detentions = 3;   // of these each costs the patience
constexpr std::uint32_t longest_message = 1u << 30;

/// What a child says: a letter, the length, the bytes.
enum Kind : char { number = 'n', record = 'r', lost = 'l', counts = 'c', entry = 'm', end = 'e' };

bool write_all(int pipe, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(pipe, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) return false;
    if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

/// The end that a child writes to. Gone readers end the child.
class Teller {
 public:
  explicit Teller(int pipe) : pipe_{pipe} {}

  void tell(Kind kind, std::string_view text) const {
    const auto length = static_cast<std::uint32_t>(text.size());
    std::string head{kind};
    head.append(reinterpret_cast<const char*>(&length), sizeof length);
    if (!write_all(pipe_, head) || !write_all(pipe_, text)) ::kill(::getpid(), SIGKILL);
  }

 private:
  int pipe_;
};

struct Message {
  Kind kind = end;
  std::string text{};
};

enum class Ending : std::uint8_t { done, died, detained, stopped };

/// The parent's end.
class Listener {
 public:
  explicit Listener(int pipe) : pipe_{pipe} {}

  /// done: there is a message. died: the child is gone.
  Ending next(Message& message) const {
    char head[1 + sizeof(std::uint32_t)];
    if (const auto got = read_all(head, sizeof head); got != Ending::done) return got;
    std::uint32_t length = 0;
    std::memcpy(&length, head + 1, sizeof length);
    if (length > longest_message) return Ending::died;
    message.kind = static_cast<Kind>(head[0]);
    message.text.resize(length);
    return read_all(message.text.data(), length);
  }

 private:
  Ending read_all(char* to, std::size_t bytes) const {
    while (bytes > 0) {
      pollfd ready{pipe_, POLLIN, 0};
      const int polled = ::poll(&ready, 1, patience_ms);
      if (polled == 0) return Ending::detained;
      if (polled < 0 && errno == EINTR) continue;
      const auto got = ::read(pipe_, to, bytes);
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) return Ending::died;
      to += got;
      bytes -= static_cast<std::size_t>(got);
    }
    return Ending::done;
  }

  int pipe_;
};

using Work = std::function<void(const Teller&)>;
using Hear = std::function<bool(const Message&)>;  ///< False: enough was heard.

int tell_all(const Work& work, int pipe) {
  leave_faults();
  const Teller teller{pipe};
  try {
    // What Xapian throws here ends this child: the parent goes on behind it.
    if (const auto done = index::guarded("reading", [&] { work(teller); }); !done) return 1;
    teller.tell(end, "");
  } catch (const std::exception&) {
    return 1;
  }
  return 0;
}

/// Lets a child do the work and hears what it says.
Result<Ending> listen_to(const fs::path& generation, const Work& work, const Hear& hear) {
  int ends[2];
  if (::pipe(ends) != 0) return system_error("read", generation, errno);
  const auto child = ::fork();
  if (child < 0) return system_error("read", generation, errno);
  if (child == 0) {
    ::close(ends[0]);
    ::_exit(tell_all(work, ends[1]));
  }
  ::close(ends[1]);
  const Listener listener{ends[0]};
  Message message;
  auto ending = Ending::done;
  while ((ending = listener.next(message)) == Ending::done && message.kind != end)
    if (!hear(message)) {
      ending = Ending::stopped;
      break;
    }
  ::kill(child, SIGKILL);
  ::close(ends[0]);
  while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
  }
  return ending;
}

std::string id_from_terms(const Xapian::Document& document) {
  const std::string prefix{schema::spec(schema::Field::id).prefix};
  auto term = document.termlist_begin();
  term.skip_to(prefix);
  if (term == document.termlist_end() || !(*term).starts_with(prefix)) return "";
  return (*term).substr(prefix.size());
}

/// One article, asked for without a look at the postings.
void tell_article(const Xapian::Database& database, Xapian::docid number, const Teller& teller) {
  const auto document = database.get_document(number, Xapian::DOC_ASSUME_VALID);
  std::string data;
  const auto read = index::guarded("reading", [&] { data = document.get_data(); });
  if (read && data.empty()) return;  // a number without an article
  if (read && schema::unpack(data)) return teller.tell(record, data);
  std::string id;
  const auto named = index::guarded("reading", [&] { id = id_from_terms(document); });
  teller.tell(lost, named && !id.empty() ? id : fmt::format("number {}", number));
}

void tell_articles(const fs::path& generation, Xapian::docid first, const Teller& teller) {
  const Xapian::Database database{generation.string(), Xapian::DB_BACKEND_GLASS};
  const auto last = database.get_lastdocid();
  teller.tell(counts, std::to_string(database.get_doccount()));
  for (auto each = first; each <= last && each != 0; ++each) {
    teller.tell(number, std::to_string(each));
    tell_article(database, each, teller);
  }
}

}  // namespace

Result<Salvaged> salvage_articles(const fs::path& generation, const SalvageTaker& taker) {
  Salvaged found;
  Result<void> taken;
  bool is_open = false;
  Xapian::docid at = 0;
  const auto lose = [&](std::string what) {
    ++found.lost;
    taker.lost(std::move(what));
  };
  const auto hear = [&](const Message& message) {
    if (message.kind == counts) is_open = true, found.counted = std::stoull(message.text);
    if (message.kind == number) at = static_cast<Xapian::docid>(std::stoul(message.text));
    if (message.kind == lost) lose(message.text);
    if (message.kind != record) return true;
    auto read = schema::unpack(message.text);
    ++found.read;
    taken = read ? taker.take(*std::move(read)) : Result<void>{read.error()};
    return taken.has_value();
  };
  int detentions = 0;
  for (int deaths = 0; deaths < most_deaths && detentions < most_detentions; ++deaths) {
    const auto first = at + 1;
    const auto ending = listen_to(
        generation, [&](const Teller& teller) { tell_articles(generation, first, teller); }, hear);
    if (!ending) return ending.error();
    if (!taken) return taken.error();
    if (*ending == Ending::done) return found;
    if (!is_open) break;
    if (*ending == Ending::detained) ++detentions;
    lose(fmt::format("number {}", at));
  }
  if (is_open) return found;
  return Error{Error::Kind::index,
               fmt::format("nothing can be read from '{}'", generation.string()),
               "rebuild it from the articles: indexer --rebuild"};
}

Result<void> salvage_metadata(const fs::path& generation,
                              std::map<std::string, std::string>& into) {
  const auto tell = [&](const Teller& teller) {
    const Xapian::Database database{generation.string(), Xapian::DB_BACKEND_GLASS};
    for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key)
      teller.tell(entry, *key + '\0' + database.get_metadata(*key));
  };
  const auto ending = listen_to(generation, tell, [&](const Message& message) {
    const auto cut = message.text.find('\0');
    if (cut != std::string::npos) into[message.text.substr(0, cut)] = message.text.substr(cut + 1);
    return true;
  });
  if (!ending) return ending.error();
  if (*ending == Ending::done) return {};
  return Error{Error::Kind::index, "what the index remembers of its inputs is damaged", ""};
}

}  // namespace news::build
