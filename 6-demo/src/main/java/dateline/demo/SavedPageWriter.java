package dateline.demo;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Writes a newspaper's page as a reader saves it as text: navigation, headline, times, story, and each
/// caption twice.
final class SavedPageWriter {
    private static final DateTimeFormatter PUBLISHED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final ZoneId zone;

    /// @param zone the site's time zone, used for the page's times
    SavedPageWriter(ZoneId zone) {
        this.zone = zone;
    }

    byte[] write(DemoStory telling) {
        StorySource story = telling.story();
        StringBuilder page = new StringBuilder("Skip to Content Facebook Feature Image\n\n");
        line(page, story.headline());
        line(page, "Culture");
        line(page, story.headline());
        line(page, PUBLISHED.format(telling.firstCreated().atZone(zone)));
        line(page, DemoMarkup.plain(story.wholeText()));
        telling.pictures().forEach(picture -> {
            line(page, picture.captionWithCredit(story.agency()));
            line(page, picture.captionWithCredit(story.agency()));
        });
        line(page, "Recommended Articles");
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder page, String text) {
        page.append(text).append("\n\n");
    }
}
