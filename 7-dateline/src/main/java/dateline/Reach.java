package dateline;

import dateline.intake.PictureFetch;
import dateline.settings.Settings;
import dateline.wire.Intake;
import dateline.wire.outward.Outward;
import java.time.InstantSource;
import java.util.HashSet;

/// Requests to other hosts, and the pictures that they fetch.
record Reach(Settings.Network network, Settings.Pictures pictures, Outward outward, PictureFetch fetch)
        implements AutoCloseable {

    static Reach of(Settings settings, InstantSource clock, Intake intake) {
        Outward outward = new Outward(new HashSet<>(settings.network().privateHosts()));
        PictureFetch fetch = new PictureFetch(new HashSet<>(settings.pictures().hosts()), outward, clock, intake);
        return new Reach(settings.network(), settings.pictures(), outward, fetch);
    }

    /// Returns whether these settings have the same network and picture settings.
    boolean isFor(Settings settings) {
        return settings.network().equals(network) && settings.pictures().equals(pictures);
    }

    boolean fetchesPictures() {
        return !pictures.hosts().isEmpty();
    }

    @Override
    public void close() {
        fetch.close();
        outward.close();
    }
}
