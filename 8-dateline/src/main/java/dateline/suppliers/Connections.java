package dateline.suppliers;

import dateline.settings.Settings;
import dateline.wire.Via;
import dateline.wire.outward.Outward;
import dateline.wire.outward.ShownAddress;
import dateline.wire.poll.Credentials;
import dateline.wire.poll.PollSource;
import dateline.wire.rounds.Connection;
import dateline.wire.rounds.Pace;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Makes the connections that the settings ask for.
public final class Connections {
    private final Outward outward;
    private final InstantSource clock;
    private final List<Connection> connections = new ArrayList<>();

    private Connections(Outward outward, InstantSource clock) {
        this.outward = outward;
        this.clock = clock;
    }

    public static List<Connection> of(Settings settings, Outward outward, InstantSource clock) {
        Connections made = new Connections(outward, clock);
        settings.suppliers().forEach(made::add);
        return List.copyOf(made.connections);
    }

    private void add(String name, Settings.Supplier supplier) {
        if (supplier.poll() != null) {
            poll(name, supplier.poll());
        }
    }

    private void poll(String supplier, Settings.Poll poll) {
        Credentials credentials = Credentials.of(poll.user(), poll.password(), poll.header());
        for (URI address : poll.addresses()) {
            connections.add(new Connection(
                    supplier,
                    Via.POLL,
                    ShownAddress.of(address),
                    Pace.every(poll.every()),
                    new PollSource(address, credentials, outward, clock)));
        }
    }
}
