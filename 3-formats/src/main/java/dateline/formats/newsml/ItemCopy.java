package dateline.formats.newsml;

import dateline.copy.BodyHtml;
import dateline.copy.UnreadableXml;
import dateline.copy.XmlElement;
import dateline.story.Body;
import dateline.story.StoryDraft;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// Finds the component that tells an item's story, and collects its copy and the item's pictures.
///
/// @param scope scope of that component: the one in the item's language, else the first
/// @param others components that tell the same story again
record ItemCopy(NewsmlScope scope, Set<XmlElement> others) {

    static ItemCopy of(XmlElement component) {
        NewsmlScope scope = new NewsmlScope(List.of(component));
        Set<XmlElement> others = Collections.newSetFromMap(new IdentityHashMap<>());
        List<XmlElement> tellings = Components.tellings(component);
        while (!tellings.isEmpty()) {
            XmlElement chosen = chosen(tellings, scope);
            others.addAll(tellings);
            others.remove(chosen);
            scope = scope.in(chosen);
            tellings = Components.tellings(chosen);
        }
        return new ItemCopy(scope, others);
    }

    private static XmlElement chosen(List<XmlElement> tellings, NewsmlScope around) {
        String language = around.language();
        return tellings.stream()
                .filter(each -> language != null && language.equals(new NewsmlScope(List.of(each)).language()))
                .findFirst()
                .orElse(tellings.getFirst());
    }

    /// Lists the languages of the other components; an empty string for one without a language.
    List<String> untold() {
        return others.stream()
                .map(each -> Objects.requireNonNullElse(scope.in(each).language(), ""))
                .sorted()
                .toList();
    }

    /// Puts the copy into a draft that already has its lines.
    ///
    /// @return why some copy cannot be read; null if all was read, or there is none
    @Nullable
    String into(StoryDraft story) {
        return into(story, scope.component());
    }

    private static @Nullable String into(StoryDraft story, XmlElement component) {
        String fault = contents(story, component);
        List<XmlElement> parts =
                Components.below(component).stream().filter(Components::hasCopy).toList();
        boolean headed = Components.areDifferentStories(parts);
        for (XmlElement part : parts) {
            boolean chosen = Components.isChoice(component) && !story.body.isEmpty();
            if (!chosen) {
                String inPart = headed ? headed(story, part) : into(story, part);
                fault = fault == null ? inPart : fault;
            }
        }
        return Components.isChoice(component) && !story.body.isEmpty() ? null : fault;
    }

    /// Reads a part that is a story of its own. Its headline stands above its copy.
    private static @Nullable String headed(StoryDraft story, XmlElement component) {
        StoryDraft part = new StoryDraft();
        String fault = into(part, component);
        String headline = Components.headline(component);
        if (story.headline == null) {
            story.headline = headline;
        } else if (!part.body.isEmpty() && headline != null && !headline.equals(story.headline)) {
            Body head = BodyHtml.clean("<h2>" + Entities.escape(headline) + "</h2>");
            story.body = story.body.isEmpty() ? head : joined(story.body, head);
        }
        story.body = story.body.isEmpty() ? part.body : joined(story.body, part.body);
        story.pictures.addAll(part.pictures);
        return fault;
    }

    /// Reads the texts of one component. They are renderings of the same copy: the first readable one counts,
    /// marked-up before plain.
    private static @Nullable String contents(StoryDraft story, XmlElement component) {
        List<Content> texts = Components.contents(component)
                .filter(Content::isText)
                .sorted((a, b) -> Boolean.compare(b.isMarkedUp(), a.isMarkedUp()))
                .toList();
        String fault = null;
        for (Content text : texts) {
            fault = text.isOutOfReach() ? outOfReach(text) : append(story, text);
            if (fault == null) {
                return null;
            }
        }
        return fault;
    }

    private static String outOfReach(Content text) {
        String href = text.href();
        return href == null
                ? "Its text is written in an encoding other than Base64, which is not read. Ask the supplier for plain text."
                : "Its text is not in the file: it lies at " + href
                        + ", which is not fetched. Ask the supplier to send it" + " inside.";
    }

    private static @Nullable String append(StoryDraft story, Content text) {
        try {
            if (story.body.isEmpty()) {
                text.into(story);
                return null;
            }
            StoryDraft part = new StoryDraft();
            text.into(part);
            story.body = joined(story.body, part.body);
            story.dateline = story.dateline == null ? part.dateline : story.dateline;
            story.byline = story.byline == null ? part.byline : story.byline;
            story.contributors.addAll(part.contributors);
            story.contributorLine = story.contributorLine == null ? part.contributorLine : story.contributorLine;
            story.pictures.addAll(part.pictures);
            return null;
        } catch (UnreadableXml e) {
            return "Its text is XML that cannot be read (" + e.refusal().where() + " of it): "
                    + e.refusal().reason();
        }
    }

    private static Body joined(Body head, Body tail) {
        return tail.isEmpty() ? head : new Body(head.html() + "\n" + tail.html(), head.text() + "\n" + tail.text());
    }

    /// Lists the item's pictures, without those of the other components that tell the story.
    List<NewsmlScope> pictures() {
        List<NewsmlScope> pictures = new ArrayList<>();
        Components.pictures(new NewsmlScope(List.of(scope.inward().getFirst())), others, pictures);
        return pictures;
    }
}
