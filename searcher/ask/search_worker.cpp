#include "searcher/ask/search_worker.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <system_error>
#include <utility>

#include "searcher/ask/watch.hpp"

namespace news::ask {
namespace {

/// Threads that start while it lives meet no signals but those of their own faults: who has the
/// terminal meets them.
class SignalsStayHere {
 public:
  SignalsStayHere() {
    sigset_t blocked{};
    sigfillset(&blocked);
    for (const int fault : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGSYS})
      sigdelset(&blocked, fault);
    pthread_sigmask(SIG_BLOCK, &blocked, &before_);
  }
  ~SignalsStayHere() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  SignalsStayHere(const SignalsStayHere&) = delete;
  SignalsStayHere& operator=(const SignalsStayHere&) = delete;

 private:
  sigset_t before_{};
};

}  // namespace

Result<std::unique_ptr<SearchWorker>> SearchWorker::start(const Setup& setup, const Request& base) {
  std::unique_ptr<SearchWorker> worker{new SearchWorker{setup, base}};
  if (const auto index = worker->live_.now(); !index) return index.error();
  if (::pipe2(worker->ends_, O_CLOEXEC | O_NONBLOCK) != 0)
    return Error{Error::Kind::io, "making a pipe: " + std::generic_category().message(errno)};
  const SignalsStayHere while_it_starts;
  try {
    worker->thread_ = std::thread{[self = worker.get()] { self->run(); }};
  } catch (const std::system_error& thrown) {
    return Error{Error::Kind::io, std::string{"starting a thread: "} + thrown.what()};
  }
  return worker;
}

SearchWorker::SearchWorker(const Setup& setup, const Request& base)
    : searches_{setup, base}, live_{setup}, watch_{setup.watch} {}

SearchWorker::~SearchWorker() {
  {
    const std::lock_guard lock{mutex_};
    ending_ = true;
  }
  asked_.notify_one();
  if (thread_.joinable()) thread_.join();
  for (const int end : ends_)
    if (end >= 0) ::close(end);
}

void SearchWorker::ask(tui::Search question) {
  {
    const std::lock_guard lock{mutex_};
    waiting_ = {.search = std::move(question)};  // what waits is of an older search
  }
  asked_.notify_one();
}

void SearchWorker::ask(tui::Chart question) {
  {
    const std::lock_guard lock{mutex_};
    waiting_.chart = std::move(question);
  }
  asked_.notify_one();
}

void SearchWorker::ask(tui::Load question) {
  {
    const std::lock_guard lock{mutex_};
    waiting_.load = std::move(question);
  }
  asked_.notify_one();
}

std::vector<tui::Event> SearchWorker::answers() {
  char bytes[64];
  while (::read(ends_[0], bytes, sizeof bytes) > 0) {
  }
  const std::lock_guard lock{mutex_};
  return std::exchange(answers_, {});
}

void SearchWorker::give(tui::Event answer) {
  {
    const std::lock_guard lock{mutex_};
    answers_.push_back(std::move(answer));
  }
  // A full pipe wakes as well.
  (void)!::write(ends_[1], "", 1);
}

tui::Event SearchWorker::answer_to(const tui::Search& asked) {
  const auto index = live_.now();
  if (!index) return tui::Refused{asked.number, index.error()};
  auto page = searches_.list(**index, asked.sought);
  if (!page) return tui::Refused{asked.number, page.error()};
  return tui::Found{asked.number, std::move(*page)};
}

tui::Event SearchWorker::answer_to(const tui::Load& asked) {
  const auto index = live_.now();
  if (!index) return tui::Told{index.error().what};
  auto loaded = searches_.article(**index, asked.sought, asked.id);
  if (!loaded) return tui::Told{loaded.error().what};
  loaded->number = asked.number;
  return std::move(*loaded);
}

tui::Event SearchWorker::answer_to(const tui::Chart& asked) {
  const auto index = live_.now();
  if (!index) return tui::Told{index.error().what};
  auto charts = searches_.charts(**index, asked.sought);
  if (!charts) return tui::Told{charts.error().what};
  return tui::Charted{asked.number, std::move(*charts)};
}

/// One question at a time, so that a newer search need not wait for counts.
void SearchWorker::take_one(Questions& one) {
  if (waiting_.search)
    one.search = std::exchange(waiting_.search, std::nullopt);
  else if (waiting_.load)
    one.load = std::exchange(waiting_.load, std::nullopt);
  else
    one.chart = std::exchange(waiting_.chart, std::nullopt);
}

void SearchWorker::run() {
  for (;;) {
    Questions one;
    {
      std::unique_lock lock{mutex_};
      asked_.wait(lock, [this] { return ending_ || !waiting_.none(); });
      if (ending_) return;
      take_one(one);
    }
    if (watch_) watch_->goes_on();
    try {
      if (one.search) give(answer_to(*one.search));
      if (one.load) give(answer_to(*one.load));
      if (one.chart) give(answer_to(*one.chart));
    } catch (const std::exception& thrown) {
      // Out of memory, say: the screen stays.
      give(tui::Told{std::string{"searching failed: "} + thrown.what()});
    }
  }
}

}  // namespace news::ask
