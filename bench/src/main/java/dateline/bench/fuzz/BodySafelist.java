package dateline.bench.fuzz;

import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/// Judges bodies by jsoup's own sanitizer, independently of the class that writes them.
final class BodySafelist {
    private static final Cleaner CLEANER = new Cleaner(new Safelist()
            .addTags("p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "pre", "hr", "table", "caption", "thead")
            .addTags("tbody", "tfoot", "tr", "th", "td", "a", "em", "strong", "s", "sub", "sup", "q", "cite", "code")
            .addTags("span", "bdi", "br")
            .addAttributes(":all", "lang", "dir")
            .addAttributes("a", "href", "rel")
            .addAttributes("th", "colspan", "rowspan", "scope")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("ol", "start")
            .addProtocols("a", "href", "http", "https", "mailto"));

    private BodySafelist() {}

    static boolean allows(String html) {
        return CLEANER.isValidBodyHtml(html);
    }
}
