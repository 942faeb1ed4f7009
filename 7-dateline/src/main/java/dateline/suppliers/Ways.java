package dateline.suppliers;

import dateline.admin.SupplierList;
import dateline.database.Database;
import dateline.database.ReplaceableDatabase;
import dateline.envelope.FileEnds;
import dateline.metrics.Meters;
import dateline.settings.Settings;
import dateline.wire.Intake;
import dateline.wire.outward.Outward;
import dateline.wire.rounds.Cursors;
import dateline.wire.rounds.Rounds;
import dateline.wire.silence.LastHeard;
import dateline.wire.silence.Silences;
import dateline.wire.websub.Deliveries;
import dateline.wire.websub.HubSubscriptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All connections between a server and its suppliers. Counts pushed copy, fetches offered copy, and notices
/// silent suppliers.
public final class Ways implements AutoCloseable {
    private final InstantSource clock;
    private final Database database;
    private final HubSubscriptions subscriptions;
    private final LastHeard heard;
    private final Silences silences;
    private final Meters meters = new Meters();
    private final Intake intake;
    private final Rounds rounds;
    private final SupplierReports reports;

    /// @param intake receives all copy in the end
    /// @param ends knows how files of each format end
    /// @param troubles the supplier problems that are already logged
    public Ways(
            Path data,
            Settings settings,
            Outward outward,
            InstantSource clock,
            Intake intake,
            FileEnds ends,
            KnownTroubles troubles) {
        troubles.settings(settings.suppliers());
        this.clock = clock;
        this.database = ReplaceableDatabase.open(
                data.resolve("wire.db"),
                "dateline/wire",
                "What suppliers offer is fetched anew; what was had already is not filed again.",
                clock.instant());
        this.subscriptions = new HubSubscriptions(database);
        this.heard = new LastHeard(database);
        this.silences = new Silences(silentAfter(settings), heard, troubles.silent(), clock);
        this.intake = new Arrivals(intake, heard, meters);
        this.rounds = new Rounds(
                SupplierConnections.of(settings, outward, subscriptions, ends, clock),
                new Cursors(database),
                troubles.outages(),
                clock,
                this.intake);
        this.reports = new SupplierReports(settings.suppliers().keySet(), heard, silences, rounds);
        reports.show(meters);
    }

    /// Starts visits to suppliers. Hubs must be able to reach this server by then.
    public void start() {
        silences.start();
        rounds.start();
    }

    /// Lists the connections that are no longer visited, one sentence each.
    public List<String> deadVisits() {
        return rounds.dead().stream()
                .map(connection -> connection + " is no longer visited. Restart Dateline.")
                .toList();
    }

    /// Returns one sentence if silent suppliers are no longer noticed; empty while they are.
    public Optional<String> troubleOfSilences() {
        return silences.isDead()
                ? Optional.of("Silent suppliers are no longer noticed. Restart Dateline.")
                : Optional.empty();
    }

    /// Returns the intake for copy that suppliers send on their own.
    public Intake intake() {
        return intake;
    }

    public Deliveries deliveries() {
        return new Deliveries(subscriptions, clock, intake);
    }

    public Meters meters() {
        return meters;
    }

    /// Reports on every supplier in the settings, and on every other one that ever sent copy.
    public SupplierList report() {
        return reports.list();
    }

    /// Stops fetching. Pushed copy is still accepted.
    public void leaveOff() {
        rounds.close();
    }

    @Override
    public void close() {
        silences.close();
        database.close();
        meters.close();
    }

    private static Map<String, Duration> silentAfter(Settings settings) {
        Map<String, Duration> longest = new HashMap<>();
        settings.suppliers().forEach((name, supplier) -> {
            if (supplier.silentAfter() != null) {
                longest.put(name, supplier.silentAfter());
            }
        });
        return longest;
    }
}
