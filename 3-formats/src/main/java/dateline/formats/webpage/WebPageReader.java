package dateline.formats.webpage;

import dateline.copy.HtmlInput;
import dateline.copy.MarkupEnd;
import dateline.copy.TextDecoding;
import dateline.copy.WireFile;
import dateline.envelope.FileEnd;
import dateline.formats.FormatReader;
import dateline.story.Reading;
import dateline.story.Refusal;
import dateline.story.Story;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads a news page that was saved as HTML: its article, or all its articles if it contains several in full.
///
/// A page without an article of its own is refused: a front page, a list, a live blog.
public final class WebPageReader implements FormatReader {
    private static final String FORMAT = "web page";
    private static final String WHOLE = "the whole page";
    private static final int HEAD = 4_096;
    private static final Pattern BEGINS = Pattern.compile("(?i)(?:<!doctype\\s++html|<html|<head|<body)[\\s>]");
    private static final int COPY = 300;
    private static final int ARTICLE = 200;
    private static final int MOST_ELEMENTS = 100_000;

    private final ZoneId zone;

    /// @param zone the site's zone, for times that the page gives without a zone
    public WebPageReader(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public boolean recognises(WireFile file) {
        String text = file.head(HEAD);
        return BEGINS.matcher(text).region(prologEnd(text), text.length()).lookingAt();
    }

    /// Returns the offset after blanks, comments and an XML declaration.
    private static int prologEnd(String text) {
        int at = 0;
        while (at < text.length()) {
            boolean comment = text.startsWith("<!--", at);
            boolean declaration = text.regionMatches(true, at, "<?xml", 0, "<?xml".length());
            String end = comment ? "-->" : ">";
            int found = comment || declaration ? text.indexOf(end, at) : -1;
            if (found >= 0) {
                at = found + end.length();
            } else if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    /// Returns whether the page ends with `</html>`. HTML allows leaving it out (HTML §13.1.2.4), so a page
    /// without it is unmarked, not cut short.
    @Override
    public FileEnd end(WireFile file) {
        String page = MarkupEnd.withoutLastComments(file.text());
        return page.toLowerCase(Locale.ROOT).endsWith("</html>") ? FileEnd.SHOWN : FileEnd.UNMARKED;
    }

    @Override
    public Reading read(WireFile file) {
        TextDecoding.Decoded decoded = file.decoded();
        Document page = HtmlInput.page(decoded.text());
        if (isEndless(page)) {
            return refused("The page has more than " + MOST_ELEMENTS + " elements, which no news page has.");
        }
        List<String> notes = new ArrayList<>();
        encoding(page, decoded).ifPresent(notes::add);
        LinkedData data = new LinkedData(page);
        if (data.broken > 0) {
            notes.add("JSON-LD of the page could not be read: " + data.broken + " of its blocks.");
        }
        if (data.isLiveBlog()) {
            return refused("This is a live blog, whose entries are not one story. Send the story that sums it up.");
        }
        return read(page, data, notes);
    }

    private Reading read(Document page, LinkedData data, List<String> notes) {
        PageHead head = new PageHead(page);
        Furniture.remove(page);
        List<Element> roots = roots(page);
        List<LdArticle> articles = data.articles();
        List<Story> stories = new ArrayList<>();
        for (Element root : roots) {
            boolean first = root == roots.getFirst();
            @Nullable LdArticle own = own(root, articles, first && roots.size() == 1 ? head : null);
            if (first
                    && own == null
                    && !head.isArticle()
                    && !looksLikeArticle(root)
                    && !isShort(root, head)
                    && !isRelease(root, head)) {
                return refused(
                        "This page is not an article: it has neither the marks of one nor enough text of its own. Save the"
                                + " page of one story.");
            }
            PageArticle article = new PageArticle(root, own, first ? head : null, data, new PageTime(zone));
            Story story = article.story();
            notes.addAll(article.notes);
            if (!story.copy().body().isEmpty()
                    || !story.pictures().isEmpty() && story.copy().headline() != null) {
                stories.add(story);
            }
        }
        return stories.isEmpty()
                ? refused("The page shows no text of its article. Open the whole story and save it again.")
                : new Reading(FORMAT, stories, List.of(), List.of(), notes);
    }

    /// Returns the parts of the page that are whole articles, with headline and text; otherwise the one part
    /// that is the article.
    private static List<Element> roots(Document page) {
        List<Element> whole =
                page.select("article, [itemtype$=Article], [itemtype$=BlogPosting], [role=article]").stream()
                        .filter(part -> part.select("h1").size() == 1 && ReadableBlock.of(part) >= ARTICLE)
                        .filter(part -> part.parents().stream()
                                .noneMatch(p -> p.is("article, [itemtype$=Article]")
                                        && p.select("h1").size() == 1))
                        .toList();
        if (whole.size() > 1) {
            return whole;
        }
        Element main =
                Optional.ofNullable(page.selectFirst("main, [role=main]")).orElse(page.body());
        Element all = main.selectFirst("h1") == null && page.selectFirst("h1") != null ? page.body() : main;
        return whole.stream()
                .filter(part -> ReadableBlock.of(part) * 2 >= ReadableBlock.of(all))
                .findFirst()
                .map(List::of)
                .orElse(List.of(all));
    }

    /// Returns the JSON-LD of an article, which has the same address or headline; a page's only JSON-LD
    /// describes its only article. Null if there is none.
    private static @Nullable LdArticle own(Element root, List<LdArticle> articles, @Nullable PageHead head) {
        Element h1 = root.selectFirst("h1");
        Optional<String> seen = PageArticle.sameWords(h1 == null ? null : h1.text());
        String address = head == null ? null : head.address();
        return articles.stream()
                .filter(article -> address != null && address.equals(article.address())
                        || seen.isPresent() && seen.equals(PageArticle.sameWords(article.words("headline"))))
                .findFirst()
                .orElse(head != null && articles.size() == 1 ? articles.getFirst() : null);
    }

    private boolean looksLikeArticle(Element root) {
        VisibleHead visible = new VisibleHead(root, new PageTime(zone));
        boolean marked = root.selectFirst("[itemprop=articleBody]") != null;
        boolean hasHead = visible.headline() != null && (visible.published() != null || visible.byline() != null);
        Element block = ReadableBlock.find(root);
        boolean text = ReadableBlock.of(block) >= COPY
                && block.select("p").size() + block.select("br").size() >= 3;
        return marked || hasHead && text;
    }

    /// Returns whether this is an article of few lines: it has a headline and copy, and the page tells when it was
    /// published, or has the copy in its only `article` element.
    private boolean isShort(Element root, PageHead head) {
        VisibleHead visible = new VisibleHead(root, new PageTime(zone));
        if (visible.headline() == null || head.isOfOtherType()) {
            return false;
        }
        boolean timed = head.meta("article:published_time") != null;
        List<Element> parts = root.select("article");
        Element only = parts.size() == 1 ? parts.getFirst() : root;
        int copy = ReadableBlock.of(only);
        boolean named = visible.published() != null || visible.byline() != null;
        boolean alone = parts.size() == 1 && only.select("p").size() >= 2 && (named || copy >= COPY);
        return copy > 0 && (timed && parts.size() <= 1 || alone);
    }

    /// Returns whether this is a plain release of few lines, and marks up its headline then.
    ///
    /// The headline is the only heading, an `h2`; the time stands below it, and at least two paragraphs follow.
    private boolean isRelease(Element root, PageHead head) {
        List<Element> headings = root.select("h1, h2, h3, article");
        if (headings.size() != 1 || !headings.getFirst().nameIs("h2") || head.isOfOtherType()) {
            return false;
        }
        List<Element> paragraphs = root.select("p").stream()
                .filter(paragraph -> ReadableBlock.of(paragraph) > 0)
                .toList();
        boolean timed = new VisibleHead(root, new PageTime(zone)).published() != null;
        boolean above = paragraphs.size() > 1 && isBefore(headings.getFirst(), paragraphs.getFirst(), root);
        if (timed && above) {
            makeHeadline(headings.getFirst(), root);
        }
        return timed && above;
    }

    /// Marks up a heading as the headline, and removes the name of the office above it.
    private static void makeHeadline(Element heading, Element root) {
        heading.tagName("h1");
        for (Element at = heading; at != null && at != root; at = at.parent()) {
            at.previousElementSiblings().remove();
        }
    }

    private static boolean isBefore(Element one, Element other, Element root) {
        List<Element> both = root.stream()
                .filter(element -> element == one || element == other)
                .toList();
        return both.getFirst() == one;
    }

    private static boolean isEndless(Document page) {
        return page.stream().limit(MOST_ELEMENTS + 1L).count() > MOST_ELEMENTS;
    }

    private static Optional<String> encoding(Document page, TextDecoding.Decoded decoded) {
        String declared = page.select("meta[charset]").attr("charset").strip();
        return declared.isEmpty()
                        || declared.equalsIgnoreCase(decoded.charset().name())
                        || decoded.charset().aliases().stream().anyMatch(declared::equalsIgnoreCase)
                        || decoded.charset().name().equals("windows-1252")
                                && declared.matches("(?i)iso-8859-1|latin-?1|us-ascii")
                ? Optional.empty()
                : Optional.of("The page says that it is in " + declared + "; it is in "
                        + decoded.charset().name() + ".");
    }

    private static Reading refused(String reason) {
        return new Reading(FORMAT, List.of(), List.of(), List.of(new Refusal(WHOLE, reason)));
    }
}
