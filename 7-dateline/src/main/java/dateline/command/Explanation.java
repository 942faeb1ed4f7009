package dateline.command;

import dateline.story.Decisions;
import dateline.story.Reading;
import dateline.story.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes in lines of plain text what was decided while a file was read: first about the file, then one block for
/// each story.
final class Explanation {
    private static final String BULLET = "• ";

    private final Reading reading;
    private final Decisions.Collected decisions;
    private final List<String> lines = new ArrayList<>();

    private Explanation(Reading reading, Decisions.Collected decisions) {
        this.reading = reading;
        this.decisions = decisions;
    }

    /// @param file the file's name
    static List<String> lines(String file, Reading reading, Decisions.Collected decisions) {
        Explanation explanation = new Explanation(reading, decisions);
        explanation.ofFile(file);
        explanation.ofStories();
        explanation.lines.add("");
        return explanation.lines;
    }

    private void ofFile(String file) {
        lines.add(file + ": " + reading.format() + ", " + counts());
        decisions.file().forEach(this::decided);
        reading.notes().forEach(note -> lines.add(BULLET + "Note: " + note));
        reading.refused()
                .forEach(refusal -> lines.add(BULLET + "Refused: " + refusal.where() + ": " + refusal.reason()));
    }

    private String counts() {
        String stories = Counted.of(reading.stories().size(), "story", "stories");
        int pictures = reading.pictures().size();
        return pictures == 0 ? stories : stories + ", " + Counted.of(pictures, "picture alone", "pictures alone");
    }

    private void ofStories() {
        List<Decisions.OfStory> left = new ArrayList<>(decisions.stories());
        for (Story story : reading.stories()) {
            lines.add("");
            lines.add(title(story));
            Decisions.OfStory found =
                    left.stream().filter(each -> each.isOf(story)).findFirst().orElse(null);
            if (found == null) {
                lines.add(BULLET + "Nothing had to be decided.");
            } else {
                left.remove(found);
                found.decided().forEach(this::decided);
            }
        }
        for (Decisions.OfStory rest : left) {
            lines.add("");
            lines.add("Read and not taken: " + name(rest.headline(), rest.story()));
            rest.decided().forEach(this::decided);
        }
    }

    private void decided(Decisions.Noted noted) {
        lines.add(BULLET + noted.about().title() + ": " + noted.words());
    }

    private static String title(Story story) {
        return name(story.copy().headline(), story.identity().guid());
    }

    private static String name(@Nullable String headline, @Nullable String guid) {
        String named = String.join(
                "  ",
                Stream.of(headline, guid == null ? "" : "(" + guid + ")")
                        .filter(part -> part != null && !part.isBlank())
                        .toList());
        return named.isEmpty() ? "A story without headline and id" : named;
    }
}
