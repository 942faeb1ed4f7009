package dateline.formats.readers;

import dateline.story.Reading;
import dateline.story.Status;
import dateline.story.Story;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Tells the editor about stories whose time is unknown. Nobody may guess that they are new: the site can only
/// show when they arrived.
final class Undated {
    private static final int LONGEST = 80;

    private Undated() {}

    /// Adds a note on the stories that give no time that can be read.
    static Reading noted(Reading reading) {
        List<Story> undated =
                reading.stories().stream().filter(Undated::isUndated).toList();
        if (undated.isEmpty()) {
            return reading;
        }
        String first = name(undated.getFirst());
        return reading.withNote(
                undated.size() == 1
                        ? "\"%s\" gives no time that can be read: the site shows when it arrived.".formatted(first)
                        : "%d stories give no time that can be read, the first is \"%s\": the site shows when they arrived."
                                .formatted(undated.size(), first));
    }

    private static boolean isUndated(Story story) {
        boolean stops = story.rights().status() == Status.CANCELED
                || story.rights().status() == Status.WITHHELD
                || story.identity().managementAlone();
        return !stops && story.lacksTime();
    }

    private static String name(Story story) {
        String name = Stream.of(
                        story.copy().headline(),
                        story.about().slug(),
                        story.identity().guid())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("A story");
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…";
    }
}
