package dateline.formats.newsml;

import dateline.copy.XmlElement;
import dateline.formats.NothingTaken;
import dateline.story.Embargo;
import dateline.story.NewsPackage;
import dateline.story.Picture;
import dateline.story.PictureItem;
import dateline.story.Refusal;
import dateline.story.StoryDraft;
import dateline.story.WireTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads one NewsItem, and those inside it, into a [NewsmlFile].
final class NewsmlItemReader {
    private final NewsmlFile file;
    private final NewsmlTopics topics;

    NewsmlItemReader(NewsmlFile file, NewsmlTopics topics) {
        this.file = file;
        this.topics = topics;
    }

    /// @param outer state of the item around; null if there is none
    void read(XmlElement item, @Nullable Management outer) {
        NewsmlIdentity identity = NewsmlIdentity.of(item);
        String guid = identity == null ? null : identity.guid();
        if (guid != null) {
            file.came(guid);
        }
        String where = (guid == null ? "NewsItem" : guid) + " at line " + item.line();
        XmlElement component = item.first("NewsComponent");
        Management management = Management.of(item, component == null).within(outer);
        if (identity == null) {
            refuse(where, "The NewsItem has no NewsIdentifier, so nobody can tell later which one this was.");
        } else if (management.fault().isPresent()) {
            refuse(where, management.fault().get());
            NewsmlStops.of(item, component == null).ifPresent(file::stop);
        } else if (component == null) {
            withoutContent(item, identity, management, where);
        } else {
            content(item, component, identity, management, where);
        }
    }

    /// Reads an item without content. Its state must reach the archive, because it applies to what was
    /// sent before.
    private void withoutContent(XmlElement item, NewsmlIdentity identity, Management management, String where) {
        StoryDraft story = draft(item, identity, management);
        story.managementAlone = true;
        if (management.isStopped()) {
            stop(story, item);
        } else if (Revisions.isChange(item)) {
            changed(item, identity, management, where);
        } else if (management.isRestricted() || item.first("TopicSet") == null) {
            file.story(story, List.of());
        } else {
            file.note(NothingTaken.otherKind(where, "TopicSet"));
        }
    }

    /// Reads an item that only says what to change in the revision before it. If the changes cannot be applied,
    /// its state still holds the earlier content.
    private void changed(XmlElement item, NewsmlIdentity identity, Management management, String where) {
        try {
            XmlElement whole = file.revisions().whole(item, identity);
            XmlElement component = whole.first("NewsComponent");
            if (component == null) {
                throw new NotApplied("This revision deletes all that the item had. Ask the supplier what is meant.");
            }
            content(whole, component, identity, management, where);
        } catch (NotApplied e) {
            refuse(where, e.reason());
            if (management.isRestricted()) {
                StoryDraft story = draft(item, identity, management);
                story.managementAlone = true;
                file.story(story, List.of());
            }
        }
    }

    /// Stops an item, which may have been sent as a story or as a picture.
    private void stop(StoryDraft story, XmlElement item) {
        if (story.guid == null) {
            refuse(
                    "NewsItem at line " + item.line(),
                    "The NewsItem is to stop a story or picture and its NewsIdentifier names none. Find it and kill it at"
                            + " the desk.");
            return;
        }
        file.story(story, List.of());
        Picture picture = new Picture(story.guid, null, null, null, null, List.of());
        file.picture(new PictureItem(picture, story.version, created(item), story.status, null));
    }

    private void content(
            XmlElement item, XmlElement component, NewsmlIdentity identity, Management management, String where) {
        int before = file.stories();
        int picturesBefore = file.pictures();
        List<String> named = named(item, component, management);
        int inside = file.stories() - before;
        ItemCopy copy = ItemCopy.of(component);
        StoryDraft story = described(draft(item, identity, management), copy.scope());
        story.language = story.language == null ? NewsmlScope.language(item) : story.language;
        String fault = copy.into(story);
        List<NewsmlScope> pictures = copy.pictures();
        boolean flash = story.headline != null && inside == 0 && !hasOtherContent(component);
        if (story.isStopped()) {
            stop(story, item);
            pack(component, identity, story, where);
        } else if (fault != null) {
            refuse(where, fault);
        } else if (story.body.isEmpty() && !pictures.isEmpty()) {
            alone(item, identity, management, pictures);
        } else if (!story.body.isEmpty() || flash) {
            pictures.forEach(unit -> illustrate(story, unit, where));
            file.story(story, named, references(component).toList());
            copy.untold()
                    .forEach(language -> file.note(where + " tells the story again"
                            + (language.isEmpty() ? "" : " in the language " + language)
                            + "; only the first telling is read."));
        } else if (inside == 1) {
            file.nameForLast(named);
        } else if (inside == 0 && file.pictures() == picturesBefore) {
            nothing(component, identity, story, where);
        }
    }

    /// Adds a picture with its own rights. Leaves one out that is held longer than the story, and notes it.
    private void illustrate(StoryDraft story, NewsmlScope unit, String where) {
        Embargo embargo = Rights.embargo(unit, story.embargo, story::isSurelyNotBefore);
        Picture picture = PictureUnit.picture(null, unit, Rights.expires(unit, story.expires));
        if (new PictureItem(picture, null, null, null, embargo).mayShowWith(story.embargo)) {
            add(story, picture);
        } else {
            file.note(where + ": a picture is left out, because its rights hold it longer than the story.");
        }
    }

    /// Says why nothing is taken of an item, unless it is a package of other items.
    private void nothing(XmlElement component, NewsmlIdentity identity, StoryDraft state, String where) {
        if (references(component).findAny().isPresent()) {
            pack(component, identity, state, where);
        } else if (hasOtherContent(component)) {
            file.note(NothingTaken.otherKind(where, "film, sound or data"));
        } else {
            refuse(
                    where,
                    "The NewsItem has neither text nor a picture, and no headline that could stand alone. Ask the supplier"
                            + " what was sent.");
        }
    }

    /// Adds an item that names others as a package, with its own state.
    private void pack(XmlElement component, NewsmlIdentity identity, StoryDraft state, String where) {
        if (references(component).findAny().isPresent()) {
            file.pack(new NewsPackage(
                    identity.guid(),
                    identity.revision(),
                    state.versionCreated,
                    state.status,
                    state.embargo,
                    where,
                    References.root(component)));
        }
    }

    private static Stream<String> references(XmlElement component) {
        return guids(component.withDescendants().filter(each -> each.name().equals("NewsItemRef")));
    }

    /// Adds a picture. A figure in the copy that shows one of its files is the same picture, so the two
    /// are joined.
    private static void add(StoryDraft story, Picture picture) {
        Picture whole = story.pictures.stream()
                .filter(picture::sharesFileWith)
                .findFirst()
                .map(picture::filledBy)
                .orElse(picture);
        story.pictures.removeIf(picture::sharesFileWith);
        story.pictures.add(whole);
    }

    /// Adds pictures sent without a story as items; the first one has the item's own guid.
    private void alone(XmlElement item, NewsmlIdentity identity, Management management, List<NewsmlScope> pictures) {
        StoryDraft whole = draft(item, identity, management);
        for (int i = 0; i < pictures.size(); i++) {
            String guid = i == 0 || identity.guid() == null ? identity.guid() : identity.guid() + "#" + (i + 1);
            NewsmlScope unit = pictures.get(i);
            file.picture(new PictureItem(
                    PictureUnit.picture(guid, unit, Rights.expires(unit, management.expires())),
                    identity.revision(),
                    whole.versionCreated,
                    management.status(),
                    Rights.embargo(unit, management.embargo(), whole::isSurelyNotBefore)));
        }
    }

    private static StoryDraft draft(XmlElement item, NewsmlIdentity identity, Management management) {
        StoryDraft story = new StoryDraft();
        story.guid = identity.guid();
        story.evolvedFrom.addAll(Ancestors.of(item));
        story.version = identity.revision();
        story.versionCreated = created(item);
        story.createdSurely(WireTimes.exact(item.textOf("NewsManagement", "ThisRevisionCreated")));
        story.status = management.status();
        story.embargo = management.embargo();
        story.expires = management.expires();
        story.correction = management.corrects();
        if (Management.isAdvisory(item)) {
            story.forEditors();
        }
        XmlElement urgency = item.first("NewsManagement", "Urgency");
        String formalName = urgency == null ? null : urgency.attribute("FormalName");
        story.urgency = formalName != null && formalName.matches("[1-8]") ? Integer.valueOf(formalName) : null;
        return story;
    }

    private StoryDraft described(StoryDraft story, NewsmlScope scope) {
        Lines.into(story, scope, topics);
        Description.into(story, scope, topics);
        story.usageTerms = Rights.usageTerms(scope);
        story.creditLine = Rights.creditLine(scope);
        story.expires = Rights.expires(scope, story.expires);
        story.embargo = Rights.embargo(scope, story.embargo, story::isSurelyNotBefore);
        return story;
    }

    private static @Nullable Instant created(XmlElement item) {
        return WireTimes.first(
                Stream.of("ThisRevisionCreated", "FirstCreated").map(name -> item.textOf("NewsManagement", name)));
    }

    /// Lists the guids of the items that this item names or contains. Reads the contained ones, under the
    /// restrictions of this item.
    private List<String> named(XmlElement item, XmlElement component, Management management) {
        List<String> named = new ArrayList<>();
        for (XmlElement inner : inside(component).toList()) {
            int before = file.pictures();
            read(inner, management);
            named.addAll(file.withoutIdAfter(before));
            NewsmlIdentity identity = NewsmlIdentity.of(inner);
            if (identity != null && identity.guid() != null) {
                named.add(identity.guid());
            }
        }
        references(component).forEach(named::add);
        associated(item).forEach(named::add);
        return named;
    }

    private static Stream<String> associated(XmlElement item) {
        XmlElement management = item.first("NewsManagement");
        return management == null ? Stream.empty() : guids(management.all("AssociatedWith").stream());
    }

    private static Stream<String> guids(Stream<XmlElement> references) {
        return references
                .map(each -> each.attribute("NewsItem"))
                .filter(Objects::nonNull)
                .map((String reference) -> NewsmlIdentity.guid(reference));
    }

    private static Stream<XmlElement> inside(XmlElement component) {
        return component.elements().stream()
                .flatMap(each -> each.name().equals("NewsItem")
                        ? Stream.of(each)
                        : each.name().equals("NewsComponent") ? inside(each) : Stream.empty());
    }

    /// Tells whether there are films, sounds or items sent elsewhere. With these, a headline alone is not
    /// a story.
    private static boolean hasOtherContent(XmlElement component) {
        return component
                .withDescendants()
                .anyMatch(each -> each.name().equals("NewsItemRef")
                        || (each.name().equals("ContentItem") && new Content(each).kind() == ContentKind.OTHER));
    }

    private void refuse(String where, String reason) {
        file.refuse(new Refusal(where, reason));
    }
}
