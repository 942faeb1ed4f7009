package dateline.story.feed;

import dateline.story.Embargo;
import dateline.story.Namespaces;
import dateline.story.Status;
import dateline.story.StatusWord;
import dateline.story.StoryDraft;
import dateline.story.WireTimes;
import dateline.story.XmlElement;
import dateline.story.wordpress.PostStatus;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Obeys what an item of a feed says in a stricter vocabulary of whether it may be shown: WordPress' export,
/// the Atom Publishing Protocol (`app:draft`), NewsML-G2, NewsML 1 and NITF inside the item, PRISM, Media RSS.
/// Feeds have no such words themselves; a feed reader that passes them over would publish drafts.
final class Locks {
    private static final String RSS_OF_PICTURES = "search.yahoo.com/mrss";
    private static final Set<String> WORDPRESS =
            Set.of("post_type", "post_id", "post_date", "post_date_gmt", "post_name");
    private static final Set<String> YES = Set.of("yes", "true", "1", "y", "on", "");
    private static final Set<String> NO = Set.of("no", "false", "0", "n", "off");
    private static final Set<String> HIDDEN = Set.of(
            "draft", "private", "pending", "password", "hidden", "trash", "unpublished", "internal", "restricted");
    /// What may carry a whole item of a wire as its content.
    private static final Set<String> STATUSES = Set.of("pubstatus", "status", "post_status", "visibility");

    private final StoryDraft draft;

    private Locks(StoryDraft draft) {
        this.draft = draft;
    }

    static void into(StoryDraft draft, XmlElement item) {
        Locks locks = new Locks(draft);
        item.elements().forEach(child -> locks.element(child, item));
        item.elements().stream()
                .flatMap(child -> child.elements().stream().flatMap(XmlElement::withDescendants))
                .forEach(locks::inside);
    }

    private void element(XmlElement child, XmlElement item) {
        String name = name(child);
        if (isForeign(child, item) && name.equals("status") && isWordPress(item, child)) {
            wordPress(item, child);
        } else if (isForeign(child, item) && STATUSES.contains(name)) {
            foreignStatus(child);
        }
        inside(child);
    }

    /// Elements that count at any depth of an item: only this vocabulary uses these names.
    private void inside(XmlElement element) {
        switch (name(element)) {
            case "draft" -> flag(element, "draft");
            case "private" -> flag(element, "private");
            case "post_password" -> {
                if (!element.text().isEmpty()) {
                    withhold();
                }
            }
            case "pubstatus" ->
                status(Stream.of("qcode", "uri", "literal")
                        .map(element::attribute)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(element.text()));
            case "newsmanagement" -> element.all("Status").forEach(each -> status(each.attribute("FormalName")));
            case "docdata" -> status(element.attribute("management-status"));
            case "embargoed", "embargodate", "embargoeduntil", "embargo" -> embargo(element.text());
            case "killdate" -> draft.expires(element.text());
            default -> {}
        }
    }

    private static String name(XmlElement element) {
        return element.name().toLowerCase(Locale.ROOT);
    }

    private static boolean isForeign(XmlElement child, XmlElement item) {
        return !child.namespace().isEmpty() && !child.namespace().equals(item.namespace());
    }

    private static boolean isWordPress(XmlElement item, XmlElement child) {
        return Namespaces.plain(child.namespace()).contains("wordpress")
                || item.elements().stream()
                        .filter(each -> each.namespace().equals(child.namespace()))
                        .anyMatch(each -> WORDPRESS.contains(each.name()));
    }

    private void wordPress(XmlElement item, XmlElement child) {
        List<String> said = item.elements().stream()
                .filter(each -> each.name().equals("status") && each.namespace().equals(child.namespace()))
                .map(XmlElement::text)
                .toList();
        PostStatus status = new PostStatus(said, true);
        if (status.status() == Status.WITHHELD) {
            withhold();
        }
        hold(status.embargo(null));
    }

    /// Of a vocabulary that nobody here knows only words that stop copy count.
    private void foreignStatus(XmlElement child) {
        String said = child.text().isEmpty() ? child.attribute("state") : child.text();
        String word = said == null ? "" : said.strip().toLowerCase(Locale.ROOT);
        boolean blocked = Namespaces.isIn(child.namespace(), RSS_OF_PICTURES)
                && (word.equals("blocked") || word.equals("deleted"));
        StatusWord meant = StatusWord.of(said);
        if (blocked || HIDDEN.contains(word)) {
            withhold();
        } else if (meant == StatusWord.CANCELED || meant == StatusWord.WITHHELD) {
            hold(new Embargo.Unclear(child.name() + " " + said));
        }
    }

    private void flag(XmlElement element, String meaning) {
        String said = element.text().toLowerCase(Locale.ROOT);
        if (YES.contains(said)) {
            withhold();
        } else if (!NO.contains(said)) {
            hold(new Embargo.Unclear(meaning + " " + element.text()));
        }
    }

    private void status(@Nullable String said) {
        switch (StatusWord.of(said)) {
            case ABSENT, USABLE -> {}
            case CANCELED -> draft.status = Status.CANCELED;
            case WITHHELD -> withhold();
            case UNCLEAR -> hold(new Embargo.Unclear("status " + said));
        }
    }

    private void embargo(String said) {
        hold(said.isEmpty() ? new Embargo.Unclear("until further notice") : WireTimes.embargo(said));
    }

    private void withhold() {
        if (draft.status != Status.CANCELED) {
            draft.status = Status.WITHHELD;
        }
    }

    private void hold(@Nullable Embargo embargo) {
        if (embargo != null) {
            draft.embargo = Embargo.both(draft.embargo, embargo);
        }
    }
}
