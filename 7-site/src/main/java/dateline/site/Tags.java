package dateline.site;

import dateline.archive.Article;
import dateline.archive.Card;
import dateline.archive.Change;
import dateline.archive.Illustration;
import dateline.archive.Place;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Names what a page shows, so that a change drops the pages that show it and no others.
public final class Tags {
    static final String FRONT = "front";
    static final String EVERYTHING_NEW = "newest";

    /// Beyond this many a page is rather dropped at each change than tagged with each day.
    private static final int MOST_DAYS = 60;

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

    /// All that whole stories show: each story, and each of its pictures.
    static Set<String> of(Collection<Article> articles) {
        Set<String> tags = new HashSet<>();
        for (Article article : articles) {
            tags.add(story(article.id()));
            article.pictures().stream()
                    .map(Illustration::sha256)
                    .filter(Objects::nonNull)
                    .forEach(sha256 -> tags.add(picture(sha256)));
        }
        return tags;
    }

    /// All that a list shows: each story, and each picture that may stand beside it.
    static Set<String> ofCards(Collection<Card> cards) {
        Set<String> tags = new HashSet<>();
        for (Card card : cards) {
            tags.add(story(card.id()));
            card.pictures().forEach(sha256 -> tags.add(picture(sha256)));
        }
        return tags;
    }

    /// What links to the nearest days with stories show: a story on any day between would make another day the
    /// nearest.
    static Set<String> neighbours(LocalDate day, Optional<LocalDate> before, Optional<LocalDate> after) {
        LocalDate from = before.orElse(day);
        LocalDate to = after.orElse(day);
        if (before.isEmpty() || after.isEmpty() || ChronoUnit.DAYS.between(from, to) > MOST_DAYS) {
            return Set.of(EVERYTHING_NEW);
        }
        return from.datesUntil(to.plusDays(1)).map(Tags::day).collect(Collectors.toSet());
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
