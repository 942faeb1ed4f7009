package dateline.site;

import dateline.archive.Article;
import dateline.archive.ArticlePicture;
import dateline.archive.Card;
import dateline.archive.Section;
import dateline.archive.TopicKind;
import dateline.formats.photo.PictureMetadata;
import dateline.media.Accepted;
import dateline.search.related.Recommendation;
import dateline.site.view.ArticleView;
import dateline.site.view.CardView;
import dateline.site.view.EarlierView;
import dateline.site.view.PictureView;
import dateline.site.view.RecommendedView;
import dateline.site.view.ShareView;
import dateline.site.view.SiteView;
import dateline.story.Story;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Turns the articles of a snapshot into the values that templates show.
final class Views {
    private static final int SUMMARY = 180;
    private static final int MOST_TOPICS = 12;

    private final SiteSnapshot snapshot;
    private final SiteTimes times;
    private final SmartQuotes quotes;
    private final SiteView site;

    Views(SiteSnapshot snapshot, SiteTimes times, SmartQuotes quotes, SiteView site) {
        this.snapshot = snapshot;
        this.times = times;
        this.quotes = quotes;
        this.site = site;
    }

    ArticleView article(Article article, @Nullable String history) {
        Story story = article.story();
        String language = story.copy().language();
        List<PictureView> pictures = pictures(article);
        return new ArticleView(
                article.id(),
                article.address(),
                quotes.text(article.headline(), language),
                language,
                Direction.of(language),
                section(article.section()),
                pictures.isEmpty() ? null : pictures.getFirst(),
                times(article),
                correction(article),
                history,
                story.credits().byline(),
                WideParts.boxed(BodyWithDateline.html(
                        quotes.html(story.copy().body().html(), language),
                        story.copy().dateline())),
                story.credits().contributorLine(),
                story.credits().creditLine(),
                pictures.isEmpty() ? pictures : pictures.subList(1, pictures.size()),
                topics(article),
                EarlierStories.find(snapshot, article)
                        .map(earlier -> new EarlierView(Route.THREADS + earlier.thread(), cards(earlier.cards())))
                        .orElse(null),
                summary(Card.of(article).words().lead()),
                share(article));
    }

    private @Nullable ShareView share(Article article) {
        String address = site.absolute(article.address());
        return address == null ? null : new ShareView(address, article.headline());
    }

    /// Returns links to the topics of an article. The credit names its supplier already.
    private List<SiteView.Link> topics(Article article) {
        TopicLinks links = new TopicLinks(site.language());
        return snapshot.linkedTopics(article).stream()
                .filter(topic -> topic.kind() != TopicKind.SUPPLIER)
                .limit(MOST_TOPICS)
                .map(links::link)
                .toList();
    }

    private ArticleView.Times times(Article article) {
        Instant published = article.published();
        Instant changed = article.updated();
        Instant updated = changed == null || SiteTimes.sameMinute(published, changed) ? null : changed;
        return new ArticleView.Times(
                times.published(published, updated),
                updated == null ? null : times.updated(updated, published),
                times.updatedLabel(),
                times.age(updated == null ? published : updated, snapshot.clock())
                        .map(StoryAge::text)
                        .orElse(null));
    }

    CardView card(Card card) {
        return card(card, summary(card.words().lead()), decoration(card));
    }

    private CardView card(Card card, String summary, @Nullable PictureView picture) {
        Card.Words words = card.words();
        return new CardView(
                card.address(),
                quotes.text(words.headline(), words.language()),
                words.language(),
                Direction.of(words.language()),
                section(card.section()),
                times.inLists(card.published(), snapshot.clock()),
                times.timeAlone(card.published()),
                card.times().corrected() != null,
                quotes.text(summary, words.language()),
                picture);
    }

    /// Returns stories of which a list shows the headlines and times alone.
    List<CardView> lines(List<Card> cards) {
        return cards.stream().map(card -> card(card, "", null)).toList();
    }

    List<CardView> cards(List<Card> cards) {
        return cards.stream().map(this::card).toList();
    }

    List<RecommendedView> recommended(List<Recommendation> list) {
        return list.stream()
                .map(each ->
                        new RecommendedView(card(each.card()), each.reason().word()))
                .toList();
    }

    /// Returns the first picture that is available, without alternative text, caption and credit: beside the
    /// headline, they would only repeat it.
    private @Nullable PictureView decoration(Card card) {
        for (String sha256 : card.pictures()) {
            if (snapshot.findPicture(sha256).orElse(null) instanceof Accepted accepted) {
                return new PictureView("", null, null, file(sha256, accepted));
            }
        }
        return null;
    }

    SiteView.Link section(String key) {
        String title = snapshot.sections().stream()
                .filter(section -> section.key().equals(key))
                .map(Section::title)
                .findFirst()
                .orElse(key);
        return new SiteView.Link(title, "/" + key);
    }

    /// Returns the beginning of the first paragraph, cut after a whole word.
    static String summary(String text) {
        String first = text.lines().findFirst().orElse("");
        if (first.length() <= SUMMARY) {
            return first;
        }
        int end = first.lastIndexOf(' ', SUMMARY);
        return first.substring(0, end > 0 ? end : SUMMARY) + " …";
    }

    /// Returns the pictures of an article, without those that did not come, are not prepared yet, or were refused.
    private List<PictureView> pictures(Article article) {
        return article.pictures().stream()
                .flatMap(illustration ->
                        picture(illustration, article.story().copy().language()).stream())
                .toList();
    }

    private Optional<PictureView> picture(ArticlePicture illustration, @Nullable String language) {
        String sha256 = illustration.sha256();
        return sha256 != null && snapshot.findPicture(sha256).orElse(null) instanceof Accepted accepted
                ? Optional.of(whole(illustration, language, sha256, accepted))
                : Optional.empty();
    }

    /// Returns a picture. If the story lacks its caption, alternative text or credit, the picture's own
    /// metadata gives it.
    private PictureView whole(
            ArticlePicture illustration, @Nullable String language, String sha256, Accepted accepted) {
        PictureMetadata own = accepted.metadata();
        String caption = or(illustration.picture().caption(), own.caption());
        String alt = or(illustration.picture().alt(), own.altText());
        return new PictureView(
                AlternativeText.of(alt, caption),
                caption == null ? null : quotes.text(caption, language),
                or(illustration.picture().credit(), own.credit()),
                file(sha256, accepted));
    }

    private static PictureView.File file(String sha256, Accepted accepted) {
        return new PictureView.File(Route.PICTURES + sha256, accepted.width(), accepted.height(), accepted.widths());
    }

    private ArticleView.@Nullable Correction correction(Article article) {
        return article.corrected() == null
                ? null
                : new ArticleView.Correction(times.moment(article.corrected()), CorrectionNote.find(article.story()));
    }

    private static @Nullable String or(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }
}
