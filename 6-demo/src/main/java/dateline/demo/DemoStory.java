package dateline.demo;

import java.time.Instant;
import java.util.List;

/// A story with its pictures and the start of the demo: the input of a wire format's writer.
record DemoStory(StorySource story, List<PictureSource> pictures, Instant start) {
    DemoStory {
        pictures = List.copyOf(pictures);
    }

    Instant firstCreated() {
        return story.firstCreated(start);
    }

    Instant versionCreated() {
        return story.versionCreated(start);
    }
}
