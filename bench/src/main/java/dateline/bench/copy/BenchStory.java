package dateline.bench.copy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The content of one version of a story (a telling), before it is written in any format.
///
/// @param guid null if the format has no ids; `slug:…` if the story is known by its slug alone
/// @param replaces the guid of the item that it updates
/// @param note a note to editors
/// @param more the number of paragraphs beyond the first three, 28 words each
public record BenchStory(
        Mark mark,
        String supplier,
        @Nullable String guid,
        int version,
        Instant created,
        Status status,
        @Nullable String replaces,
        @Nullable Embargo embargo,
        @Nullable Instant expires,
        @Nullable String note,
        int more) {
    private static final String SLUG = "slug:";

    public enum Status {
        USABLE,
        WITHHELD,
        CANCELED
    }

    /// @param until null if nobody can understand the text
    public record Embargo(String text, @Nullable Instant until) {
        public static Embargo until(Instant time) {
            return new Embargo(time.toString(), time);
        }
    }

    public static BenchStory first(int story, String supplier, Instant created) {
        Mark mark = new Mark(story, 0);
        return new BenchStory(
                mark, supplier, "urn:soak:" + mark.text(), 1, created, Status.USABLE, null, null, null, null, 0);
    }

    /// Returns the next version under the same guid.
    public BenchStory next(int number, Duration later) {
        return new BenchStory(
                new Mark(mark.story(), number),
                supplier,
                guid,
                version + 1,
                created.plus(later),
                Status.USABLE,
                null,
                null,
                null,
                null,
                more);
    }

    /// Returns an update under its own guid.
    public BenchStory update(int number, Duration later) {
        Mark own = new Mark(mark.story(), number);
        return new BenchStory(
                own,
                supplier,
                "urn:soak:" + own.text(),
                1,
                created.plus(later),
                Status.USABLE,
                guid,
                null,
                null,
                null,
                more);
    }

    public BenchStory numbered(int other) {
        return new BenchStory(mark, supplier, guid, other, created, status, replaces, embargo, expires, note, more);
    }

    public BenchStory by(String other, Mark its) {
        return new BenchStory(its, other, guid, version, created, status, replaces, embargo, expires, note, more);
    }

    public BenchStory as(Status other) {
        return new BenchStory(mark, supplier, guid, version, created, other, replaces, embargo, expires, note, more);
    }

    public BenchStory under(Embargo other) {
        return new BenchStory(mark, supplier, guid, version, created, status, replaces, other, expires, note, more);
    }

    public BenchStory until(Instant other) {
        return new BenchStory(mark, supplier, guid, version, created, status, replaces, embargo, other, note, more);
    }

    public BenchStory noted(String other) {
        return new BenchStory(mark, supplier, guid, version, created, status, replaces, embargo, expires, other, more);
    }

    /// Returns the story as a text wire's first lead. Leads are joined by slug and day, so all leads of a story
    /// are from the same morning.
    public BenchStory bySlug() {
        Instant morning = created.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofHours(15));
        return new BenchStory(mark, supplier, SLUG + mark.text(), 1, morning, status, null, null, null, null, more);
    }

    @Nullable
    public String slug() {
        return guid != null && guid.startsWith(SLUG) ? guid.substring(SLUG.length()) : null;
    }

    public BenchStory longer(int paragraphs) {
        return new BenchStory(
                mark, supplier, guid, version, created, status, replaces, embargo, expires, note, paragraphs);
    }

    public BenchStory withoutId() {
        return new BenchStory(mark, supplier, null, 0, created, status, null, null, null, null, more);
    }

    public String headline() {
        return CopyWords.sentence(31L * mark.story() + mark.number(), 4) + " é " + mark.text();
    }

    public List<String> paragraphs() {
        Stream<String> rest = IntStream.range(0, more)
                .mapToObj(paragraph -> CopyWords.sentence(-7L * mark.story() - 1_000_003L * (paragraph + 1), 28) + ".");
        return Stream.concat(
                        Stream.of(
                                CopyWords.sentence(-7L * mark.story() - 1, 22) + ".",
                                CopyWords.sentence(-7L * mark.story() - 2, 30) + ", " + mark.text() + ".",
                                CopyWords.sentence(-7L * mark.story() - 3 - mark.number(), 18) + "."),
                        rest)
                .toList();
    }

    /// Describes the version for the engineer who looks into a difference.
    public String line() {
        return "%s %s v%d of %s %s%s%s%s%s"
                .formatted(
                        mark.text(),
                        guid == null ? "(no id)" : guid,
                        version,
                        created,
                        status,
                        replaces == null ? "" : ", replaces " + replaces,
                        embargo == null ? "" : ", embargo \"" + embargo.text() + '"',
                        expires == null ? "" : ", expires " + expires,
                        note == null ? "" : ", note \"" + note + '"');
    }
}
