package dateline.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Collects the parts of a story while a reader reads it. The fields have the same meaning as in [Story].
public final class StoryDraft {
    public @Nullable String guid;
    public @Nullable String version;
    public @Nullable Instant versionCreated;
    public @Nullable Instant published;
    public @Nullable Instant updated;
    public @Nullable Status status;
    public @Nullable String language;
    public @Nullable String headline;
    public @Nullable String slug;
    public @Nullable Lead lead;
    public @Nullable String link;
    public final List<String> formerAddresses = new ArrayList<>();
    public @Nullable String summary;
    public @Nullable String byline;
    public final List<String> contributors = new ArrayList<>();
    public @Nullable String contributorLine;
    public @Nullable Dateline dateline;
    public @Nullable String section;
    public @Nullable String category;
    public final Set<Subject> subjects = new LinkedHashSet<>();
    public final Set<String> keywords = new LinkedHashSet<>();
    public final Set<Subject> places = new LinkedHashSet<>();
    public @Nullable Integer urgency;
    public @Nullable Embargo embargo;
    public final Set<String> evolvedFrom = new LinkedHashSet<>();
    public boolean managementAlone;
    public boolean correction;
    public @Nullable String editorNote;
    public @Nullable String usageTerms;
    public @Nullable Instant expires;
    private @Nullable String unclearEnd;
    public @Nullable String creditLine;
    public Body body = Body.EMPTY;
    public final List<Picture> pictures = new ArrayList<>();

    /// Sets the end of the right to show the story. Of several ends, the earliest counts; an end without a
    /// zone or an hour has its earliest possible meaning. An end that cannot be read holds the story, as an
    /// embargo does.
    public void expires(@Nullable String said) {
        Instant end = WireTimes.earliest(said);
        if (end == null) {
            unclearEnd = said == null || said.isBlank() ? unclearEnd : said.strip();
        } else if (expires == null || end.isBefore(expires)) {
            expires = end;
        }
    }

    /// Creates a draft of a story with another body.
    public static StoryDraft of(Story story, Body body) {
        StoryDraft draft = new StoryDraft();
        draft.guid = story.guid();
        draft.version = story.version();
        draft.versionCreated = story.versionCreated();
        draft.published = story.published();
        draft.updated = story.updated();
        draft.status = story.status();
        draft.language = story.language();
        draft.headline = story.headline();
        draft.slug = story.slug();
        draft.lead = story.lead();
        draft.link = story.link();
        draft.formerAddresses.addAll(story.formerAddresses());
        draft.summary = story.summary();
        draft.byline = story.byline();
        draft.contributors.addAll(story.contributors());
        draft.contributorLine = story.contributorLine();
        draft.dateline = story.dateline();
        draft.section = story.section();
        draft.category = story.category();
        draft.subjects.addAll(story.subjects());
        draft.keywords.addAll(story.keywords());
        draft.places.addAll(story.places());
        draft.urgency = story.urgency();
        draft.embargo = story.embargo();
        draft.evolvedFrom.addAll(story.evolvedFrom());
        draft.managementAlone = story.managementAlone();
        draft.correction = story.correction();
        draft.editorNote = story.editorNote();
        draft.usageTerms = story.usageTerms();
        draft.expires = story.expires();
        draft.creditLine = story.creditLine();
        draft.pictures.addAll(story.pictures());
        draft.body = body;
        return draft;
    }

    /// Returns the story, after these checks:
    ///
    /// - If no field of the format names an embargo, one in the editor's note counts, and then one in the
    ///   first words of the copy ([EmbargoWords]).
    /// - If the headline or the editor's note orders a kill, but the status does not, the story is held for
    ///   an editor.
    /// - An id that does not identify one item is left out ([ItemId]). If an id that many items may have is
    ///   to be killed, the items with that id are withheld for an editor.
    public Story story() {
        boolean vague = ItemId.isCommon(guid) && evolvedFrom.isEmpty() && link == null && lead == null;
        if (status == Status.CANCELED && vague) {
            return new Stop(String.valueOf(guid), Status.WITHHELD, "", version, versionCreated).story();
        }
        Embargo noted = embargo == null ? HoldForRelease.in(editorNote) : embargo;
        Embargo held = noted == null ? EmbargoWords.in(headline, summary, body) : noted;
        String order = KillWords.in(headline) == StatusWord.ABSENT ? editorNote : headline;
        boolean stopped = status == Status.CANCELED || status == Status.WITHHELD;
        if (!stopped && KillWords.in(order) != StatusWord.ABSENT && !(held instanceof Embargo.Unclear)) {
            held = new Embargo.Unclear(String.valueOf(order));
        }
        if (unclearEnd != null && !(held instanceof Embargo.Unclear)) {
            held = new Embargo.Unclear("expires " + unclearEnd);
        }
        return new Story(
                ItemId.orNull(guid),
                Lengths.orNull(version, Lengths.NAME),
                versionCreated,
                published,
                updated,
                status,
                Lengths.orNull(language, Lengths.NAME),
                Lengths.cut(headline, Lengths.HEADLINE),
                Lengths.cut(slug, Lengths.NAME),
                lead,
                Lengths.orNull(link, Lengths.ADDRESS),
                formerAddresses.stream()
                        .filter(address -> address.length() <= Lengths.ADDRESS)
                        .limit(Lengths.MOST)
                        .toList(),
                Lengths.cut(summary, Lengths.NOTE),
                Lengths.cut(byline, Lengths.NAME),
                Lengths.cutAll(contributors, Lengths.NAME),
                Lengths.cut(contributorLine, Lengths.NOTE),
                dateline == null ? null : dateline.cut(),
                Lengths.cut(section, Lengths.NAME),
                Lengths.cut(category, Lengths.NAME),
                subjects.stream().limit(Lengths.MOST).map(Subject::cut).toList(),
                Lengths.cutAll(keywords, Lengths.NAME),
                places.stream().limit(Lengths.MOST).map(Subject::cut).toList(),
                urgency,
                held,
                evolvedFrom.stream()
                        .filter(ItemId::identifies)
                        .map(id -> Objects.requireNonNull(ItemId.orNull(id)))
                        .limit(Lengths.MOST)
                        .toList(),
                managementAlone,
                correction,
                Lengths.cut(editorNote, Lengths.NOTE),
                Lengths.cut(usageTerms, Lengths.NOTE),
                expires,
                Lengths.cut(creditLine, Lengths.NAME),
                body,
                pictures.stream().limit(Lengths.MOST).map(Picture::cut).toList());
    }
}
