package dateline.formats.g2;

import dateline.copy.Byline;
import dateline.copy.Corrections;
import dateline.copy.Datelines;
import dateline.copy.XmlElement;
import dateline.story.Dateline;
import dateline.story.NamedEntity;
import dateline.story.Picture;
import dateline.story.Rendition;
import dateline.story.StoryDraft;
import dateline.story.Subject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads a news item of text: first the metadata, then the copy, which fills the gaps.
final class StoryItem {
    private static final String ORGANISATION = "cpnat:organisation";
    private static final List<String> NOT_WRITERS = List.of("crol:photographer", "crol:photog");

    private static final Pattern SECOND = Pattern.compile("(?i)[:/]sub-?_?(?:head|title)|[:/](?:deck|kicker|strap)");
    private static final Pattern FOR_EDITORS = Pattern.compile("(?i)[:/](?:advisory|advisories|daybook)$");

    private StoryItem() {}

    static StoryDraft read(ItemHead head) throws UnknownStatus {
        StoryDraft story = new StoryDraft();
        story.guid = head.guid();
        story.version = head.version();
        story.versionCreated = head.versionCreated();
        story.createdSurely(head.surelyCreated());
        story.status = head.status();
        story.embargo = head.embargo();
        story.evolvedFrom.addAll(head.linked("irel:evolvedFrom"));
        story.editorNote = head.editorNote();
        story.correction = head.signals("sig:correction") || Corrections.says(story.editorNote);
        ItemRights rights = new ItemRights(head);
        story.usageTerms = rights.usageTerms();
        story.expires(head.end());
        story.creditLine = rights.creditLine();
        story.language = head.wordings().language();
        XmlElement contentMeta = head.item().first("contentMeta");
        if (contentMeta != null) {
            describe(story, head, contentMeta);
        }
        InlineCopy.into(story, head);
        complete(story, head);
        List<Rendition> renditions = Photo.renditions(head, false);
        if (!renditions.isEmpty()) {
            story.pictures.add(new Picture(null, null, null, null, null, renditions));
        }
        return story;
    }

    private static void describe(StoryDraft story, ItemHead head, XmlElement contentMeta) {
        story.headline = head.wordings().best(headlines(contentMeta, false));
        if (story.headline == null) {
            story.headline = head.content("headline");
        }
        story.slug = head.content("slugline");
        story.urgency = urgency(contentMeta.textOf("urgency"));
        story.byline = byline(contentMeta, head);
        String dateline = head.content("dateline");
        story.dateline = dateline == null ? null : Datelines.of(dateline);
        contentMeta
                .all("subject")
                .forEach(subject -> subject(subject, head).ifPresent(read -> {
                    story.subjects.add(read);
                    kind(subject, head).ifPresent(kind -> story.entities.add(NamedEntity.of(kind, read)));
                }));
        contentMeta.all("located").forEach(place -> subject(place, head).ifPresent(story.places::add));
        contentMeta.all("keyword").stream()
                .map(XmlElement::text)
                .filter(word -> !word.isEmpty())
                .forEach(story.keywords::add);
        story.summary = head.content("description");
        if (story.summary == null) {
            String second = head.wordings().best(headlines(contentMeta, true));
            story.summary = Objects.equals(second, story.headline) ? null : second;
        }
        boolean forEditors = contentMeta.all("genre").stream()
                .map(genre -> Objects.requireNonNullElse(head.catalog().code(genre), ""))
                .anyMatch(code -> FOR_EDITORS.matcher(code).find());
        if (forEditors) {
            story.forEditors();
        }
    }

    /// Lists the second headlines, which their role marks (`hld:subHeadline`), or the others.
    private static List<XmlElement> headlines(XmlElement contentMeta, boolean second) {
        return contentMeta.all("headline").stream()
                .filter(headline -> second
                        == SECOND.matcher(Objects.requireNonNullElse(headline.attribute("role"), ""))
                                .find())
                .toList();
    }

    /// Fills what the copy left open: the byline from the creators, and the place of the dateline.
    private static void complete(StoryDraft story, ItemHead head) {
        XmlElement contentMeta = head.item().first("contentMeta");
        if (contentMeta == null) {
            return;
        }
        if (story.byline == null) {
            story.byline = creators(contentMeta, head);
        }
        Dateline dateline = story.dateline;
        XmlElement located = contentMeta.first("located");
        if (dateline != null && dateline.place() == null && located != null) {
            String place = head.wordings().best(located.all("name"));
            story.dateline = new Dateline(place, dateline.source(), dateline.date(), dateline.text());
        }
    }

    /// Returns the writers, each of whom may have an element of his own. Of several languages, takes the item's.
    private static @Nullable String byline(XmlElement contentMeta, ItemHead head) {
        XmlElement best = contentMeta.all("by").stream()
                .filter(by -> by.text().equals(head.content("by")))
                .findFirst()
                .orElse(null);
        String names = contentMeta.all("by").stream()
                .filter(by -> best != null && isLike(by, best))
                .map(by -> Byline.of(by.text()))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    private static boolean isLike(XmlElement by, XmlElement best) {
        return Objects.equals(by.attribute("xml:lang"), best.attribute("xml:lang"))
                && Objects.equals(by.attribute("role"), best.attribute("role"));
    }

    private static @Nullable String creators(XmlElement contentMeta, ItemHead head) {
        String names = contentMeta.all("creator").stream()
                .filter(creator -> !ORGANISATION.equals(head.catalog().code(creator, "type")))
                .filter(creator -> !NOT_WRITERS.contains(
                        Objects.requireNonNullElse(head.catalog().code(creator, "role"), "")))
                .map(creator -> head.wordings().best(creator.all("name")))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    /// Returns what kind of entity a subject is, by its type (the scheme `cpnature` of the IPTC).
    private static Optional<NamedEntity.Kind> kind(XmlElement subject, ItemHead head) {
        return switch (Objects.requireNonNullElse(head.catalog().code(subject, "type"), "")) {
            case "cpnat:person" -> Optional.of(NamedEntity.Kind.PERSON);
            case ORGANISATION -> Optional.of(NamedEntity.Kind.ORGANISATION);
            default -> Optional.empty();
        };
    }

    private static Optional<Subject> subject(XmlElement subject, ItemHead head) {
        String code = head.catalog().code(subject);
        String name = head.wordings().best(subject.all("name"));
        if (name == null) {
            name = subject.attribute("literal");
        }
        return code == null && name == null ? Optional.empty() : Optional.of(new Subject(code, name));
    }

    private static @Nullable Integer urgency(@Nullable String value) {
        return value != null && value.matches("[1-9]") ? Integer.valueOf(value) : null;
    }
}
