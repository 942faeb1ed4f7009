package dateline.bench.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A story that all engines index.
///
/// @param id as the judgements name it
/// @param source who published it
/// @param language as a tag (BCP 47); null if it is not known
public record NewsStory(
        String id,
        Instant published,
        String source,
        String title,
        String text,
        @Nullable String language) {}
