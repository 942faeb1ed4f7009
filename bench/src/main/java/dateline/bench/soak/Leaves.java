package dateline.bench.soak;

import dateline.bench.copy.Mark;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the site's pages as readers do: fronts, sections, days, feeds, and random articles.
final class Leaves {
    private static final int ARTICLES = 1_500;

    private final Door door;
    private final SiteCopy site;
    private final Set<Mark> shown;
    private final Set<Mark> secret;
    private final Stray stray;

    interface Stray {
        void differ(String where, Mark mark);
    }

    /// @param shown the versions that readers may see; every other version may appear only in a story's history
    /// @param secret the versions that may not appear in a history either
    Leaves(Door door, SiteCopy site, Set<Mark> shown, Set<Mark> secret, Stray stray) {
        this.door = door;
        this.site = site;
        this.shown = shown;
        this.secret = secret;
        this.stray = stray;
    }

    void run() throws IOException {
        for (String path : fixed()) {
            read(path);
        }
        Map<String, List<Item>> days =
                site.items().stream().collect(Collectors.groupingBy(Leaves::day, TreeMap::new, Collectors.toList()));
        for (Map.Entry<String, List<Item>> day : days.entrySet()) {
            Set<Mark> on = read(day.getKey());
            day.getValue().stream()
                    .flatMap(item -> Stream.ofNullable(item.mark()))
                    .filter(mark -> !on.contains(mark))
                    .forEach(mark -> stray.differ("the interface alone, and not on its day " + day.getKey(), mark));
        }
        Random random = new Random(site.items().size());
        for (int i = 0; i < Math.min(ARTICLES, site.items().size() / 3); i++) {
            article(site.items().get(random.nextInt(site.items().size())));
        }
    }

    private static List<String> fixed() {
        return Stream.concat(
                        Stream.of("/", "/feed.xml"),
                        Inventor.SUPPLIERS.stream()
                                .flatMap(section -> Stream.of("/" + section, "/" + section + "/feed.xml")))
                .toList();
    }

    private void article(Item item) throws IOException {
        Set<Mark> on = read(item.address());
        if (item.mark() != null && !on.contains(item.mark())) {
            stray.differ("the interface, and not on its own page " + item.address(), item.mark());
        }
        String history = item.address() + "/history";
        Mark.in(door.get(history).body()).stream()
                .filter(secret::contains)
                .forEach(mark -> stray.differ(history, mark));
    }

    private Set<Mark> read(String path) throws IOException {
        Door.Answer answer = door.get(path);
        if (answer.status() != 200) {
            throw new IOException(path + " is answered with " + answer.status());
        }
        Set<Mark> on = Set.copyOf(Mark.in(answer.body()));
        on.stream().filter(mark -> !shown.contains(mark)).forEach(mark -> stray.differ(path, mark));
        return on;
    }

    /// Returns the address of a story's day: `/2024/11/16` for `/news/2024/11/16/…`.
    private static String day(Item item) {
        String[] parts = item.address().split("/");
        return "/" + parts[2] + '/' + parts[3] + '/' + parts[4];
    }
}
