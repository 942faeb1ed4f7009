package dateline.archive;

import dateline.archive.Clearance.Embargoed;
import dateline.archive.Clearance.Held;
import dateline.archive.ShownTable.Shown;
import dateline.story.Body;
import dateline.story.Picture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Reads the versions behind the shown one: those that readers saw before, and those that wait.
final class VersionHistory {
    private final ArchiveSettings settings;
    private final Routing routing;

    VersionHistory(ArchiveSettings settings, Routing routing) {
        this.settings = settings;
        this.routing = routing;
    }

    /// Lists the versions that [Visibility] found readable when the story last changed, newest first.
    List<PublicVersion> list(Handle handle, String id, Instant now) {
        if (StoryTable.find(handle, id).filter(StoryRow::isShown).isEmpty()) {
            return List.of();
        }
        KeptVersions kept = KeptVersions.of(handle, id);
        List<Version> readable = kept.order().oldestFirst(kept.versions()).reversed().stream()
                .filter(version -> seen(kept, version).filter(Shown::readable).isPresent())
                .toList();
        if (readable.size() < 2
                || !settings.terms(readable.getFirst().supplier()).showsHistory()) {
            return List.of();
        }
        return editions(handle, kept, readable, now);
    }

    /// @param readable newest first; the newest one is shown
    private List<PublicVersion> editions(Handle handle, KeptVersions kept, List<Version> readable, Instant now) {
        List<PublicVersion> editions = new ArrayList<>();
        Set<String> shown = PictureTable.illustrations(handle, readable.getFirst(), routing, now).stream()
                .flatMap(VersionHistory::names)
                .collect(Collectors.toSet());
        Instant until = now;
        for (Version version : readable) {
            Instant since = seen(kept, version).map(Shown::since).orElse(version.arrived());
            List<Picture> pictures = pictures(handle, version, shown, until, now);
            editions.add(new PublicVersion(since, version.story().withPictures(pictures)));
            until = since;
        }
        return editions;
    }

    /// Lists a version's pictures that the story shows today, and that could be shown while the version
    /// was shown.
    private List<Picture> pictures(Handle handle, Version version, Set<String> shown, Instant until, Instant now) {
        return PictureTable.illustrations(handle, version, routing, until).stream()
                .filter(then -> PictureTable.illustrations(handle, version, routing, now)
                        .contains(then))
                .filter(illustration -> names(illustration).anyMatch(shown::contains))
                .map(ArticlePicture::picture)
                .toList();
    }

    /// Returns what identifies a picture in two versions: its guid, its SHA-256 and the addresses of
    /// its renditions.
    private static Stream<String> names(ArticlePicture illustration) {
        Picture picture = illustration.picture();
        return Stream.of(
                        Stream.ofNullable(picture.guid()),
                        Stream.ofNullable(illustration.sha256()),
                        picture.renditions().stream().flatMap(rendition -> Stream.ofNullable(rendition.href())))
                .flatMap(names -> names);
    }

    private static Optional<Shown> seen(KeptVersions kept, Version version) {
        return Optional.ofNullable(kept.seen().get(version.number()));
    }

    /// Lists the stories that wait for an editor, for their supplier or for the end of an embargo, newest
    /// first. An older version may be shown meanwhile.
    List<HeldStory> held(Handle handle, int limit, Instant now) {
        return StoryTable.waiting(handle, limit).stream()
                .flatMap(row -> held(handle, row, now).stream())
                .sorted(Comparator.comparing(HeldStory::since).reversed())
                .toList();
    }

    private Optional<HeldStory> held(Handle handle, StoryRow row, Instant now) {
        KeptVersions kept = KeptVersions.of(handle, row.id());
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        Visibility visible = kept.visibility(routing, row.publication().released(), now);
        if (visible.ofNewest() instanceof Held(Hold why)) {
            return Optional.of(waiting(row, visible.newest(), why));
        }
        if (visible.ofNewest() instanceof Embargoed) {
            return Optional.of(waiting(row, visible.newest(), Hold.EMBARGO));
        }
        return visible.shownVersion().flatMap(shownVersion -> {
            Takes takes =
                    kept.takes(shownVersion.story(), routing, row.publication().released(), now);
            return takes.waiting().findFirst().map(take -> waiting(row, take, takes.why(take)));
        });
    }

    private static HeldStory waiting(StoryRow row, Version version, Hold why) {
        return new HeldStory(
                row.id(),
                version.supplier(),
                why,
                version.arrived(),
                version.story().withBody(Body.EMPTY));
    }
}
