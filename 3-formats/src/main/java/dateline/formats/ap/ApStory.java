package dateline.formats.ap;

import dateline.copy.Byline;
import dateline.copy.Corrections;
import dateline.copy.Datelines;
import dateline.copy.JsonFields;
import dateline.copy.SubjectCodes;
import dateline.copy.WireFile;
import dateline.story.NamedEntity;
import dateline.story.Status;
import dateline.story.Story;
import dateline.story.StoryDraft;
import dateline.story.Subject;
import dateline.story.WireTimes;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a text item into a story.
final class ApStory {
    private static final Set<String> CATEGORIES = Set.of("category", "suppcategory");
    private static final Set<String> CORRECTING = Set.of("correction", "corrective");

    private final ApItem item;
    private final JsonFields fields;
    private final StoryDraft draft = new StoryDraft();
    private final Optional<String> fault;

    /// @param texts the texts that were fetched with the answer
    ApStory(ApItem item, WireFile.Parts texts) {
        this.item = item;
        this.fields = item.fields();
        identity();
        lines();
        rights();
        about();
        associations().map(ApPicture::named).forEach(draft.pictures::add);
        fault = ApText.into(draft, fields, texts);
    }

    Story story() {
        return draft.story();
    }

    /// Returns why the text could not be read, although the rest was; empty if it could.
    Optional<String> fault() {
        return fault;
    }

    private void identity() {
        ApRelease release = item.release();
        draft.guid = item.guid();
        draft.version = item.version();
        draft.versionCreated = item.versionCreated();
        draft.status = release.status();
        draft.embargo = release.embargo();
        draft.language = fields.text("language");
        draft.urgency = urgency();
        Stream.concat(fields.texts("evolvedfrom"), Stream.ofNullable(fields.text("evolvedfrom")))
                .forEach(draft.evolvedFrom::add);
        draft.link = fields.list("links")
                .filter(link -> link.is("rel", "canonical"))
                .flatMap(link -> Stream.ofNullable(link.text("href")))
                .findFirst()
                .orElse(null);
    }

    private void lines() {
        draft.headline = fields.firstText("headline", "headline_extended", "headline_seo", "title");
        draft.slug = fields.text("slugline");
        draft.summary = fields.text("description_summary");
        draft.byline = byline();
        draft.editorNote = fields.text("ednote");
        draft.correction = Corrections.says(draft.editorNote)
                || fields.texts("editorialtypes").anyMatch(type -> CORRECTING.contains(type.toLowerCase(Locale.ROOT)));
        String located = fields.text("located");
        draft.dateline = located == null ? null : Datelines.of(located);
    }

    private void rights() {
        draft.usageTerms = item.usageTerms();
        draft.expires(item.end());
        draft.creditLine = fields.firstText("description_creditline", "copyrightnotice");
    }

    private void about() {
        fields.texts("keywords").forEach(draft.keywords::add);
        fields.list("place").flatMap(ApStory::term).forEach(draft.places::add);
        fields.list("subject").flatMap(ApStory::subject).forEach(draft.subjects::add);
        entities("person", NamedEntity.Kind.PERSON);
        entities("organisation", NamedEntity.Kind.ORGANISATION);
        entities("organization", NamedEntity.Kind.ORGANISATION);
        draft.category = fields.list("subject")
                .filter(subject -> rel(subject).equals("category"))
                .flatMap(subject -> Stream.ofNullable(subject.text("code")))
                .findFirst()
                .orElse(null);
    }

    private void entities(String list, NamedEntity.Kind kind) {
        fields.list(list)
                .flatMap(ApStory::term)
                .map(term -> NamedEntity.of(kind, term))
                .forEach(draft.entities::add);
    }

    /// Reads a subject. AP's one-letter categories have no scheme: their relation to the item distinguishes
    /// them from all other codes.
    private static Stream<Subject> subject(JsonFields subject) {
        String code = subject.text("code");
        return CATEGORIES.contains(rel(subject)) && code != null
                ? Stream.of(new Subject(rel(subject) + ":" + code, subject.text("name")))
                : term(subject);
    }

    private static Stream<Subject> term(JsonFields term) {
        String code = SubjectCodes.of(term.text("scheme"), term.text("code"));
        String name = term.text("name");
        return code == null && name == null ? Stream.empty() : Stream.of(new Subject(code, name));
    }

    private static String rel(JsonFields subject) {
        return subject.texts("rels").findFirst().orElse("");
    }

    private @Nullable String byline() {
        String names = fields.list("bylines")
                .flatMap(by -> Stream.ofNullable(named(by)))
                .collect(Collectors.joining(", "));
        String one = fields.text("byline");
        return names.isEmpty() ? Byline.of(one) : names;
    }

    /// Returns a writer's name and title: `ADA QUILL, AP Ports Writer`. The name of an agency is not a title.
    private static @Nullable String named(JsonFields by) {
        String name = Byline.of(by.firstText("by", "byline", "name"));
        String title = by.text("title");
        boolean titled = title != null && !Byline.isAgency(title.strip());
        return name == null || title == null || !titled || name.contains(title.strip())
                ? name
                : name + ", " + title.strip();
    }

    private @Nullable Integer urgency() {
        Integer urgency = fields.number("urgency");
        return urgency != null && urgency >= 1 && urgency <= 8 ? urgency : null;
    }

    /// Lists the pictures among the linked media, in AP's order: the keys are "1", "2", … "10". Leaves out
    /// stopped ones.
    private Stream<ApItem> associations() {
        return fields.map("associations")
                .sorted(Comparator.comparingInt(linked -> rank(linked.getKey())))
                .map(linked -> new ApItem(linked.getValue()))
                .filter(linked -> linked.isPicture() && linked.guid() != null)
                .filter(linked -> WireTimes.heldByUnclearEnd(null, linked.end()) == null)
                .filter(linked ->
                        linked.release().status() == null || linked.release().status() == Status.USABLE);
    }

    private static int rank(String key) {
        return key.matches("[0-9]{1,6}") ? Integer.parseInt(key) : Integer.MAX_VALUE;
    }
}
