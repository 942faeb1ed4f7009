package dateline.formats.g2;

import dateline.story.Embargo;
import dateline.story.PackagePart;
import dateline.story.PackageWalk;
import dateline.story.Picture;
import dateline.story.PictureItem;
import dateline.story.Story;
import dateline.story.StoryDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Attaches the pictures of a message to its stories. Packages and links name them, or the copy itself does, by
/// guid or address. A picture that may not be shown as early as its story stays an item of its own.
final class Joining {
    private final List<StoryDraft> texts = new ArrayList<>();
    private final Map<String, StoryDraft> byGuid = new HashMap<>();
    private final Photos photos = new Photos();
    /// The pictures that packages and links name for a story.
    private final Map<StoryDraft, List<Picture>> named = new HashMap<>();

    Joining(List<G2Item> items) {
        items.forEach(this::gather);
        items.forEach(this::name);
        texts.forEach(this::join);
    }

    List<Story> stories() {
        return texts.stream().map(StoryDraft::story).toList();
    }

    List<PictureItem> picturesAlone() {
        return photos.alone();
    }

    private void gather(G2Item item) {
        switch (item) {
            case G2Item.TextItem(StoryDraft story, List<String> _) -> {
                texts.add(story);
                byGuid.put(Objects.requireNonNull(story.guid), story);
            }
            case G2Item.PhotoItem(PictureItem photo) -> photos.add(photo);
            case G2Item.PackageItem _, G2Item.OtherItem _, G2Item.EmptyItem _ -> {}
        }
    }

    private void name(G2Item item) {
        switch (item) {
            case G2Item.TextItem(StoryDraft story, List<String> links) ->
                links.stream()
                        .filter(photos.guids()::contains)
                        .forEach(guid -> name(story, new Picture(guid, null, null, null, null, List.of())));
            case G2Item.PackageItem pack -> unpack(pack);
            case G2Item.PhotoItem _, G2Item.OtherItem _, G2Item.EmptyItem _ -> {}
        }
    }

    /// Applies a package. Its embargo holds its contents too, even if they have an earlier embargo.
    private void unpack(G2Item.PackageItem pack) {
        PackagePart root = pack.content().root();
        new PackageWalk(part -> byGuid.containsKey(part.guid()), this::isPicture)
                .pictures(root, (text, part) -> name(Objects.requireNonNull(byGuid.get(text)), part.picture()));
        Embargo embargo = pack.held();
        if (embargo != null) {
            root.items().forEach(item -> hold(Objects.requireNonNull(item.guid()), embargo));
        }
    }

    private boolean isPicture(PackagePart part) {
        return part.kind() == PackagePart.Kind.PICTURE || photos.guids().contains(part.guid());
    }

    private void name(StoryDraft story, Picture picture) {
        named.computeIfAbsent(story, _ -> new ArrayList<>()).add(picture);
    }

    private void hold(String guid, Embargo embargo) {
        StoryDraft story = byGuid.get(guid);
        if (story != null) {
            story.embargo = Embargo.both(story.embargo, embargo);
        }
        photos.hold(guid, embargo);
    }

    /// Attaches a story's pictures: first those that packages and links name, in their order; then those that
    /// only the copy shows.
    private void join(StoryDraft story) {
        List<Picture> inCopy = List.copyOf(story.pictures);
        Map<String, Picture> figures = figures(inCopy);
        Set<String> seen = new HashSet<>();
        story.pictures.clear();
        for (Picture picture : concat(named.getOrDefault(story, List.of()), inCopy)) {
            PictureItem item = photos.itemOf(picture);
            String guid = item == null ? picture.guid() : Photos.guid(item);
            if (guid != null && !seen.add(guid)) {
                continue;
            }
            if (item == null) {
                story.pictures.add(picture);
            } else if (item.mayShowWith(story.embargo)) {
                story.pictures.add(photos.join(item, figures.get(Photos.guid(item))));
            }
        }
    }

    /// Returns the figures that show a picture item, by its guid.
    private Map<String, Picture> figures(List<Picture> inCopy) {
        Map<String, Picture> figures = new HashMap<>();
        for (Picture figure : inCopy) {
            PictureItem item = photos.itemOf(figure);
            if (item != null) {
                figures.putIfAbsent(Photos.guid(item), figure);
            }
        }
        return figures;
    }

    private static List<Picture> concat(List<Picture> first, List<Picture> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}
