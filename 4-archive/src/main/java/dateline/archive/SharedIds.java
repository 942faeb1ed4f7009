package dateline.archive;

import dateline.story.ArticleLink;
import dateline.story.ItemId;
import dateline.story.Status;
import dateline.story.Story;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The guids and article links that several different items of one dispatch carry: they identify none of them.
///
/// Several versions of one item in a dispatch share its guid too. Items with different version numbers count as
/// one item, because the formats that count versions allow this. Items with the same version number or none
/// count as one item only if their content matches ([SameItem]).
///
/// @param guids that are shared
/// @param links keys of article links that are shared
record SharedIds(Set<String> guids, Set<String> links) {
    private static final SharedIds NONE = new SharedIds(Set.of(), Set.of());

    static SharedIds of(List<Story> stories) {
        if (stories.size() < 2) {
            return NONE;
        }
        Set<String> guids = new HashSet<>();
        Set<String> links = new HashSet<>();
        Map<List<String>, Story> firstOfVersion = new HashMap<>();
        Map<String, Story> firstAtLink = new HashMap<>();
        for (Story story : stories) {
            if (isStop(story)) {
                continue;
            }
            String guid = story.identity().guid();
            if (guid != null && ItemId.identifies(guid)) {
                List<String> version = List.of(
                        guid, Objects.requireNonNullElse(story.identity().version(), ""));
                Story first = firstOfVersion.putIfAbsent(version, story);
                if (first != null && !first.equals(story) && !SameItem.isSameByContent(first, story)) {
                    guids.add(guid);
                }
            }
            ArticleLink link = ArticleLink.of(story.origin().link());
            if (link != null) {
                Story first = firstAtLink.putIfAbsent(link.key(), story);
                if (first != null && !sameGuid(first, story, guids) && !SameItem.isSameByContent(first, story)) {
                    links.add(link.key());
                }
            }
        }
        return new SharedIds(guids, links);
    }

    /// Returns whether a story has no copy and only kills or withholds another one. Such a story does not count
    /// as an item that shares the id.
    static boolean isStop(Story story) {
        boolean withheld = story.rights().status() == Status.WITHHELD
                && story.copy().headline() == null
                && story.copy().body().isEmpty();
        return withheld || story.rights().status() == Status.CANCELED;
    }

    private static boolean sameGuid(Story one, Story other, Set<String> shared) {
        return one.identity().guid() != null
                && one.identity().guid().equals(other.identity().guid())
                && !shared.contains(one.identity().guid());
    }
}
