package dateline.formats.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.TextDecoding;
import dateline.copy.WireFile;
import dateline.formats.Corpora;
import dateline.story.Reading;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Reads the feed validator's own test files. Each states whether the validator finds a fault in it.
@Tag("corpora")
class FeedvalidatorCorporaTest {
    private static final Pattern EXPECT = Pattern.compile("Expect:\\s*(!?)(\\w+)");

    private final FeedReader reader = new FeedReader();
    private int mended;

    @Test
    void asManyFilesAreReadAsWereBefore() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Path file : Corpora.files("feeds/feedvalidator/testcases", "**/*.xml")) {
            WireFile wire = Corpora.read(file);
            String kind = isValid(TextDecoding.decode(wire.bytes()).text()) ? "valid" : "invalid";
            counts.merge(kind + ": " + outcome(wire), 1, Integer::sum);
        }
        assertThat(counts)
                .isEqualTo(Map.of(
                        "valid: read",
                        602,
                        "valid: an item that says nothing is refused",
                        56,
                        "valid: no feed",
                        8,
                        "invalid: read",
                        921,
                        "invalid: refused",
                        1,
                        "invalid: an item that says nothing is refused",
                        84,
                        "invalid: no feed",
                        20));
        assertThat(mended).isEqualTo(21);
    }

    private String outcome(WireFile wire) {
        if (!reader.recognises(wire)) {
            return "no feed";
        }
        Reading reading = reader.read(wire);
        mended += reading.notes().stream().allMatch(FeedReader.NO_ITEMS::equals) ? 0 : 1;
        if (reading.refused().isEmpty()) {
            return "read";
        }
        boolean nothing =
                reading.refused().stream().allMatch(refusal -> refusal.reason().contains("nothing to know it by"));
        return nothing ? "an item that says nothing is refused" : "refused";
    }

    private static boolean isValid(String text) {
        Matcher expected = EXPECT.matcher(text);
        return !expected.find()
                || expected.group(1).equals("!")
                || expected.group(2).startsWith("Valid");
    }
}
