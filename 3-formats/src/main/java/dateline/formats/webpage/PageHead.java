package dateline.formats.webpage;

import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The metadata in a page's head: Open Graph and similar, the canonical address, the language.
record PageHead(Document page) {
    private static final int MOST_KEYWORDS = 12;
    private static final Pattern COMMA = Pattern.compile("[,;]");
    private static final Pattern SAVED_FROM = Pattern.compile("saved from url=\\(\\d+\\)(\\S+)");

    /// Returns the first non-empty value of these properties (`og:title`) or names (`author`); null if there
    /// is none.
    @Nullable
    String meta(String... names) {
        return Stream.of(names).flatMap(name -> all(name).stream()).findFirst().orElse(null);
    }

    List<String> all(String name) {
        return page.select("meta[property],meta[name],meta[itemprop]").stream()
                .filter(meta -> Stream.of("property", "name", "itemprop")
                        .anyMatch(attribute -> meta.attr(attribute).equalsIgnoreCase(name)))
                .map(meta -> meta.attr("content").strip())
                .filter(content -> !content.isEmpty())
                .toList();
    }

    /// Lists the keywords of the page; none if there are so many that they are for search engines.
    List<String> keywords() {
        String words = meta("news_keywords", "keywords");
        List<String> keywords = words == null
                ? List.of()
                : COMMA.splitAsStream(words)
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
        return keywords.size() > MOST_KEYWORDS ? List.of() : keywords;
    }

    /// Returns the page's own absolute address, without a fragment; null if there is none.
    @Nullable
    String address() {
        return Stream.of(
                        page.select("link[rel=canonical]").attr("href"),
                        meta("og:url", "parsely-link", "twitter:url"),
                        savedFrom())
                .flatMap(Stream::ofNullable)
                .map(String::strip)
                .filter(address -> address.matches("(?i)https?://[^/]+/.*") && isAddress(address))
                .map(address -> address.replaceFirst("(?s)#.*", ""))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    String language() {
        Element html = page.selectFirst("html");
        String lang = html == null ? "" : html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
        if (!lang.isBlank()) {
            return lang.strip();
        }
        String locale = meta("og:locale", "language", "content-language", "dc.language");
        return locale == null || !locale.matches("[A-Za-z]{2,3}(?:[_-][A-Za-z0-9]{2,8})*+")
                ? null
                : locale.replace('_', '-');
    }

    /// Returns the title for sharing, without the site's name at its end; null if there is none.
    @Nullable
    String shared() {
        String title = meta("og:title", "twitter:title", "parsely-title");
        return title == null ? null : withoutSite(title);
    }

    /// Returns the title of the browser's window, without the site's name; null if there is none.
    @Nullable
    String title() {
        return withoutSite(page.title().strip());
    }

    private @Nullable String withoutSite(String title) {
        String site = meta("og:site_name", "application-name");
        String words = site == null ? title : without(site, title);
        return words.isBlank() ? null : words;
    }

    private static String without(String site, String title) {
        String end = title.stripTrailing();
        if (!end.endsWith(site)) {
            return title;
        }
        String before = end.substring(0, end.length() - site.length()).stripTrailing();
        boolean parted = !before.isEmpty() && "|–—:·-".indexOf(before.charAt(before.length() - 1)) >= 0;
        return parted ? before.substring(0, before.length() - 1).stripTrailing() : title;
    }

    boolean isArticle() {
        String type = meta("og:type");
        return type != null && type.equalsIgnoreCase("article");
    }

    /// Returns whether the page says that it is another thing than an article: `website`, `profile`.
    boolean isOfOtherType() {
        return meta("og:type") != null && !isArticle();
    }

    private @Nullable String savedFrom() {
        return Stream.concat(
                        page.childNodes().stream(), page.children().stream().flatMap(e -> e.childNodes().stream()))
                .filter(Comment.class::isInstance)
                .map(comment -> SAVED_FROM.matcher(((Comment) comment).getData()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse(null);
    }

    private static boolean isAddress(String address) {
        try {
            return URI.create(address).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
