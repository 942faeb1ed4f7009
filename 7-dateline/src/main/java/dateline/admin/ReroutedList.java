package dateline.admin;

import dateline.archive.Rerouted;
import java.util.List;

/// The stories that changed rules move to another section, publish or hold.
public record ReroutedList(List<Rerouted> stories) {
    public ReroutedList {
        stories = List.copyOf(stories);
    }
}
