package dateline.archive;

import dateline.story.Story;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The content digests of the stories of one dispatch, computed on first use.
final class DispatchDigests {
    private final List<Story> stories;
    private @Nullable Set<ByteBuffer> digests;

    DispatchDigests(List<Story> stories) {
        this.stories = stories;
    }

    boolean tells(Version version) {
        if (digests == null) {
            digests = stories.stream()
                    .map(story -> ByteBuffer.wrap(ContentDigest.of(story)))
                    .collect(Collectors.toSet());
        }
        return digests.contains(ByteBuffer.wrap(version.digest()));
    }
}
