package dateline.formats.nitf;

import dateline.copy.XmlElement;
import dateline.story.ItemId;
import dateline.story.Lead;
import dateline.story.Status;
import dateline.story.StoryDraft;
import dateline.story.WireTimes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the identity of a document's story, and its version.
final class NitfIdentity {
    private static final int MOST = 9_999;

    private static final List<String> SLUGS = List.of("anpa-keyword", "slugline", "slug");

    private NitfIdentity() {}

    static void into(StoryDraft draft, XmlElement nitf, XmlElement head) {
        XmlElement docdata = head.first("docdata");
        XmlElement key = docdata == null ? null : docdata.first("du-key");
        if (draft.guid == null) {
            draft.guid = ItemId.orNull(guid(nitf, head));
            draft.version = draft.version == null ? version(key) : draft.version;
        }
        if (draft.slug == null) {
            draft.slug = key == null || key.attribute("key") == null ? slug(head) : key.attribute("key");
        }
        if (draft.versionCreated == null) {
            Instant created = created(head, docdata, WireTimes::read);
            draft.versionCreated = created == null ? otherwise(nitf, head) : created;
            draft.createdSurely(created(head, docdata, WireTimes::exact));
        }
        if (draft.guid == null && draft.lead == null && docdata != null && key != null) {
            draft.lead = lead(key, docdata);
        }
    }

    static @Nullable String language(XmlElement nitf) {
        String base = nitf.attribute("baselang");
        return base == null ? nitf.attribute("xml:lang") : base;
    }

    /// Returns the id of the story; null if there is none. NTB puts the version at the end of `doc-id`,
    /// `NTB1a2b_02`, and the story's own id in `meta`.
    private static @Nullable String guid(XmlElement nitf, XmlElement head) {
        XmlElement docdata = head.first("docdata");
        List<XmlElement> ids = docdata == null ? List.of() : docdata.all("doc-id");
        String id = ids.stream()
                .map(docId -> ItemId.orNull(docId.attribute("id-string")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(nitf.attribute("uno"));
        String lasting = meta(head, "NTBID");
        return id != null && lasting != null && isPart(id, lasting) ? lasting : id;
    }

    /// Tells whether an id is the story's own id followed by a version number: `_02`.
    private static boolean isPart(String id, String lasting) {
        return id.startsWith(lasting) && id.substring(lasting.length()).matches("_\\d{2}");
    }

    /// Returns the slug from a `meta`, where AAP and others have it.
    private static @Nullable String slug(XmlElement head) {
        return SLUGS.stream()
                .map(name -> meta(head, name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    static @Nullable String meta(XmlElement head, String name) {
        return head.all("meta").stream()
                .filter(meta -> name.equals(meta.attribute("name")))
                .map(meta -> meta.attribute("content"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// Returns the version. The generation rises "with each instance of a story" (NITF 3.6, `du-key`).
    private static @Nullable String version(@Nullable XmlElement key) {
        if (key == null) {
            return null;
        }
        String generation = key.attribute("generation");
        return generation == null ? key.attribute("version") : generation;
    }

    /// Returns when the document was issued, or last revised after that.
    ///
    /// @param reader reads a time; null if it cannot
    private static @Nullable Instant created(
            XmlElement head, @Nullable XmlElement docdata, Function<String, @Nullable Instant> reader) {
        Stream<String> revised = head.all("revision-history").stream()
                .map(revision -> revision.attribute("norm"))
                .filter(Objects::nonNull);
        String norm = docdata == null ? null : NitfHead.attribute(docdata, "date.issue", "norm");
        String issued = norm == null && docdata != null ? docdata.textOf("date.issue") : norm;
        return Stream.concat(Stream.ofNullable(issued), revised)
                .flatMap(text -> Stream.ofNullable(reader.apply(text)))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /// Returns the time of a document that does not say when it was issued: that of its dateline, else of its
    /// publication elsewhere.
    private static @Nullable Instant otherwise(XmlElement nitf, XmlElement head) {
        XmlElement dateline = nitf.first("body", "body.head", "dateline");
        return WireTimes.first(Stream.concat(
                Stream.ofNullable(dateline).map(line -> NitfHead.attribute(line, "story.date", "norm")),
                head.all("pubdata").stream().map(published -> published.attribute("date.publication"))));
    }

    /// Returns the lead that identifies a story without an id: the key and the day.
    private static @Nullable Lead lead(XmlElement key, XmlElement docdata) {
        String rawKey = Objects.requireNonNullElse(key.attribute("key"), "");
        String slug = rawKey.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_/\\p{Pd}]+", " ")
                .strip();
        boolean kill = NitfRelease.status(docdata.attribute("management-status")) == Status.CANCELED;
        return slug.isEmpty()
                ? null
                : new Lead(
                        slug,
                        day(NitfHead.attribute(docdata, "date.issue", "norm")),
                        number(version(key), 0),
                        Math.max(1, number(key.attribute("part"), 1)),
                        kill);
    }

    private static @Nullable LocalDate day(@Nullable String norm) {
        String digits = norm == null ? "" : norm.replace("-", "");
        try {
            return digits.length() < 8
                    ? null
                    : LocalDate.parse(digits.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(@Nullable String text, int otherwise) {
        return text != null && text.matches("[0-9]{1,4}") ? Math.min(MOST, Integer.parseInt(text)) : otherwise;
    }
}
