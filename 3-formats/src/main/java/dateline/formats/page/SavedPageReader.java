package dateline.formats.page;

import dateline.copy.BodyHtml;
import dateline.copy.Captions;
import dateline.copy.Copy;
import dateline.copy.WireFile;
import dateline.formats.FormatReader;
import dateline.story.Body;
import dateline.story.Picture;
import dateline.story.Reading;
import dateline.story.Story;
import dateline.story.StoryDraft;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a news page that was saved as text. Its stories follow one another, separated by "Next Article", and
/// end at "Recommended Articles".
///
/// A story begins with its headline (and the section above it), then the line of its times. Paragraphs, the
/// contributor line and the picture texts follow. A picture text is there twice if the page printed both
/// alternative text and caption.
public final class SavedPageReader implements FormatReader {
    private static final String FORMAT = "saved page";
    private static final String NEXT = "Next Article";
    private static final String RECOMMENDED = "Recommended Articles";
    private static final String FURNITURE = "Skip to Content";
    /// On pages of this layout, the line of times is among these first lines.
    private static final int HEAD = 16_384;
    private static final int HEAD_LINES = 40;

    private final ZoneId zone;

    /// @param zone the site's zone, in which the page gives its times
    public SavedPageReader(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public boolean recognises(WireFile file) {
        List<String> lines = lines(file.head(HEAD));
        boolean furniture = lines.stream().limit(3).anyMatch(line -> line.startsWith(FURNITURE));
        return furniture && lines.stream().limit(HEAD_LINES).anyMatch(this::isTimes);
    }

    @Override
    public Reading read(WireFile file) {
        List<Story> stories = new ArrayList<>();
        for (List<String> lines : parts(lines(file.text()))) {
            story(lines, stories.isEmpty() ? null : stories.getFirst().about().section())
                    .ifPresent(stories::add);
        }
        return stories.isEmpty()
                ? Reading.refused(
                        FORMAT, "the whole page", "The page has no line of times, so no story was found on it.")
                : new Reading(FORMAT, stories, List.of(), List.of());
    }

    private static List<List<String>> parts(List<String> lines) {
        List<List<String>> parts = new ArrayList<>();
        List<String> part = new ArrayList<>();
        for (String line : lines) {
            if (line.equals(RECOMMENDED)) {
                break;
            }
            if (line.equals(NEXT)) {
                parts.add(part);
                part = new ArrayList<>();
            } else {
                part.add(line);
            }
        }
        parts.add(part);
        return parts;
    }

    /// @param sectionOfPage section of the first story, which the page does not repeat for the others
    private Optional<Story> story(List<String> lines, @Nullable String sectionOfPage) {
        for (int i = 1; i < lines.size(); i++) {
            Optional<PageTimes> times = PageTimes.read(lines.get(i), zone);
            if (times.isPresent()) {
                return Optional.of(
                        story(lines.subList(0, i), times.get(), lines.subList(i + 1, lines.size()), sectionOfPage));
            }
        }
        return Optional.empty();
    }

    private static Story story(List<String> head, PageTimes times, List<String> text, @Nullable String sectionOfPage) {
        StoryDraft story = new StoryDraft();
        story.published = times.published();
        story.updated = times.updated();
        story.headline = head.getLast();
        story.section = section(head).orElse(sectionOfPage);
        int pictures = firstPicture(text);
        pictures(text.subList(pictures, text.size())).forEach(story.pictures::add);

        Copy.into(story, body(text.subList(0, pictures)));
        return story.story();
    }

    /// Returns the last line before the headline that is not page furniture.
    private static Optional<String> section(List<String> head) {
        return head.stream()
                .filter(line -> !line.equals(head.getLast()) && !line.startsWith(FURNITURE))
                .reduce((first, second) -> second);
    }

    /// Returns the index of the first picture text. Picture texts end the story: they are the last run of lines
    /// that are captions, which have a credit or are there twice.
    private static int firstPicture(List<String> text) {
        int first = text.size();
        while (first > 1 && isCaption(text, first - 1)) {
            first--;
        }
        return first;
    }

    private static boolean isCaption(List<String> text, int i) {
        String line = text.get(i);
        boolean twice = i > 0 && line.equals(text.get(i - 1)) || i + 1 < text.size() && line.equals(text.get(i + 1));
        return twice || Captions.part(line).credit() != null;
    }

    private static List<Picture> pictures(List<String> captions) {
        Set<String> once = new LinkedHashSet<>(captions);
        return once.stream()
                .map(Captions::part)
                .map(parted -> new Picture(null, null, parted.caption(), parted.credit(), parted.terms(), List.of()))
                .toList();
    }

    private static Body body(List<String> paragraphs) {
        return BodyHtml.ofText(String.join("\n\n", paragraphs));
    }

    private boolean isTimes(String line) {
        return PageTimes.read(line, zone).isPresent();
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
