package dateline.archive;

import dateline.story.PictureItem;
import dateline.story.Reading;
import dateline.story.Status;
import dateline.story.Stop;
import dateline.story.Stops;
import dateline.story.Story;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Finds kills and holds that give an item the wrong class: a story is called a picture, or a picture a story.
/// Such an order is obeyed, because its id identifies the item.
final class WrongClass {
    private static final String PICTURE = "picture";
    private static final String TEXT = "text";

    private WrongClass() {}

    /// Returns the reading with each such order added for what the supplier sent under its id.
    static Reading corrected(Handle handle, String supplier, Reading reading) {
        Stops stops = new Stops();
        for (PictureItem item : reading.pictures()) {
            stop(item.status(), item.picture().guid(), item.version(), item.versionCreated())
                    .filter(stop ->
                            GuidTable.findStory(handle, supplier, stop.guid()).isPresent())
                    .ifPresent(stop -> stops.add(stop, TEXT));
        }
        for (Story story : reading.stories()) {
            stop(
                            story.rights().status(),
                            story.identity().guid(),
                            story.identity().version(),
                            story.identity().versionCreated())
                    .filter(stop ->
                            PictureItemTable.find(handle, supplier, stop.guid()).isPresent())
                    .ifPresent(stop -> stops.add(stop, PICTURE));
        }
        return stops.isEmpty() ? reading : stops.addTo(reading);
    }

    private static Optional<Stop> stop(
            @Nullable Status status, @Nullable String guid, @Nullable String version, @Nullable Instant created) {
        boolean stops = status == Status.CANCELED || status == Status.WITHHELD;
        return stops && guid != null && !guid.isBlank()
                ? Optional.of(new Stop(guid, status, "", version, created))
                : Optional.empty();
    }
}
