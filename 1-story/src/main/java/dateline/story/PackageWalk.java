package dateline.story;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Finds the text that each picture of a package belongs to.
///
/// The first of these rules that gives a text decides:
///
/// 1. the nearest text before the picture in its group;
/// 2. the first text of its group;
/// 3. the text of the enclosing group, by rules 1 and 2;
/// 4. the only text of the package.
public final class PackageWalk {
    private final Predicate<PackagePart> isText;
    private final Predicate<PackagePart> isPicture;

    /// Both are asked about items only. An item that is neither is passed over.
    public PackageWalk(Predicate<PackagePart> isText, Predicate<PackagePart> isPicture) {
        this.isText = isText;
        this.isPicture = isPicture;
    }

    /// @param each receives the guid of a text and a picture of it, in the order of the package
    public void pictures(PackagePart root, BiConsumer<String, PackagePart> each) {
        List<String> texts = root.items()
                .filter(isText)
                .map(text -> Objects.requireNonNull(text.guid()))
                .distinct()
                .toList();
        if (!texts.isEmpty()) {
            walk(root, texts.size() == 1 ? texts.getFirst() : null, each);
        }
    }

    private void walk(PackagePart group, @Nullable String around, BiConsumer<String, PackagePart> each) {
        String text = group.parts().stream()
                .filter(part -> part.guid() != null && isText.test(part))
                .map(PackagePart::guid)
                .findFirst()
                .orElse(around);
        for (PackagePart part : group.parts()) {
            if (part.guid() == null) {
                walk(part, text, each);
            } else if (isText.test(part)) {
                text = part.guid();
            } else if (text != null && isPicture.test(part)) {
                each.accept(text, part);
            }
        }
    }
}
