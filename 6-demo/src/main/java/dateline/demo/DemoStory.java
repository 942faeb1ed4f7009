package dateline.demo;

import java.time.Instant;
import java.util.List;

/// A story with its pictures, at the hour when the demo started: what a writer of a wire format puts into a file.
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
