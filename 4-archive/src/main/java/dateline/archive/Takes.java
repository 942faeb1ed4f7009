package dateline.archive;

import dateline.story.Body;
import dateline.story.Lead;
import dateline.story.Story;
import dateline.story.StoryDraft;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Puts the later takes of copy at the end of its first, as the wire means it: `1st Add` goes on where the story ended.
final class Takes {
    private Takes() {}

    static Story whole(Handle handle, String id, Story first) {
        Lead lead = first.lead();
        if (lead == null) {
            return first;
        }
        List<Body> later = VersionTable.readable(handle, id).stream()
                .map(Version::story)
                .filter(story -> story.lead() != null
                        && story.lead().take() > 1
                        && story.lead().number() == lead.number())
                .sorted(Comparator.comparingInt(Takes::take))
                .map(Story::body)
                .toList();
        return later.isEmpty()
                ? first
                : StoryDraft.of(first, joined(first.body(), later)).story();
    }

    private static int take(Story story) {
        Lead lead = story.lead();
        return lead == null ? 1 : lead.take();
    }

    private static Body joined(Body first, List<Body> later) {
        return new Body(
                Stream.concat(Stream.of(first), later.stream()).map(Body::html).collect(Collectors.joining("\n")),
                Stream.concat(Stream.of(first), later.stream()).map(Body::text).collect(Collectors.joining("\n")));
    }
}
