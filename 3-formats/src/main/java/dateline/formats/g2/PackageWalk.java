package dateline.formats.g2;

import dateline.copy.Captions;
import dateline.copy.XmlElement;
import dateline.story.Picture;
import dateline.story.StoryDraft;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Finds the story that each picture of a package belongs to.
///
/// The first of these rules that gives a text decides:
///
/// 1. the nearest text before the picture in its group;
/// 2. the first text of its group;
/// 3. the text of the enclosing group, by rules 1 and 2;
/// 4. the only text of the package.
final class PackageWalk {
    /// Groups nested deeper than this are not followed; no real package is that deep.
    private static final int DEEPEST = 100;

    private final G2Item.PackageItem pack;
    private final Map<String, StoryDraft> texts;
    private final Set<String> isPicture;
    private final Map<String, XmlElement> groups = new HashMap<>();
    private final Set<String> walked = new HashSet<>();

    /// @param texts stories of the message, by guid
    /// @param photos guids of the message's pictures
    PackageWalk(G2Item.PackageItem pack, Map<String, StoryDraft> texts, Set<String> photos) {
        this.pack = pack;
        this.texts = texts;
        this.isPicture = photos;
        for (XmlElement group : pack.groups().all("group")) {
            groups.putIfAbsent(Objects.requireNonNullElse(group.attribute("id"), ""), group);
        }
    }

    /// Lists the guids of all items that the package names, also in nested groups.
    List<String> guids() {
        return guids(pack.groups());
    }

    /// @param groups the `groupSet` of a package
    static List<String> guids(XmlElement groups) {
        return groups.withDescendants()
                .filter(element -> element.name().equals("itemRef"))
                .map(itemRef -> itemRef.attribute("residref"))
                .filter(Objects::nonNull)
                .toList();
    }

    /// @param each receives a story and a picture of it. The picture has only its guid if the message contains
    ///     the picture item.
    void pictures(BiConsumer<StoryDraft, Picture> each) {
        List<StoryDraft> all = guids().stream()
                .map(texts::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        XmlElement root = group(pack.groups().attribute("root"));
        if (root != null) {
            walk(root, all.size() == 1 ? all.getFirst() : null, each, 1);
        }
    }

    private void walk(XmlElement group, @Nullable StoryDraft around, BiConsumer<StoryDraft, Picture> each, int depth) {
        if (depth > DEEPEST || !walked.add(Objects.requireNonNullElse(group.attribute("id"), ""))) {
            return;
        }
        StoryDraft story = group.all("itemRef").stream()
                .map(this::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(around);
        for (XmlElement part : group.elements()) {
            StoryDraft named = text(part);
            XmlElement nested = part.name().equals("groupRef") ? group(part.attribute("idref")) : null;
            if (named != null) {
                story = named;
            } else if (nested != null) {
                walk(nested, story, each, depth + 1);
            } else if (story != null && isPicture(part)) {
                each.accept(story, picture(part));
            }
        }
    }

    private @Nullable StoryDraft text(XmlElement part) {
        String guid = part.name().equals("itemRef") ? part.attribute("residref") : null;
        return guid == null ? null : texts.get(guid);
    }

    private @Nullable XmlElement group(@Nullable String id) {
        return id == null ? null : groups.get(id);
    }

    private boolean isPicture(XmlElement part) {
        String guid = part.attribute("residref");
        boolean says = ItemClass.of(part, pack.catalog()).isPicture();
        return part.name().equals("itemRef") && guid != null && (isPicture.contains(guid) || says);
    }

    private static Picture picture(XmlElement itemRef) {
        Captions.Parted caption = Captions.part(Objects.requireNonNullElse(itemRef.textOf("description"), ""));
        return new Picture(
                itemRef.attribute("residref"),
                null,
                caption.caption().isEmpty() ? null : caption.caption(),
                caption.credit(),
                null,
                List.of());
    }
}
