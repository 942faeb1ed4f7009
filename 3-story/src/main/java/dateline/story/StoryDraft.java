package dateline.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A story while a reader gathers its parts; a field means what [Story] says of it.
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
    public boolean correction;
    public @Nullable String editorNote;
    public @Nullable String usageTerms;
    public @Nullable Instant expires;
    public @Nullable String creditLine;
    public Body body = Body.EMPTY;
    public final List<Picture> pictures = new ArrayList<>();

    public Story story() {
        return new Story(
                guid,
                version,
                versionCreated,
                published,
                updated,
                status,
                language,
                headline,
                slug,
                lead,
                link,
                summary,
                byline,
                contributors,
                contributorLine,
                dateline,
                section,
                category,
                List.copyOf(subjects),
                List.copyOf(keywords),
                List.copyOf(places),
                urgency,
                embargo,
                List.copyOf(evolvedFrom),
                correction,
                editorNote,
                usageTerms,
                expires,
                creditLine,
                body,
                pictures);
    }
}
