package dateline.bench.search;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Questions about made-up stories, one kind of typing after the other.
final class MadeUpQuestions {
    private static final int PREFIX = 5;

    /// How a reader types.
    enum Typing {
        ONE_WORD,
        TWO_WORDS,
        THREE_WORDS,
        PHRASE,
        PREFIX,
        TYPING_ERROR
    }

    private final MadeUpStories stories;
    private final int count;
    private final Random random = new Random(1);

    /// @param count how many stories there are
    MadeUpQuestions(MadeUpStories stories, int count) {
        this.stories = stories;
        this.count = count;
    }

    /// Makes up a question from the title of a random story.
    String next(Typing typing) {
        List<String> title =
                Arrays.asList(stories.story(random.nextInt(count)).title().split(" "));
        String longest = title.stream()
                .reduce((one, other) -> other.length() > one.length() ? other : one)
                .orElseThrow();
        return switch (typing) {
            case ONE_WORD -> title.getFirst();
            case TWO_WORDS -> title.get(1) + " " + title.get(4);
            case THREE_WORDS -> title.get(0) + " " + title.get(3) + " " + title.get(6);
            case PHRASE -> '"' + title.get(2) + " " + title.get(3) + '"';
            case PREFIX -> longest.substring(0, Math.min(PREFIX, longest.length())) + "*";
            case TYPING_ERROR -> swapped(longest);
        };
    }

    /// Swaps two letters in the middle.
    private static String swapped(String word) {
        int middle = word.length() / 2;
        return word.substring(0, middle - 1)
                + word.charAt(middle)
                + word.charAt(middle - 1)
                + word.substring(middle + 1);
    }
}
