package dateline.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Collects the orders to stop copy that a file gives in addition to its ordinary reading.
public final class Stops {
    private final List<Stop> stories = new ArrayList<>();
    private final List<Stop> pictures = new ArrayList<>();
    private final List<Story> others = new ArrayList<>();

    /// Adds an order.
    ///
    /// @param type the item's own type. If it is null or of another kind, the item may have been sent as a
    ///     story or as a picture: both are stopped.
    public void add(Stop stop, @Nullable String type) {
        String kind = type == null ? "" : type.toLowerCase(Locale.ROOT);
        boolean picture = kind.contains("picture") || kind.contains("graphic") || kind.contains("photo");
        boolean text = kind.endsWith("text") || kind.endsWith("composite") || kind.endsWith("component");
        if (!picture) {
            stories.add(stop);
        }
        if (!text) {
            pictures.add(stop);
        }
    }

    /// Adds an order that does not name an id, but a slug and its day.
    public void add(Story order) {
        others.add(order);
    }

    public void addAll(Stops more) {
        stories.addAll(more.stories);
        pictures.addAll(more.pictures);
        others.addAll(more.others);
    }

    public boolean isEmpty() {
        return stories.isEmpty() && pictures.isEmpty() && others.isEmpty();
    }

    /// Appends the orders to what was read. An order that is already there is not added again.
    public Reading addTo(Reading reading) {
        List<Story> allStories = new ArrayList<>(reading.stories());
        for (Stop stop : stories) {
            if (allStories.stream()
                    .noneMatch(each -> stop.guid().equals(each.identity().guid())
                            && stop.status() == each.rights().status())) {
                allStories.add(stop.story());
            }
        }
        others.stream().filter(order -> !allStories.contains(order)).forEach(allStories::add);
        List<PictureItem> allPictures = new ArrayList<>(reading.pictures());
        for (Stop stop : pictures) {
            if (allPictures.stream()
                    .noneMatch(each ->
                            Objects.equals(each.picture().guid(), stop.guid()) && each.status() == stop.status())) {
                allPictures.add(stop.picture());
            }
        }
        return new Reading(
                reading.format(), allStories, allPictures, reading.packages(), reading.refused(), reading.notes());
    }
}
