package dateline.search;

import java.util.stream.IntStream;

/// Counts the words of a story in its headline, its lead and its body.
///
/// A headline tells more about a story than any paragraph, so its words count twice more in the lead and four
/// times more in the body. The lead is the headline and the first 120 words of the text.
final class StoryWords {
    private static final int IN_LEAD = 2;
    private static final int IN_BODY = 4;
    private static final int LEAD_WORDS = 120;

    /// A story of more different words keeps those of its lead, and those that it has most often.
    private static final int MOST_WORDS = 1_500;

    /// What the table has for each word: the word, and its counts in the headline, the lead and the body.
    private static final int WIDTH = 4;

    private static final int HEADLINE = 1;
    private static final int LEAD = 2;
    private static final int BODY = 3;
    private static final int FIRST_PLACES = 1 << 10;

    /// A hash table with open addressing; the words are well mixed. A place is free if its count in the body is 0.
    private int[] table = new int[FIRST_PLACES * WIDTH];
    private int size;

    private StoryWords() {}

    /// Counts the words of a story.
    static StoryVector of(StoryDocument story) {
        StoryWords counts = new StoryWords();
        String title = story.headline();
        new WordHasher(word -> counts.add(word, 1, IN_LEAD, IN_BODY)).read(title, 0, title.length());
        String text = story.text();
        int afterLead = afterLead(text);
        new WordHasher(word -> counts.add(word, 0, 1, 1)).read(text, 0, afterLead);
        new WordHasher(word -> counts.add(word, 0, 0, 1)).read(text, afterLead, text.length());
        return counts.vector();
    }

    /// Returns where the first words of a text end.
    private static int afterLead(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean blank = Character.isWhitespace(text.charAt(i));
            if (inWord && blank && ++words == LEAD_WORDS) {
                return i;
            }
            inWord = !blank;
        }
        return text.length();
    }

    private void add(int word, int inHeadline, int inLead, int inBody) {
        if (2 * size * WIDTH >= table.length) {
            grow();
        }
        int at = place(word);
        size += table[at + BODY] == 0 ? 1 : 0;
        table[at] = word;
        table[at + HEADLINE] += inHeadline;
        table[at + LEAD] += inLead;
        table[at + BODY] += inBody;
    }

    /// Returns where a word is in the table, or will be.
    private int place(int word) {
        int last = table.length / WIDTH - 1;
        int at = word & last;
        while (table[at * WIDTH + BODY] != 0 && table[at * WIDTH] != word) {
            at = at + 1 & last;
        }
        return at * WIDTH;
    }

    private void grow() {
        int[] before = table;
        table = new int[2 * before.length];
        for (int at = 0; at < before.length; at += WIDTH) {
            if (before[at + BODY] != 0) {
                System.arraycopy(before, at, table, place(before[at]), WIDTH);
            }
        }
    }

    private StoryVector vector() {
        int[] places = places();
        StoryVector vector = StoryVector.empty(places.length);
        for (int i = 0; i < places.length; i++) {
            int at = places[i];
            vector.words()[i] = table[at];
            vector.headline()[i] = small(table[at + HEADLINE]);
            vector.lead()[i] = small(table[at + LEAD]);
            vector.body()[i] = small(table[at + BODY]);
        }
        return vector;
    }

    /// Returns the places of the words that the story keeps, in the order of the words.
    private int[] places() {
        IntStream all =
                IntStream.iterate(0, at -> at < table.length, at -> at + WIDTH).filter(at -> table[at + BODY] != 0);
        if (size > MOST_WORDS) {
            all = all.boxed().sorted(this::compareUse).mapToInt(at -> at).limit(MOST_WORDS);
        }
        return all.mapToLong(at -> (long) table[at] << Integer.SIZE | at)
                .sorted()
                .mapToInt(each -> (int) each)
                .toArray();
    }

    /// Puts the words of the lead first, then those that the story has most often.
    private int compareUse(int at, int other) {
        int lead = Boolean.compare(table[other + LEAD] > 0, table[at + LEAD] > 0);
        int often = lead == 0 ? Integer.compare(table[other + BODY], table[at + BODY]) : lead;
        return often == 0 ? Integer.compare(table[at], table[other]) : often;
    }

    private static byte small(int count) {
        return (byte) Math.min(Byte.MAX_VALUE, count);
    }
}
