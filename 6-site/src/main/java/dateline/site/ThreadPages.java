package dateline.site;

import dateline.pages.Pages;
import dateline.search.threads.Threads;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Drops the pages that show a thread when its members change.
public record ThreadPages(Pages pages) implements Threads.Listener {
    @Override
    public void changed(Set<String> stories) {
        pages.drop(Stream.concat(Stream.of(Facts.THREADS), stories.stream().map(Facts::thread))
                .collect(Collectors.toSet()));
    }

    @Override
    public void opened() {
        pages.dropAll();
    }
}
