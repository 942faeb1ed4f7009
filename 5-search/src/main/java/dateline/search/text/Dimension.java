package dateline.search.text;

import java.util.Locale;
import java.util.stream.Stream;

/// What stories can be filtered by, and are counted by.
public enum Dimension {
    SECTION,
    SUBJECT,
    SUPPLIER,
    BYLINE,
    LANGUAGE;

    private static final int LONGEST = 200;

    /// Returns its name in addresses: `section`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Returns the name of its field in the index.
    public String field() {
        return "by-" + key();
    }

    /// Returns a value in the form that stories have it in. Of a language tag, which is case-insensitive (RFC 5646
    /// §2.1.1), only the language counts: `DE-at` is `de`.
    public String normalized(String value) {
        String language = this == LANGUAGE ? LanguageAnalyzer.primary(value) : "";
        return language.isEmpty() ? value : language;
    }

    /// Lists the values of a story.
    Stream<String> values(StoryLabels story) {
        Stream<String> values = switch (this) {
            case SECTION -> Stream.ofNullable(story.section());
            case SUBJECT -> story.subjects().stream();
            case SUPPLIER -> Stream.ofNullable(story.supplier());
            case BYLINE -> Stream.ofNullable(story.byline());
            case LANGUAGE -> Stream.of(LanguageAnalyzer.primary(story.language()));
        };
        return values.filter(value -> !value.isEmpty() && value.length() <= LONGEST)
                .distinct();
    }
}
