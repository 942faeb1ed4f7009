package dateline.formats.nitf;

import dateline.copy.Byline;
import dateline.copy.XmlElement;
import dateline.story.NamedEntity;
import dateline.story.StoryDraft;
import dateline.story.Subject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads what a document is about, as far as the draft does not have it: subjects, names, places,
/// keywords, category.
final class NitfTopics {
    private static final Set<String> NAMED = Set.of("person", "org", "event", "object.title", "classifier");
    private static final List<String> CATEGORIES = List.of("anpa-category", "category", "categoria");

    private static final Pattern ADVISORY = Pattern.compile("(?i)(?:news[ -]?)?(?:advisory|advisories|daybook)");

    private NitfTopics() {}

    static void into(StoryDraft draft, XmlElement head) {
        XmlElement object = head.first("tobject");
        if (draft.section == null && object != null) {
            String type = object.attribute("tobject.type");
            draft.section = type == null || type.equalsIgnoreCase("news") ? null : type;
        }
        if (object != null && isAdvisory(object)) {
            draft.forEditors();
        }
        if (draft.category == null) {
            draft.category = CATEGORIES.stream()
                    .map(name -> NitfIdentity.meta(head, name))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        boolean subjectsToo = draft.subjects.isEmpty();
        if (subjectsToo && object != null) {
            object.all("tobject.subject").forEach(subject -> subject(subject).ifPresent(draft.subjects::add));
        }
        XmlElement docdata = head.first("docdata");
        if (docdata != null) {
            docdata(draft, docdata, subjectsToo);
        }
    }

    private static boolean isAdvisory(XmlElement object) {
        return object.all("tobject.property").stream()
                .map(property -> property.attribute("tobject.property.type"))
                .anyMatch(type -> type != null && ADVISORY.matcher(type).matches());
    }

    private static void docdata(StoryDraft draft, XmlElement docdata, boolean subjectsToo) {
        if (draft.keywords.isEmpty()) {
            keywords(docdata).forEach(draft.keywords::add);
        }
        List<XmlElement> identified = docdata.all("identified-content").stream()
                .flatMap(content -> content.elements().stream())
                .toList();
        if (draft.places.isEmpty()) {
            Stream.concat(
                            docdata.all("evloc").stream().flatMap(place -> event(place).stream()),
                            identified.stream()
                                    .filter(each -> each.name().equals("location"))
                                    .flatMap(each -> named(each).stream()))
                    .forEach(draft.places::add);
        }
        if (subjectsToo) {
            identified.stream()
                    .filter(each -> NAMED.contains(each.name()))
                    .forEach(each -> named(each).ifPresent(named -> {
                        draft.subjects.add(named);
                        kind(each).ifPresent(kind -> draft.entities.add(NamedEntity.of(kind, named)));
                    }));
        }
    }

    private static Optional<NamedEntity.Kind> kind(XmlElement named) {
        return switch (named.name()) {
            case "person" -> Optional.of(NamedEntity.Kind.PERSON);
            case "org" -> Optional.of(NamedEntity.Kind.ORGANISATION);
            default -> Optional.empty();
        };
    }

    private static Stream<String> keywords(XmlElement docdata) {
        Stream<String> listed = docdata.all("key-list").stream()
                .flatMap(list -> list.all("keyword").stream())
                .map(word -> word.attribute("key"));
        return Stream.concat(
                        listed,
                        Stream.of(
                                fixture(docdata),
                                NitfHead.attribute(docdata, "series", "series.name"),
                                NitfHead.attribute(docdata, "doc-scope", "scope")))
                .filter(Objects::nonNull);
    }

    /// Returns the name of a column that appears regularly. AP puts its own name there.
    private static @Nullable String fixture(XmlElement docdata) {
        String name = NitfHead.attribute(docdata, "fixture", "fix-id");
        return name == null || Byline.isAgency(name) ? null : name;
    }

    /// Returns a subject. NITF's eight digits are IPTC Subject Codes. Of detail, matter and type, the first
    /// that is present gives the name.
    private static Optional<Subject> subject(XmlElement subject) {
        String code = subject.attribute("tobject.subject.refnum");
        String name = subject.attribute("tobject.subject.detail");
        name = name == null ? subject.attribute("tobject.subject.matter") : name;
        name = name == null ? subject.attribute("tobject.subject.type") : name;
        return subject(code != null && code.matches("[0-9]{8}") ? "subj:" + code : code, name);
    }

    /// Returns where the event was; the country's code only if no place is named.
    private static Optional<Subject> event(XmlElement place) {
        String name = Stream.of("city", "county-dist", "state-prov")
                .map(place::attribute)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return name.isEmpty() ? subject(place.attribute("iso-cc"), null) : subject(null, name);
    }

    private static Optional<Subject> named(XmlElement element) {
        String value = element.attribute("value");
        String code = value == null ? element.attribute("code") : value;
        String source = element.attribute("idsrc");
        String name = NitfBody.spaced(element);
        return subject(code == null || source == null ? code : source + ":" + code, name);
    }

    private static Optional<Subject> subject(@Nullable String code, @Nullable String name) {
        return code == null && (name == null || name.isEmpty())
                ? Optional.empty()
                : Optional.of(new Subject(code, name == null || name.isEmpty() ? null : name));
    }
}
