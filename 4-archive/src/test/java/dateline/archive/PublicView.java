package dateline.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks an archive what readers may see, for the tests. Each question has its own snapshot.
record PublicView(Archive archive) {

    /// Lists whole stories, newest first.
    List<Article> newest(int limit) {
        return archive.read(snapshot -> {
            List<Article> newest = new ArrayList<>();
            snapshot.eachNewest(limit, newest::add);
            return newest;
        });
    }

    /// Lists the whole stories of a section, newest first.
    List<Article> newest(String section, int limit) {
        return cards(section, limit).stream()
                .map(card -> ((Lookup.Shown) lookup(card.id())).article())
                .toList();
    }

    List<Card> cards(@Nullable String section, int limit) {
        return archive.read(snapshot -> snapshot.newest(section, limit));
    }

    Lookup lookup(String id) {
        return archive.read(snapshot -> snapshot.lookup(id));
    }

    Lookup lookupFormerAddress(String path) {
        return archive.read(snapshot -> snapshot.lookupFormerAddress(path));
    }

    Optional<Card> findCard(String id) {
        return archive.read(snapshot -> snapshot.findCard(id));
    }

    Optional<Article> findNext(Article article) {
        return archive.read(snapshot -> snapshot.findNext(snapshot.listed(article)))
                .map(card -> ((Lookup.Shown) lookup(card.id())).article());
    }

    List<Card> day(LocalDate day) {
        return archive.read(snapshot -> snapshot.countBySection(day).keySet().stream()
                .flatMap(section -> snapshot.day(day, section, 0, Integer.MAX_VALUE).stream())
                .toList());
    }

    List<Card> day(LocalDate day, String section, int skip, int limit) {
        return archive.read(snapshot -> snapshot.day(day, section, skip, limit));
    }

    Map<String, Integer> countBySection(LocalDate day) {
        return archive.read(snapshot -> snapshot.countBySection(day));
    }

    Optional<LocalDate> dayBefore(LocalDate day) {
        return archive.read(snapshot -> snapshot.dayBefore(null, day));
    }

    Optional<LocalDate> dayAfter(LocalDate day) {
        return archive.read(snapshot -> snapshot.dayAfter(null, day));
    }

    List<NearDuplicate> nearDuplicates(String id) {
        return archive.read(snapshot -> snapshot.nearDuplicates(id));
    }

    List<PublicVersion> history(String id) {
        return archive.read(snapshot -> snapshot.history(id));
    }

    List<ChangeFeedEntry> notices(long after, int limit) {
        return archive.read(snapshot -> snapshot.notices(after, limit));
    }

    boolean shows(String sha256) {
        return archive.read(snapshot -> snapshot.shows(sha256));
    }
}
