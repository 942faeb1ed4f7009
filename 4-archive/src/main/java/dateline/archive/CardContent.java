package dateline.archive;

import dateline.story.Body;
import dateline.story.Picture;
import dateline.story.Story;
import dateline.story.StoryDraft;
import dateline.story.StoryJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes the short form of a version that is stored for lists: a story of limited length with only the
/// beginning of its text. The newsroom's rules decide about its pictures as about those of the whole version.
final class CardContent {
    /// The most chars of the first paragraph that are kept; lists show fewer.
    private static final int LEAD = 240;

    private static final int LONGEST_WORDS = 400;
    private static final int MOST_PICTURES = 20;

    /// A version whose short form would be longer (thousands of keywords, very long terms) is listed
    /// without pictures.
    private static final int MOST_BYTES = 32 << 10;

    private CardContent() {}

    static byte[] json(Story story) {
        byte[] json = StoryJson.write(of(story));
        return json.length <= MOST_BYTES ? json : StoryJson.write(words(story));
    }

    /// Returns the story with the beginning of its text as its body, and its pictures without alt text, caption
    /// and credit.
    static Story of(Story story) {
        Story.Origin origin = story.origin();
        Story.Copy copy = story.copy();
        Story.Credits credits = story.credits();
        return new Story(
                story.identity(),
                new Story.Origin(origin.link(), List.of(), origin.published(), origin.updated()),
                story.rights(),
                story.about(),
                new Story.Copy(copy.language(), cut(copy.headline()), null, copy.dateline(), lead(copy.body())),
                new Story.Credits(
                        cut(credits.byline()),
                        credits.contributors(),
                        credits.contributorLine(),
                        cut(credits.creditLine())),
                story.pictures().stream()
                        .limit(MOST_PICTURES)
                        .map(CardContent::withoutWords)
                        .toList());
    }

    /// @param content as [#of] returns it
    static Card.Words words(Story content, String id) {
        String text = content.copy().body().text();
        return new Card.Words(
                Headline.of(content.copy().headline(), cut(content.about().slug()), text, id),
                text.lines().reduce("", (above, line) -> line),
                content.copy().language(),
                content.credits().byline(),
                content.credits().creditLine(),
                content.about().urgency());
    }

    private static Story words(Story story) {
        StoryDraft draft = new StoryDraft();
        draft.language = cut(story.copy().language());
        draft.headline = cut(story.copy().headline());
        draft.slug = cut(story.about().slug());
        draft.byline = cut(story.credits().byline());
        draft.creditLine = cut(story.credits().creditLine());
        draft.urgency = story.about().urgency();
        draft.body = lead(story.copy().body());
        return draft.story();
    }

    private static Picture withoutWords(Picture picture) {
        return new Picture(
                picture.guid(), null, null, null, picture.usageTerms(), picture.expires(), picture.renditions());
    }

    /// Returns the first line, which may have to serve as the headline, and below it the summary if that is
    /// another line.
    private static Body lead(Body body) {
        String first = body.text().lines().findFirst().orElse("");
        String summary = LeadSentence.find(body.text());
        String lead = summary.equals(first) ? begin(first) : begin(first) + '\n' + begin(summary);
        return new Body("", lead);
    }

    private static String begin(String line) {
        return line.length() <= LEAD ? line : line.substring(0, LEAD);
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null ? null : Headline.cut(text, LONGEST_WORDS);
    }
}
