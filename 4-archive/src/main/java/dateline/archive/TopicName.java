package dateline.archive;

import dateline.story.MediaTopics;
import dateline.story.NamedEntity;
import dateline.story.ReadablePlace;
import dateline.story.Story;
import dateline.story.Subject;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A topic as a story names it.
///
/// @param code with its scheme; null if the supplier sends only the name
record TopicName(TopicKind kind, @Nullable String code, String name) {
    private static final int MOST = 40;
    private static final int LONGEST = 80;
    private static final Pattern WRITERS = Pattern.compile(", | and | und | et | y ");
    private static final Pattern PERSON = Pattern.compile("(?U)\\p{Lu}[\\w.'’-]{0,40}+(?: [\\w.'’-]{1,40}+){1,4}+");
    private static final Pattern BLANKS = Pattern.compile("\\s++");

    /// Lists the topics of a story, each once: its subjects, the persons and organisations that it names, its
    /// places, its supplier and its writers.
    static Set<TopicName> of(String supplier, Story story) {
        Story.About about = story.about();
        Set<Subject> entities =
                about.entities().stream().map(NamedEntity::subject).collect(Collectors.toSet());
        Set<TopicName> names = new LinkedHashSet<>();
        Stream.of(
                        subjects(about.subjects().stream().filter(each -> !entities.contains(each)), TopicKind.SUBJECT),
                        about.entities().stream().flatMap(TopicName::entity),
                        subjects(about.places().stream(), TopicKind.PLACE),
                        writers(story.credits().byline()),
                        Stream.of(new TopicName(TopicKind.SUPPLIER, null, supplier)))
                .flatMap(each -> each)
                .filter(each -> !each.slug().isEmpty() && each.name.length() <= LONGEST)
                .limit(MOST)
                .forEach(names::add);
        return names;
    }

    private static Stream<TopicName> entity(NamedEntity entity) {
        TopicKind kind = switch (entity.kind()) {
            case PERSON -> TopicKind.PERSON;
            case ORGANISATION -> TopicKind.ORGANISATION;
        };
        return subjects(Stream.of(entity.subject()), kind);
    }

    private static Stream<TopicName> subjects(Stream<Subject> subjects, TopicKind kind) {
        return subjects.map(subject -> of(subject, kind)).filter(Objects::nonNull);
    }

    /// Returns null for a code that nobody named: a page needs a title.
    private static @Nullable TopicName of(Subject subject, TopicKind kind) {
        String code = subject.code();
        String name = subject.name() != null
                ? subject.name()
                : code == null ? null : MediaTopics.findName(code, "en").orElse(null);
        return name == null || name.isBlank() ? null : new TopicName(kind, code, display(oneLine(name), kind));
    }

    private static String display(String name, TopicKind kind) {
        return kind == TopicKind.PLACE ? ReadablePlace.of(name) : name;
    }

    private static Stream<TopicName> writers(@Nullable String byline) {
        return byline == null
                ? Stream.empty()
                : Arrays.stream(WRITERS.split(byline))
                        .map(TopicName::oneLine)
                        .filter(name -> PERSON.matcher(name).matches())
                        .map(name -> new TopicName(TopicKind.WRITER, null, name));
    }

    private static String oneLine(String name) {
        return BLANKS.matcher(name).replaceAll(" ").strip();
    }

    /// Returns the name in the form in which names are compared: without case, in one normal form.
    String folded() {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /// Returns the slug of its address, without the number that tells two topics of one name apart.
    String slug() {
        return AddressSlug.of(name);
    }
}
