package dateline.formats.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.formats.Corpora;
import dateline.story.Embargo;
import dateline.story.Story;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Reads every press release of the corpora as an e-mail, as a press office sends it.
@Tag("corpora")
class MailCorporaTest {
    private final List<Story> stories = new ArrayList<>();

    @Test
    void everyReleaseIsAStoryAndEveryHoldHolds() {
        List<Path> files = Corpora.files("press-releases", "newmediawire/**/*.md");
        assertThat(files).hasSizeGreaterThan(2_000);
        List<String> missed = new ArrayList<>();
        int until = 0;
        int unclear = 0;
        for (Path file : files) {
            String text = new String(Corpora.read(file).bytes(), StandardCharsets.UTF_8);
            Story story = story(text);
            stories.add(story);
            boolean says =
                    text.lines().limit(30).anyMatch(line -> line.strip().matches("(?i)embargoed until .{5,200}"));
            until += story.rights().embargo() instanceof Embargo.Until ? 1 : 0;
            unclear += story.rights().embargo() instanceof Embargo.Unclear ? 1 : 0;
            if (says && story.rights().embargo() == null) {
                missed.add(file.getFileName().toString());
            }
        }
        assertThat(missed).isEmpty();
        assertThat(until).as("holds whose time and zone are beyond doubt").isGreaterThan(130);
        assertThat(unclear)
                .as("a zone twice, a zone with points, a year left out")
                .isBetween(1, 5);
        assertThat(stories.stream().filter(story -> story.copy().dateline() != null))
                .hasSizeGreaterThan(2_000);
        assertThat(stories).allMatch(story -> story.copy().headline() != null);
    }

    private static Story story(String markdown) {
        String headline = markdown.lines().findFirst().orElse("").replaceFirst("^# ", "");
        String text = markdown.substring(markdown.indexOf('\n') + 1);
        return Mails.story("Subject: " + headline + "\nContent-Type: text/plain; charset=utf-8\n", text);
    }
}
