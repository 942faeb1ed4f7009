package dateline.formats.webpage;

import dateline.copy.BodyHtml;
import dateline.copy.Copy;
import dateline.copy.PictureAddresses;
import dateline.story.Blanks;
import dateline.story.Body;
import dateline.story.Status;
import dateline.story.Story;
import dateline.story.StoryDraft;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads one article of a page. Each field is from its JSON-LD, else from the page's head, else from what
/// readers see. The text is what readers see, unless the page shows much less than its JSON-LD.
final class PageArticle {
    private static final int STUB = 1_000;

    private final Element element;
    private final @Nullable LdArticle jsonLd;
    private final @Nullable PageHead head;
    private final LinkedData data;
    private final PageTime times;
    private final VisibleHead visible;

    /// Decisions that the desk should know of.
    final List<String> notes = new ArrayList<>();

    /// @param element the element with the article, without the page's furniture; it is modified
    /// @param jsonLd the article's own JSON-LD; null if there is none
    /// @param head head of the page if this is its first article; null otherwise
    PageArticle(Element element, @Nullable LdArticle jsonLd, @Nullable PageHead head, LinkedData data, PageTime times) {
        this.element = element;
        this.jsonLd = jsonLd;
        this.head = head;
        this.data = data;
        this.times = times;
        this.visible = new VisibleHead(element, times);
    }

    Story story() {
        StoryDraft draft = new StoryDraft();
        String address = first(head == null ? null : head.address(), jsonLd == null ? null : jsonLd.address());
        draft.guid = address;
        draft.link = address;
        draft.headline = headline();
        times(draft);
        names(draft);
        String byline = visible.byline();
        draft.byline = draft.byline == null ? byline : draft.byline;

        PagePictures pictures = new PagePictures(PictureAddresses.ofPage(address));
        pictures.take(element);
        PageLead lead = PageLead.of(element);
        String deck = deck(lead);
        visible.remove();
        pictures.complete(jsonLd == null ? List.of() : jsonLd.images(), meta("og:image", "twitter:image"));
        draft.pictures.addAll(pictures.list());
        Copy.into(draft, body(draft, lead));
        String summary =
                first(deck, jsonLd == null ? null : jsonLd.words("description"), meta("og:description", "description"));
        draft.summary = summary == null || isHeadOf(draft.body.text(), summary) ? null : summary;
        return draft.story();
    }

    private @Nullable String headline() {
        String seen = visible.headline();
        String declared = first(jsonLd == null ? null : jsonLd.words("headline"), head == null ? null : head.shared());
        // CASE: search engines want at most 110 characters, so some systems cut the headline.
        boolean cut = declared != null
                && seen != null
                && declared.matches("(?s).*(?:…|\\.\\.\\.)$")
                && seen.startsWith(declared.replaceFirst("(?<!\\s)\\s*+(?:…|\\.\\.\\.)$", ""));
        return first(cut ? seen : declared, seen, head == null ? null : head.title());
    }

    private void times(StoryDraft draft) {
        draft.published = firstTime(
                times.ofMachine(jsonLd == null ? null : jsonLd.rawTime("datePublished")),
                times.ofMachine(meta(
                        "article:published_time", "parsely-pub-date", "datePublished", "pubdate", "dc.date.issued")),
                visible.published());
        Instant updated = firstTime(
                times.ofMachine(jsonLd == null ? null : jsonLd.rawTime("dateModified")),
                times.ofMachine(meta("article:modified_time", "og:updated_time", "dateModified", "lastmod")),
                visible.updated());
        draft.versionCreated = updated != null ? updated : draft.published;
        boolean later = updated != null
                && (draft.published == null
                        || updated.truncatedTo(ChronoUnit.MINUTES).isAfter(draft.published));
        draft.updated = later ? updated : null;
    }

    private void names(StoryDraft draft) {
        List<String> authors = jsonLd == null ? List.of() : jsonLd.names("author");
        String author = first(authors.isEmpty() ? null : String.join(", ", authors), author());
        draft.byline = author == null || VisibleHead.name(author).isEmpty() ? null : VisibleHead.name(author);
        List<String> sections = jsonLd == null ? List.of() : jsonLd.list("articleSection");
        List<String> crumbs = head == null ? List.of() : data.breadcrumbs();
        draft.section = first(
                sections.isEmpty() ? null : sections.getFirst(),
                meta("article:section", "parsely-section", "articleSection"),
                crumbs.size() > 1 ? crumbs.get(crumbs.size() > 2 ? crumbs.size() - 2 : 1) : null);
        Stream.of(
                        jsonLd == null ? List.<String>of() : jsonLd.list("keywords"),
                        head == null ? List.<String>of() : head.all("article:tag"),
                        head == null ? List.<String>of() : head.keywords())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .ifPresent(draft.keywords::addAll);
        draft.language =
                first(head == null ? null : head.language(), jsonLd == null ? null : jsonLd.language(), lang());
        draft.creditLine = jsonLd == null ? null : first(jsonLd.words("creditText"), jsonLd.words("copyrightNotice"));
    }

    /// Returns the author of the meta elements; null if it is the address of a profile.
    private @Nullable String author() {
        String author = meta("author", "article:author", "parsely-author", "byl", "dc.creator");
        return author == null || author.startsWith("http") ? null : author;
    }

    /// Removes the deck from the article, and returns its text; null if there is none.
    private static @Nullable String deck(PageLead lead) {
        Element deck = lead.deck();
        if (deck == null) {
            return null;
        }
        deck.remove();
        return deck.text().strip();
    }

    private Body body(StoryDraft draft, PageLead lead) {
        Body seen = BodyHtml.clean(copy(lead));
        String whole = jsonLd == null ? null : jsonLd.body();
        Body declared = whole == null ? Body.EMPTY : BodyHtml.ofText(Parser.unescapeEntities(whole, false));
        if (declared.text().length() > 2 * seen.text().length() && seen.text().length() < STUB) {
            notes.add("The text is from the page's JSON-LD: the page itself shows less of it.");
            return declared;
        }
        if (jsonLd != null && jsonLd.isForSubscribers() && seen.text().length() < STUB) {
            draft.status = Status.WITHHELD;
            draft.editorNote = "The page shows only the beginning: it is for subscribers.";
            notes.add(draft.editorNote);
        }
        return seen;
    }

    /// Returns a copy of the marked-up copy in all its parts; if there is none, of the block with the most text. A
    /// lead outside of it is its first paragraph.
    private Element copy(PageLead lead) {
        List<Element> marked = element.select("[itemprop=articleBody]").stream()
                .filter(part -> part.parents().stream()
                        .noneMatch(p -> p.attr("itemprop").equals("articleBody")))
                .filter(part -> !part.text().isBlank())
                .toList();
        List<Element> parts = marked.isEmpty() ? List.of(ReadableBlock.find(element)) : marked;
        List<Element> leads = lead.outside(parts);
        if (leads.isEmpty() && marked.isEmpty()) {
            return parts.getFirst().clone();
        }
        Element copy = new Element("div");
        Stream.concat(leads.stream(), parts.stream()).forEach(part -> copy.appendChild(part.clone()));
        return copy;
    }

    private @Nullable String lang() {
        Element around = element.closest("[lang]");
        return around == null || around.attr("lang").isBlank() ? null : around.attr("lang");
    }

    private @Nullable String meta(String... names) {
        return head == null ? null : head.meta(names);
    }

    private static boolean isHeadOf(String text, String summary) {
        String start = Blanks.ASCII.single(summary.replaceFirst("(?<!\\s)\\s*+(?:…|\\.\\.\\.|\\[…])$", ""));
        return Blanks.ASCII.single(text).startsWith(start);
    }

    private static @Nullable String first(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static @Nullable Instant firstTime(@Nullable Instant... found) {
        return Stream.of(found).filter(Objects::nonNull).findFirst().orElse(null);
    }

    static Optional<String> sameWords(@Nullable String words) {
        return Optional.ofNullable(words)
                .map(text -> text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip());
    }
}
