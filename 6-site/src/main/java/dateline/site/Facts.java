package dateline.site;

import dateline.archive.Change;
import dateline.archive.ListPlace;
import dateline.archive.Topic;
import dateline.pages.Fact;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/// Names the facts that pages are rendered from, and lists the facts that a change affects.
public final class Facts {
    static final Fact THREADS = new Fact(Fact.Kind.THREADS, "");
    static final Fact ALL_STORIES = new Fact(Fact.Kind.ALL_STORIES, "");

    private Facts() {}

    static Fact story(String id) {
        return new Fact(Fact.Kind.STORY, id);
    }

    static Fact nextArticle(String id) {
        return new Fact(Fact.Kind.NEXT_ARTICLE, id);
    }

    /// Returns the fact that changes when other stories are related to this one.
    public static Fact related(String id) {
        return new Fact(Fact.Kind.RELATED, id);
    }

    /// Returns the fact that changes when the thread of a story has other members.
    public static Fact thread(String id) {
        return new Fact(Fact.Kind.THREAD, id);
    }

    static Fact section(String key) {
        return new Fact(Fact.Kind.SECTION, key);
    }

    static Fact topic(long id) {
        return new Fact(Fact.Kind.TOPIC, Long.toString(id));
    }

    /// @param key the key of a topic, or the code of one that may come
    static Fact topicLink(String key) {
        return new Fact(Fact.Kind.TOPIC_LINK, key);
    }

    /// @param part of the site map
    static Fact linkedTopics(long part) {
        return new Fact(Fact.Kind.LINKED_TOPICS, Long.toString(part));
    }

    static Fact tombstones(String section) {
        return new Fact(Fact.Kind.TOMBSTONES, section);
    }

    static Fact day(LocalDate day) {
        return new Fact(Fact.Kind.DAY, day.toString());
    }

    /// Returns the fact that changes when the renditions of a picture are made, or it is refused.
    public static Fact picture(String sha256) {
        return new Fact(Fact.Kind.PICTURE, sha256);
    }

    /// Returns every fact that a change affects: the changed stories, the stories whose Next Article is one of
    /// them, the tombstones of their sections, their topics, the parts of the site map with topics that may now
    /// have enough stories for a link or too few, and the lists that contained or contain one of them.
    public static Set<Fact> changedBy(Change change) {
        Set<Fact> facts = new HashSet<>();
        facts.add(ALL_STORIES);
        change.stories().forEach(id -> facts.add(story(id)));
        change.leadHere().forEach(id -> facts.add(nextArticle(id)));
        change.sections().forEach(key -> facts.add(tombstones(key)));
        change.topics().forEach(id -> facts.add(topic(id)));
        change.topicsAtLimit().forEach(key -> facts.add(topicLink(key)));
        for (long id : change.topics()) {
            if (change.topicsAtLimit().contains(Topic.key(id))) {
                facts.add(linkedTopics(SiteMap.part(id)));
            }
        }
        for (ListPlace place : change.places()) {
            facts.add(section(place.section()));
            facts.add(day(place.day()));
        }
        return facts;
    }
}
