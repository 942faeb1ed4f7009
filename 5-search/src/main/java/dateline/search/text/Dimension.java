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
