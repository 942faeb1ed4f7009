package dateline.formats.digitalwires;

import dateline.copy.JsonFields;
import dateline.copy.SubjectCodes;
import dateline.story.StoryDraft;
import dateline.story.Subject;
import java.util.Objects;
import java.util.stream.Stream;

/// What an entry is about. Its `categories` are of many types, each with a name and a code; some programs sort them
/// into a list for each type.
final class EntryTopics {
    private EntryTopics() {}

    static void into(StoryDraft draft, JsonFields entry) {
        entry.readable("keywords").forEach(draft.keywords::add);
        entry.readable("keyword_names").forEach(draft.keywords::add);
        of(entry, "keyword").flatMap(each -> Stream.ofNullable(each.name())).forEach(draft.keywords::add);
        Stream.of(of(entry, "dpasubject"), listed(entry, "subjects"), listed(entry, "subject"))
                .flatMap(each -> each)
                .forEach(draft.subjects::add);
        Stream.concat(of(entry, "geosubject"), listed(entry, "places")).forEach(draft.places::add);
        draft.category = Stream.of(entry.readable("desk_names"), names(of(entry, "desk")), entry.readable("desks"))
                .flatMap(each -> each)
                .findFirst()
                .orElse(null);
        String urgency = entry.words("urgency");
        draft.urgency = urgency != null && urgency.matches("[1-8]") ? Integer.valueOf(urgency) : null;
    }

    private static Stream<String> names(Stream<Subject> subjects) {
        return subjects.flatMap(each -> Stream.ofNullable(each.name()));
    }

    /// @param type of `dnltype`, without its vocabulary
    private static Stream<Subject> of(JsonFields entry, String type) {
        return entry.list("categories")
                .filter(category ->
                        Objects.requireNonNullElse(category.text("type"), "").endsWith(":" + type))
                .flatMap(EntryTopics::subject);
    }

    private static Stream<Subject> listed(JsonFields entry, String name) {
        return Stream.concat(
                entry.list(name).flatMap(EntryTopics::subject),
                entry.texts(name).map(each -> new Subject(null, each)));
    }

    private static Stream<Subject> subject(JsonFields subject) {
        String code = SubjectCodes.of(null, subject.firstText("qcode", "code"));
        String name = subject.text("name");
        return code == null && name == null ? Stream.empty() : Stream.of(new Subject(code, name));
    }
}
