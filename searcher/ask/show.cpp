#include <algorithm>

#include "common/base/report.hpp"
#include "searcher/ask/answer.hpp"
#include "searcher/ask/file.hpp"
#include "searcher/ask/once.hpp"
#include "searcher/render/html_article.hpp"
#include "searcher/render/json.hpp"

namespace news::ask {
namespace {

std::vector<std::string> cut(const std::string& text, char end) {
  std::vector<std::string> ids;
  for (std::size_t at = 0; at < text.size();) {
    const auto stop = std::min(text.find(end, at), text.size());
    auto id = text.substr(at, stop - at);
    if (end == '\n' && id.ends_with('\r')) id.pop_back();
    if (!id.empty()) ids.push_back(std::move(id));
    at = stop + 1;
  }
  return ids;
}

Result<std::vector<std::string>> all_ids(const Setup& setup, const std::vector<std::string>& ids) {
  std::vector<std::string> all;
  for (const auto& id : ids) {
    if (id != "-") {
      all.push_back(id);
      continue;
    }
    const auto text = read_file("-");
    if (!text) return text.error();
    for (auto& each : cut(*text, setup.style.nul ? '\0' : '\n')) all.push_back(std::move(each));
  }
  return all;
}

std::string rule(const Setup& setup) {
  std::string line = "\n";
  for (std::size_t i = 0; i < setup.style.width; ++i) line += setup.style.ascii ? "-" : "─";
  return line += "\n\n";
}

bool speaks_html(const Setup& setup) { return setup.renderer->name == "html"; }

/// Adds the article, or what was removed from it, as the setup's format has it.
void add(std::vector<std::string>& shown, const schema::Record& article, const Setup& setup) {
  if (speaks_html(setup)) {
    shown.push_back(render::html_article(article));
    return;
  }
  if (setup.renderer->machine) {
    for (auto& line :
         setup.removed ? render::removed_json(article) : std::vector{render::article_json(article)})
      shown.push_back(std::move(line));
    return;
  }
  shown.push_back((shown.empty() ? "" : rule(setup)) +
                  (setup.removed ? render::removed_text(article, setup.style)
                                 : render::article_text(article, setup.style)));
}

/// title: of the page, where it is of one article.
std::string joined(const std::vector<std::string>& articles, const std::string& title,
                   const Setup& setup) {
  if (speaks_html(setup)) return articles.empty() ? "" : render::html_articles(articles, title);
  if (setup.renderer->name == "json") return render::json_array(articles);
  std::string text;
  for (const auto& article : articles) {
    text += article;
    if (setup.renderer->machine) text += '\n';
  }
  return text;
}

}  // namespace

Result<ExitCode> show(const Setup& setup, const std::vector<std::string>& ids) {
  const auto wanted = all_ids(setup, ids);
  if (!wanted) return wanted.error();
  const auto index = open(setup);
  if (!index) return index.error();

  std::vector<std::string> articles;
  std::string title;
  auto code = ExitCode::success;
  for (const auto& id : *wanted) {
    const auto article = retrieve::find_article(*index, id);
    if (article) {
      if (speaks_html(setup) && title.empty()) title = render::html_headline(*article);
      add(articles, *article, setup);
      continue;
    }
    if (article.error().kind != Error::Kind::not_found) return article.error();
    report("searcher", article.error());
    code = ExitCode::nothing;
  }
  if (wanted->empty()) code = ExitCode::nothing;
  if (setup.quiet) return code;
  const auto written = present(joined(articles, title, setup), setup);
  if (!written) return written.error();
  return code;
}

}  // namespace news::ask
