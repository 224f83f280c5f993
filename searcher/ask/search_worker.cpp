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
    stop_ = true;
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
    stop_ = true;
  }
  asked_.notify_one();
}

void SearchWorker::ask(tui::Chart question) {
  {
    const std::lock_guard lock{mutex_};
    waiting_.chart = std::move(question);
    if (running_.chart) stop_ = true;
  }
  asked_.notify_one();
}

void SearchWorker::ask(tui::Load question) {
  {
    const std::lock_guard lock{mutex_};
    waiting_.load = std::move(question);
    // Who goes down the list does not wait for counts; those are taken up again.
    if (!running_.search) stop_ = true;
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

SearchWorker::Given SearchWorker::answer_to(const tui::Search& asked) {
  const auto index = live_.now();
  if (!index) return {.answer = tui::Refused{asked.number, index.error()}};
  auto page = searches_.list(**index, asked.sought, {.hurried = true, .stop = &stop_});
  if (!page) return {.answer = tui::Refused{asked.number, page.error()}};
  Given given;
  if (!page->exact || page->matches == 0) given.again = Again{asked};
  given.answer = tui::Found{asked.number, std::move(*page)};
  return given;
}

SearchWorker::Given SearchWorker::answer_to(const Again& again) {
  const auto index = live_.now();
  if (!index) return {};
  auto page = searches_.list(**index, again.search.sought, {.stop = &stop_});
  // The first answer stands.
  if (!page) return {};
  return {.answer = tui::Found{again.search.number, std::move(*page)}};
}

SearchWorker::Given SearchWorker::answer_to(const tui::Load& asked) {
  const auto index = live_.now();
  if (!index) return {.answer = tui::Told{index.error().what}};
  auto loaded = searches_.article(**index, asked.sought, asked.id, {.stop = &stop_});
  if (!loaded) return {.answer = tui::Told{loaded.error().what}};
  loaded->number = asked.number;
  return {.answer = std::move(*loaded)};
}

SearchWorker::Given SearchWorker::answer_to(const tui::Chart& asked) {
  const auto index = live_.now();
  if (!index) return {.answer = tui::Told{index.error().what}};
  auto charts = searches_.charts(**index, asked.sought, {.stop = &stop_});
  if (!charts) return {.answer = tui::Told{charts.error().what}};
  return {.answer = tui::Charted{asked.number, std::move(*charts)}};
}

/// One question at a time, so that a newer search need not wait for counts.
SearchWorker::Questions SearchWorker::take_one() {
  if (waiting_.search) return {.search = std::exchange(waiting_.search, std::nullopt)};
  if (waiting_.load) return {.load = std::exchange(waiting_.load, std::nullopt)};
  if (waiting_.again) return {.again = std::exchange(waiting_.again, std::nullopt)};
  return {.chart = std::exchange(waiting_.chart, std::nullopt)};
}

SearchWorker::Given SearchWorker::asked(const Questions& one) {
  try {
    if (one.search) return answer_to(*one.search);
    if (one.load) return answer_to(*one.load);
    if (one.again) return answer_to(*one.again);
    return answer_to(*one.chart);
  } catch (const std::exception& thrown) {
    // Out of memory, say: the screen stays.
    return {.answer = tui::Told{std::string{"searching failed: "} + thrown.what()}};
  }
}

/// Gives an answer, unless it is not wanted any more.
void SearchWorker::give(const Questions& one, Given given) {
  {
    const std::lock_guard lock{mutex_};
    running_ = {};
    if (stop_) {
      if (waiting_.search) return;
      if (!waiting_.again) waiting_.again = one.again;
      if (!waiting_.chart) waiting_.chart = one.chart;
      return;
    }
    if (given.again) waiting_.again = std::move(given.again);
    if (!given.answer) return;
    answers_.push_back(std::move(*given.answer));
  }
  // A full pipe wakes as well.
  (void)!::write(ends_[1], "", 1);
}

void SearchWorker::run() {
  for (;;) {
    Questions one;
    {
      std::unique_lock lock{mutex_};
      asked_.wait(lock, [this] { return ending_ || !waiting_.none(); });
      if (ending_) return;
      one = take_one();
      running_ = one;
      stop_ = false;
    }
    if (watch_) watch_->goes_on();
    give(one, asked(one));
  }
}

}  // namespace news::ask
