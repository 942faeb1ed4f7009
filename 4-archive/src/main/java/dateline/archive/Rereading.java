package dateline.archive;

import dateline.story.Story;
import dateline.story.StoryJson;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Handle;

/// Distinguishes a change in our readers from an update by the supplier.
///
/// After an upgrade, our readers may read an unchanged item of a polled feed differently. So if an item differs
/// from its last version of the same dispatch name, and an earlier run of the program filed that version, the
/// current readers read that version's dispatch again. If they now give the same item, the supplier changed
/// nothing: the new content replaces the old content of that version, and no version is added. A replay gives
/// the same result.
///
/// Within one run the readers do not change, so a version of this run is never read again.
final class Rereading {
    private final LongFunction<Optional<Filing>> journal;
    private final long lastBefore;
    private long dispatch = -1;
    private List<Story> stories = List.of();

    private record Kept(long number, long dispatch, byte[] digest) {}

    /// @param journal reads a dispatch by its number, with the current readers; empty if the journal does not
    ///     have it
    /// @param lastBefore the number of the last version that an earlier run filed
    Rereading(LongFunction<Optional<Filing>> journal, long lastBefore) {
        this.journal = journal;
        this.lastBefore = lastBefore;
    }

    /// Replaces the item's last version with the item, if that version is the same item as older readers
    /// read it.
    ///
    /// @return whether it replaced the version
    boolean replace(Handle handle, String story, String guid, Story item, Filing filing) {
        byte[] digest = ContentDigest.of(item);
        Optional<Kept> kept = last(handle, story, guid, filing.name())
                .filter(last -> last.number() <= lastBefore && !Arrays.equals(last.digest(), digest))
                .filter(last -> gives(last.dispatch(), item, digest));
        kept.ifPresent(last -> put(handle, last.number(), item, digest));
        return kept.isPresent();
    }

    private boolean gives(long number, Story item, byte[] digest) {
        if (number != dispatch) {
            stories = journal.apply(number)
                    .map(filing -> filing.reading().stories())
                    .orElse(List.of());
            dispatch = number;
        }
        return stories.stream()
                .filter(story ->
                        Objects.equals(story.identity().guid(), item.identity().guid()))
                .anyMatch(story -> Arrays.equals(ContentDigest.of(story), digest));
    }

    private static Optional<Kept> last(Handle handle, String story, String guid, String name) {
        return handle.createQuery("select number, dispatch, digest from version"
                        + " where story = ? and guid = ? and name = ? order by number desc limit 1")
                .bind(0, story)
                .bind(1, guid)
                .bind(2, name)
                .map((row, context) -> new Kept(row.getLong("number"), row.getLong("dispatch"), row.getBytes("digest")))
                .findOne();
    }

    private static void put(Handle handle, long number, Story item, byte[] digest) {
        byte[] json = StoryJson.write(item);
        handle.createUpdate("update version set version = :version, version_created = :created, digest = :digest,"
                        + " content = :content, checksum = :checksum where number = :number")
                .bind("version", item.identity().version())
                .bind("created", item.identity().versionCreated())
                .bind("digest", digest)
                .bind("content", json)
                .bind("checksum", StoredContent.checksum(json))
                .bind("number", number)
                .execute();
    }
}
