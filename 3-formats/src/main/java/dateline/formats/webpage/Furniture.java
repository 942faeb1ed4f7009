package dateline.formats.webpage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Removes everything from a page that is not its story: menus, related stories, newsletter sign-ups, sharing,
/// advertisements, comments, cookie bars.
///
/// It goes by elements and roles first, then by the words in classes and ids, which are similar at most
/// publishers. An element that contains the headline or marked-up copy is never removed.
final class Furniture {
    private static final String ELEMENTS =
            "script, style, template, nav, footer, aside, form, iframe, button, svg, dialog,"
                    + " object, embed, amp-ad, amp-embed, amp-sidebar, amp-iframe, amp-consent, amp-analytics, amp-social-share,"
                    + " [hidden], [aria-hidden=true], [role=navigation], [role=complementary], [role=banner], [role=contentinfo],"
                    + " [role=search], [role=dialog], [role=alertdialog], [role=menu], [style*=display:none], [style*=display: none]";
    private static final Set<String> WORDS = Set.of(
            "related",
            "recommend",
            "recommended",
            "recommendation",
            "recommendations",
            "newsletter",
            "signup",
            "subscribe",
            "subscription",
            "share",
            "sharing",
            "social",
            "socials",
            "comment",
            "comments",
            "disqus",
            "ad",
            "ads",
            "advert",
            "adverts",
            "advertisement",
            "advertising",
            "adslot",
            "promo",
            "promotion",
            "promoted",
            "outbrain",
            "taboola",
            "cookie",
            "cookies",
            "consent",
            "gdpr",
            "paywall",
            "regwall",
            "breadcrumb",
            "breadcrumbs",
            "trending",
            "popular",
            "sidebar",
            "sponsor",
            "sponsored",
            "teaser",
            "teasers",
            "menu",
            "navbar",
            "navigation",
            "toolbar",
            "skiplink",
            "skip",
            "tags",
            "taglist",
            "topics",
            "readmore",
            "mostread",
            "hidden",
            "modal",
            "popup",
            "banner",
            "masthead",
            "audio",
            "player",
            "print",
            "donate",
            "donation",
            "follow",
            "outro",
            "infobox",
            "bio");
    private static final List<String> PHRASES = List.of(
            "read-more",
            "most-read",
            "see-also",
            "more-on",
            "more-stories",
            "author-bio",
            "about-the-author",
            "sr-only",
            "visually-hidden",
            "screen-reader",
            "next-article",
            "up-next",
            "also-read");
    private static final Pattern PARTS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern HUMPS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern POINTER = Pattern.compile(
            "(?iu)^(?:read more|read also|also read|related|see also|more:"
                    + "|recommended|don't miss|watch:|listen:|lesen sie auch|mehr zum thema|lire aussi|à lire|lea también|le puede"
                    + " interesar|leggi anche|lees ook|les også|läs också|czytaj także|читайте также|читайте ещё|اقرأ أيضا).*");

    /// `Sign up for our newsletter:`
    private static final Pattern SIGN_UP = Pattern.compile(
            "(?iu)^(?:sign up (?:for|to)|subscribe to|get|abonnieren sie|inscrivez-vous à|abonnez-vous à|suscríbete a|iscriviti alla"
                    + "|schrijf je in voor|prenumerera på|meld deg på|tilmeld dig) (?:our|unseren?|notre|nuestr[ao]|nostra|onze|vårt|vår|vores)"
                    + "\\s[^.!?]{0,40}(?:newsletters?|boletín|nyhetsbrev|nyhedsbrev|nieuwsbrief|infolettre)(?!\\p{L})[^.!?]{0,30}[.!?:]?$");
    private static final int LONGEST_SIGN_UP = 120;

    private Furniture() {}

    static void remove(Document page) {
        unwrapLazyPictures(page);
        boolean titled = page.selectFirst("h1") != null;
        page.select(ELEMENTS).stream()
                .filter(element -> titled || !isAroundThePage(element))
                .filter(Furniture::mayGo)
                .forEach(Element::remove);
        page.body().select("[class],[id]").stream()
                .filter(element -> !Set.of(
                                "html", "body", "main", "article", "h1", "p", "figure", "figcaption", "img", "picture")
                        .contains(element.normalName()))
                .filter(Furniture::isNamedSo)
                .filter(Furniture::mayGo)
                .forEach(Element::remove);
        page.body().select("p, li, div:not(:has(p)), h2, h3, h4").stream()
                .filter(line -> isPointer(line) || isSignUp(line))
                .forEach(Element::remove);
    }

    /// Unwraps pictures that a script loads: their `img` is in a `noscript` beside it.
    private static void unwrapLazyPictures(Document page) {
        page.select("figure noscript, picture noscript, div noscript:has(img[src]):not(:has(img[width=1]))")
                .forEach(Element::unwrap);
        page.select("noscript").forEach(Element::remove);
    }

    private static boolean mayGo(Element element) {
        return element.parent() != null
                && element.selectFirst("h1, article:has(h1), [itemprop=articleBody]") == null
                && element.closest("h1") == null;
    }

    /// Returns whether this is the form that some systems put around all of a page.
    private static boolean isAroundThePage(Element element) {
        return element.nameIs("form")
                && element.selectFirst("h2") != null
                && element.select("p").size() > 1;
    }

    private static boolean isSignUp(Element line) {
        String text = line.text().strip();
        return text.length() <= LONGEST_SIGN_UP && SIGN_UP.matcher(text).matches();
    }

    private static boolean isNamedSo(Element element) {
        String names = HUMPS.matcher(element.className() + ' ' + element.id())
                .replaceAll("-")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(PARTS.split(names)).anyMatch(WORDS::contains)
                || PHRASES.stream().anyMatch(names::contains);
    }

    /// Tells whether a line is mostly link and points to another story.
    private static boolean isPointer(Element line) {
        int linked = line.select("a").stream().mapToInt(a -> a.text().length()).sum();
        String text = line.text();
        return linked > 0
                && text.length() < 300
                && (linked >= text.length() * 0.5 && POINTER.matcher(text).matches());
    }
}
