package dateline.site;

import dateline.archive.Change;
import dateline.archive.Place;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/// Names what a page shows, so that a change drops the pages that show it and no others.
public final class Tags {
    static final String FRONT = "front";
    static final String EVERYTHING_NEW = "newest";

    private Tags() {}

    static String story(String id) {
        return "story:" + id;
    }

    static String section(String key) {
        return "section:" + key;
    }

    static String day(LocalDate day) {
        return "day:" + day;
    }

    static String picture(String sha256) {
        return "picture:" + sha256;
    }

    /// The pages that a change may touch: the story's own, those whose Next Article it was or is, and the lists of
    /// the places where it stood and stands.
    public static Set<String> of(Change change) {
        Set<String> tags = new HashSet<>(Set.of(FRONT, EVERYTHING_NEW));
        change.stories().forEach(id -> tags.add(story(id)));
        change.leadHere().forEach(id -> tags.add(story(id)));
        for (Place place : change.places()) {
            tags.add(section(place.section()));
            tags.add(day(place.day()));
        }
        return tags;
    }

    /// The pages that show a picture, or its words while it is not yet prepared.
    public static Set<String> ofPicture(String sha256) {
        return Set.of(picture(sha256));
    }
}
