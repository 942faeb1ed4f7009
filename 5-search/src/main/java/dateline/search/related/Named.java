package dateline.search.related;

import dateline.archive.Article;
import dateline.story.NamedEntity;
import dateline.story.Story;
import dateline.story.Subject;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a supplier names in a story: codes, or names without one.
///
/// @param subjects without broad topics; people and organisations are among them
record Named(Set<String> subjects, Set<String> places) {
    /// The schemes of the IPTC's topics.
    private static final List<String> TOPICS = List.of("medtop:", "subj:");

    static Named in(Article article) {
        Story.About about = article.story().about();
        Stream<Subject> entities = about.entities().stream().map(NamedEntity::subject);
        return new Named(keys(Stream.concat(about.subjects().stream(), entities)), keys(about.places().stream()));
    }

    boolean isEmpty() {
        return subjects.isEmpty() && places.isEmpty();
    }

    boolean sharesSubject(Named other) {
        return !Collections.disjoint(subjects, other.subjects);
    }

    boolean sharesPlace(Named other) {
        return !Collections.disjoint(places, other.places);
    }

    private static Set<String> keys(Stream<Subject> subjects) {
        return subjects.map(subject -> Objects.requireNonNullElse(subject.code(), "name " + subject.name()))
                .filter(key -> TOPICS.stream().noneMatch(key::startsWith))
                .collect(Collectors.toUnmodifiableSet());
    }
}
