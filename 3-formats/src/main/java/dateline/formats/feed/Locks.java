package dateline.formats.feed;

import dateline.copy.Namespaces;
import dateline.copy.XmlElement;
import dateline.formats.wordpress.PostStatus;
import dateline.story.Embargo;
import dateline.story.Status;
import dateline.story.StoryDraft;
import dateline.story.WireTimes;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Obeys the publication status that an item of a feed gives in another vocabulary: WordPress' export, the Atom
/// Publishing Protocol (`app:draft`), NewsML-G2, NewsML 1 and NITF inside the item, PRISM, Media RSS. Feeds
/// have no such status themselves, but a reader that ignores these would publish drafts. A `status` such as
/// `draft` counts in any namespace and in none.
final class Locks {
    private static final String RSS_OF_PICTURES = "search.yahoo.com/mrss";
    private static final Set<String> WORDPRESS =
            Set.of("post_type", "post_id", "post_date", "post_date_gmt", "post_name");
    private static final Set<String> STATUSES = Set.of("pubstatus", "status", "post_status", "visibility");

    private final StoryDraft draft;
    private final Gate gate;

    private Locks(StoryDraft draft) {
        this.draft = draft;
        this.gate = new Gate(draft);
    }

    static void into(StoryDraft draft, XmlElement item) {
        Locks locks = new Locks(draft);
        locks.gate.anyStatus("status", item.attribute("status"));
        item.elements().forEach(child -> locks.element(child, item));
        item.elements().stream()
                .flatMap(child -> child.elements().stream().flatMap(XmlElement::withDescendants))
                .forEach(locks::inside);
    }

    private void element(XmlElement child, XmlElement item) {
        String name = name(child);
        if (isForeign(child, item) && name.equals("status") && isWordPress(item, child)) {
            wordPress(item, child);
        } else if (STATUSES.contains(name)) {
            anyStatus(child);
        }
        inside(child);
    }

    /// Applies an element that counts at any depth of an item, because only these vocabularies use its name.
    private void inside(XmlElement element) {
        switch (name(element)) {
            case "draft", "private" -> gate.flag(name(element), element.text());
            case "post_password" -> {
                if (!element.text().isEmpty()) {
                    gate.withhold();
                }
            }
            case "pubstatus" ->
                gate.status(Stream.of("qcode", "uri", "literal")
                        .map(element::attribute)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(element.text()));
            case "newsmanagement" -> element.all("Status").forEach(each -> gate.status(each.attribute("FormalName")));
            case "publishingstatus" -> gate.status(element.text());
            case "managementtype" -> gate.orders(element.text());
            case "docdata" -> gate.status(element.attribute("management-status"));
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
        List<String> statuses = item.elements().stream()
                .filter(each -> each.name().equals("status") && each.namespace().equals(child.namespace()))
                .map(XmlElement::text)
                .toList();
        PostStatus status = new PostStatus(statuses, true);
        if (status.status() == Status.WITHHELD) {
            gate.withhold();
        }
        gate.hold(status.embargo(null));
    }

    private void anyStatus(XmlElement child) {
        String rawStatus = child.text().isEmpty() ? child.attribute("state") : child.text();
        String word = rawStatus == null ? "" : rawStatus.toLowerCase(Locale.ROOT);
        boolean blocked = Namespaces.isIn(child.namespace(), RSS_OF_PICTURES)
                && (word.equals("blocked") || word.equals("deleted"));
        if (blocked) {
            gate.withhold();
        } else {
            gate.anyStatus(child.name(), rawStatus);
        }
    }

    private void embargo(String value) {
        gate.hold(value.isEmpty() ? new Embargo.Unclear("until further notice") : WireTimes.embargo(value));
    }
}
