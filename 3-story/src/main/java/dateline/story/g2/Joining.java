package dateline.story.g2;

import dateline.story.Embargo;
import dateline.story.Picture;
import dateline.story.PictureItem;
import dateline.story.Rendition;
import dateline.story.Status;
import dateline.story.Story;
import dateline.story.StoryDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts the pictures of a message to the stories that they were sent with: as packages and links say, and as the copy
/// itself names them by guid or address.
///
/// A picture that may not be shown as early as its story stays an item of its own.
final class Joining {
    private final List<StoryDraft> texts = new ArrayList<>();
    private final Map<String, StoryDraft> byGuid = new HashMap<>();
    private final Map<String, PictureItem> photos = new HashMap<>();
    private final List<String> photosInOrder = new ArrayList<>();
    private final Set<String> joined = new HashSet<>();

    Joining(List<G2Item> items) {
        items.forEach(this::gather);
        Map<StoryDraft, List<Picture>> named = new HashMap<>();
        texts.forEach(story -> named.put(story, new ArrayList<>()));
        for (G2Item item : items) {
            switch (item) {
                case G2Item.PackageItem pack -> unpack(pack, named);
                case G2Item.TextItem(StoryDraft story, List<String> links) ->
                    links.stream()
                            .filter(photos::containsKey)
                            .map(Joining::named)
                            .forEach(at(named, story)::add);
                case G2Item.PhotoItem _, G2Item.OtherItem _ -> {}
            }
        }
        texts.forEach(story -> join(story, at(named, story)));
    }

    List<Story> stories() {
        return texts.stream().map(StoryDraft::story).toList();
    }

    List<PictureItem> picturesAlone() {
        return photosInOrder.stream()
                .filter(guid -> !joined.contains(guid))
                .map(guid -> Objects.requireNonNull(photos.get(guid)))
                .toList();
    }

    private void gather(G2Item item) {
        switch (item) {
            case G2Item.TextItem(StoryDraft story, List<String> _) -> {
                texts.add(story);
                byGuid.put(Objects.requireNonNull(story.guid), story);
            }
            case G2Item.PhotoItem(PictureItem photo) -> {
                String guid = Objects.requireNonNull(photo.picture().guid());
                if (photos.put(guid, photo) == null) {
                    photosInOrder.add(guid);
                }
            }
            case G2Item.PackageItem _, G2Item.OtherItem _ -> {}
        }
    }

    /// An embargo on a package holds what is in it.
    private void unpack(G2Item.PackageItem pack, Map<StoryDraft, List<Picture>> named) {
        PackageWalk walk = new PackageWalk(pack, byGuid, photos.keySet());
        walk.pictures((story, picture) -> at(named, story).add(picture));
        Embargo embargo = pack.embargo();
        if (embargo != null) {
            walk.guids().forEach(guid -> hold(guid, embargo));
        }
    }

    private void hold(String guid, Embargo embargo) {
        StoryDraft story = byGuid.get(guid);
        if (story != null && story.embargo == null) {
            story.embargo = embargo;
        }
        photos.computeIfPresent(
                guid,
                (_, photo) -> photo.embargo() != null
                        ? photo
                        : new PictureItem(
                                photo.picture(), photo.version(), photo.versionCreated(), photo.status(), embargo));
    }

    private void join(StoryDraft story, List<Picture> named) {
        List<Picture> inCopy = new ArrayList<>(story.pictures);
        story.pictures.clear();
        Set<String> seen = new HashSet<>();
        for (Picture name : named) {
            if (seen.add(Objects.requireNonNull(name.guid()))) {
                add(story, name, inCopy);
            }
        }
        for (Picture picture : List.copyOf(inCopy)) {
            photosInOrder.stream()
                    .filter(guid -> shows(picture, photo(guid).picture()))
                    .findFirst()
                    .ifPresentOrElse(
                            guid -> {
                                if (seen.add(guid)) {
                                    add(story, named(guid), inCopy);
                                }
                            },
                            () -> story.pictures.add(picture));
        }
    }

    /// Adds a picture with all that is known of it: from its item, and from the figure in the copy that shows it.
    private void add(StoryDraft story, Picture name, List<Picture> inCopy) {
        String guid = Objects.requireNonNull(name.guid());
        if (!photos.containsKey(guid)) {
            story.pictures.add(name);
        } else if (mayShowWith(story, photo(guid))) {
            Picture picture = photo(guid).picture();
            joined.add(guid);
            story.pictures.add(inCopy.stream()
                    .filter(figure -> shows(figure, picture))
                    .findFirst()
                    .map(figure -> filled(picture, figure))
                    .orElse(picture));
        }
        if (photos.containsKey(guid)) {
            inCopy.removeIf(figure -> shows(figure, photo(guid).picture()));
        }
    }

    private PictureItem photo(String guid) {
        return Objects.requireNonNull(photos.get(guid));
    }

    private static List<Picture> at(Map<StoryDraft, List<Picture>> named, StoryDraft story) {
        return Objects.requireNonNull(named.get(story));
    }

    private static Picture named(String guid) {
        return new Picture(guid, null, null, null, null, List.of());
    }

    private static boolean mayShowWith(StoryDraft story, PictureItem photo) {
        boolean usable = photo.status() == null || photo.status() == Status.USABLE;
        boolean held = photo.embargo() != null && !photo.embargo().equals(story.embargo);
        boolean earlier = photo.embargo() instanceof Embargo.Until until
                && story.embargo instanceof Embargo.Until later
                && until.time().isBefore(later.time());
        return usable && (!held || earlier);
    }

    /// Whether a figure in the copy names a picture, by its guid or the address of one of its renditions.
    private static boolean shows(Picture figure, Picture picture) {
        Set<String> names = hrefs(picture).collect(Collectors.toSet());
        names.add(Objects.requireNonNull(picture.guid()));
        return hrefs(figure).anyMatch(names::contains);
    }

    private static Stream<String> hrefs(Picture picture) {
        return picture.renditions().stream().map(Rendition::href).filter(Objects::nonNull);
    }

    private static Picture filled(Picture picture, Picture figure) {
        return new Picture(
                picture.guid(),
                picture.alt() == null ? figure.alt() : picture.alt(),
                picture.caption() == null ? figure.caption() : picture.caption(),
                picture.credit() == null ? figure.credit() : picture.credit(),
                picture.usageTerms(),
                picture.renditions());
    }
}
