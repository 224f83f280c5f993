#pragma once

#include <array>
#include <string_view>

namespace news::clean {

// The words that pages of several languages name their parts with, small letters, each list in the
// order of the bytes. General words only: a site's own names do not belong here.

inline constexpr auto article_words = std::to_array<std::string_view>(
    {"art",     "article",     "articolo", "articulo",    "artikel", "artikkeli", "artykul",
     "beitrag", "berita",      "blog",     "editorial",   "entry",   "field",     "haber",
     "materia", "meldung",     "news",     "newsarticle", "node",    "nota",      "noticia",
     "post",    "publicacion", "single",   "statya",      "story"});

inline constexpr auto body_words = std::to_array<std::string_view>(
    {"body",       "brodtext", "contenido", "content", "contents", "contenu", "contenuto",
     "conteudo",   "copy",     "corpo",     "corps",   "cuerpo",   "icerik",  "inhalt",
     "inhoud",     "innehall", "konten",    "metin",   "metni",    "neirong", "paragraph",
     "paragraphs", "prose",    "richtext",  "tekst",   "tekstas",  "teksti",  "testo",
     "text",       "texte",    "texto",     "tresc",   "wysiwyg",  "zhengwen"});

inline constexpr auto furniture_words = std::to_array<std::string_view>({"abonnement",
                                                                         "ad",
                                                                         "ads",
                                                                         "adsense",
                                                                         "advert",
                                                                         "advertisement",
                                                                         "advertising",
                                                                         "adverts",
                                                                         "anzeige",
                                                                         "aside",
                                                                         "boletin",
                                                                         "breadcrumb",
                                                                         "breadcrumbs",
                                                                         "buttons",
                                                                         "carousel",
                                                                         "compartilhar",
                                                                         "compartir",
                                                                         "cookie",
                                                                         "cookies",
                                                                         "correlate",
                                                                         "correlati",
                                                                         "cta",
                                                                         "donate",
                                                                         "donation",
                                                                         "empfehlungen",
                                                                         "empfohlen",
                                                                         "follow",
                                                                         "footer",
                                                                         "gerelateerd",
                                                                         "linkback",
                                                                         "login",
                                                                         "mailing",
                                                                         "meistgelesen",
                                                                         "menu",
                                                                         "modal",
                                                                         "mostread",
                                                                         "nav",
                                                                         "navbar",
                                                                         "navigation",
                                                                         "newsletter",
                                                                         "newsletters",
                                                                         "outbrain",
                                                                         "pager",
                                                                         "paginacao",
                                                                         "pagination",
                                                                         "partage",
                                                                         "partager",
                                                                         "paywall",
                                                                         "podobne",
                                                                         "popular",
                                                                         "populares",
                                                                         "popup",
                                                                         "powiazane",
                                                                         "promo",
                                                                         "promos",
                                                                         "promoted",
                                                                         "promotion",
                                                                         "pubblicita",
                                                                         "publicidad",
                                                                         "publicidade",
                                                                         "publicite",
                                                                         "readmore",
                                                                         "readnext",
                                                                         "recirc",
                                                                         "recirculation",
                                                                         "recommend",
                                                                         "recommendation",
                                                                         "recommendations",
                                                                         "recommended",
                                                                         "reklam",
                                                                         "reklama",
                                                                         "reklame",
                                                                         "relacionada",
                                                                         "relacionadas",
                                                                         "relacionado",
                                                                         "relacionados",
                                                                         "related",
                                                                         "relatert",
                                                                         "share",
                                                                         "sharebar",
                                                                         "sharedaddy",
                                                                         "sharing",
                                                                         "sidebar",
                                                                         "signup",
                                                                         "skip",
                                                                         "sponsor",
                                                                         "sponsored",
                                                                         "subscribe",
                                                                         "subscription",
                                                                         "suscripcion",
                                                                         "taboola",
                                                                         "teaser",
                                                                         "teaserlist",
                                                                         "teasers",
                                                                         "teilen",
                                                                         "toolbar",
                                                                         "tooltip",
                                                                         "toplist",
                                                                         "trending",
                                                                         "upnext",
                                                                         "vejatambem",
                                                                         "verwandte",
                                                                         "weitere",
                                                                         "werbung"});

/// Furniture, unless the name also says that something is embedded: "social-embed".
inline constexpr auto weak_furniture_words = std::to_array<std::string_view>(
    {"banner", "overlay", "player", "social", "tools", "widget", "widgets"});

inline constexpr auto comment_words = std::to_array<std::string_view>(
    {"comentarios", "comment", "commentaires", "commenti", "commentlist", "comments", "disqus",
     "komentar", "komentarze", "kommentar", "kommentare", "kommentarer", "reacties", "reactions",
     "respond", "yorum", "yorumlar"});

inline constexpr auto small_print_words = std::to_array<std::string_view>(
    {"bio", "copyright", "date", "disclaimer", "infobox", "meta", "postinfo", "postmeta", "rating",
     "tags", "timestamp", "toc", "topics"});

inline constexpr auto caption_words = std::to_array<std::string_view>(
    {"caption", "captions", "credit", "credits", "gallery", "slideshow"});

inline constexpr auto byline_words =
    std::to_array<std::string_view>({"author", "authors", "autor", "byline"});

inline constexpr auto embedding_words = std::to_array<std::string_view>({"embed", "tweet"});

/// A longer word that begins so is furniture: "relatedposts".
inline constexpr auto furniture_starts =
    std::to_array<std::string_view>({"advert", "breadcrumb", "newsletter", "outbrain", "recommend",
                                     "related", "sidebar", "sponsor", "subscri", "taboola"});

/// Whole names of the common style sheets for what is not shown.
inline constexpr auto hidden_names = std::to_array<std::string_view>(
    {"d-none", "hidden", "hide", "is-hidden", "print-only", "screen-reader-text", "sr-only",
     "u-hidden", "visible-print", "visible-print-block", "visually-hidden"});

}  // namespace news::clean
