package dateline.story;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A package: it says which items belong together, and they may arrive in other files, before it or after it.
///
/// @param place where it stands in its file, as a refusal names it
/// @param embargo of the package itself. The items have their own
/// @param root the outermost group
public record NewsPackage(
        @Nullable String guid,
        @Nullable String version,
        @Nullable Instant versionCreated,
        @Nullable Status status,
        @Nullable Embargo embargo,
        String place,
        PackagePart root) {

    /// Lists the guids of the items that a news site can show.
    public List<String> guids() {
        return root.items()
                .filter(item -> item.kind() != PackagePart.Kind.OTHER)
                .flatMap(item -> Stream.ofNullable(item.guid()))
                .distinct()
                .toList();
    }
}
