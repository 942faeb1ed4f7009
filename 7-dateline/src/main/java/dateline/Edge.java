package dateline;

import dateline.admin.AdminDoor;
import dateline.archive.Archive;
import dateline.archive.Section;
import dateline.formats.readers.Readers;
import dateline.http.AccessLog;
import dateline.http.Answered;
import dateline.http.ClientAddresses;
import dateline.http.FrontDoor;
import dateline.http.FrontDoor.Door;
import dateline.http.ReadinessDoor;
import dateline.http.Replies;
import dateline.http.RequestKind;
import dateline.http.RequestsInFlight;
import dateline.http.ReservedNames;
import dateline.http.TokenGuard;
import dateline.hub.Hub;
import dateline.hub.SubscribeDoor;
import dateline.metrics.Meters;
import dateline.metrics.MetricsDoor;
import dateline.push.Push;
import dateline.settings.Settings;
import dateline.site.Site;
import dateline.site.SiteSettings;
import dateline.suppliers.HubDoor;
import dateline.suppliers.KnownTroubles;
import dateline.suppliers.Ways;
import dateline.wire.inbox.WatchedFolder;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything between the newsroom and the outside: the site, the HTTP doors, the hub, the inbox and the
/// supplier connections. It is built from the settings, and built again when they are reloaded.
final class Edge implements AutoCloseable {
    /// The supplier of copy that lies in the inbox itself or is imported without a name.
    static final String DEFAULT_SUPPLIER = "wire";

    /// What an edge gets from its server and keeps when the settings are reloaded.
    ///
    /// @param token the token of this run
    /// @param troubles the supplier problems that are already logged
    record Base(
            Newsroom newsroom,
            Vertx vertx,
            Path data,
            String token,
            InstantSource clock,
            KnownTroubles troubles,
            ServerAdmin.Running running) {}

    private final Base base;
    private final @Nullable String siteAddress;
    private final RequestsInFlight requests = new RequestsInFlight();
    private final Readers readers;
    private final Site site;
    private final Optional<Hub> hub;
    private final Ways ways;
    private final Vitals vitals;
    private final ServerAdmin admin;
    private final FrontDoor door;
    private volatile @Nullable WatchedFolder inbox;

    Edge(Base base, Settings settings) {
        Opened opened = new Opened();
        try {
            this.base = base;
            this.siteAddress = settings.site().address();
            this.readers = settings.readers();
            this.site = opened.add(site(settings));
            this.hub = hubsSite(settings).map(address -> opened.add(hub(address)));
            this.ways = opened.add(new Ways(
                    base.data,
                    settings,
                    base.newsroom.outward(),
                    base.clock,
                    base.newsroom.intake(),
                    readers,
                    base.troubles));
            this.vitals = new Vitals(ways.meters());
            this.admin = new ServerAdmin(base.running, base.newsroom, this, ways::report);
            this.door = frontDoor(settings);
            base.newsroom.watch(ways.meters());
            expect(settings.suppliers().keySet());
            base.newsroom.watch(vitals);
        } catch (Throwable fault) {
            opened.closeAfter(fault);
            throw fault;
        }
    }

    private void expect(Set<String> suppliers) {
        Meters meters = ways.meters();
        suppliers.forEach(meters::expectCopy);
        meters.expectCopy(DEFAULT_SUPPLIER);
        suppliers.forEach(meters::expectTokens);
        List.of("desk", "metrics", Push.UNKNOWN).forEach(meters::expectTokens);
    }

    /// Starts visits to suppliers and watching the inbox. The doors must be open already.
    void start() throws IOException {
        vitals.watchOne("inbox", this::troubleOfInbox);
        vitals.watch("visits", ways::deadVisits);
        vitals.watchOne("silences", ways::troubleOfSilences);
        hub.ifPresent(each -> vitals.watchOne("hub", each::trouble));
        hub.ifPresent(each -> archive().follow("hub", changes -> each.changed(), change -> each.changed()));
        FollowerMeters.show(archive(), ways.meters());
        ways.start();
        hub.ifPresent(Hub::start);
        inbox = new WatchedFolder(base.data.resolve("inbox"), DEFAULT_SUPPLIER, base.clock, ways.intake(), readers);
    }

    private Optional<String> troubleOfInbox() {
        WatchedFolder watched = inbox;
        return watched == null ? Optional.of("The inbox is not watched. Restart Dateline.") : watched.trouble();
    }

    /// Returns the site's own address; null if the settings give none.
    @Nullable
    String siteAddress() {
        return siteAddress;
    }

    FrontDoor door() {
        return door;
    }

    ServerAdmin admin() {
        return admin;
    }

    Meters meters() {
        return ways.meters();
    }

    RequestsInFlight requests() {
        return requests;
    }

    /// Returns why new copy is not taken, filed or passed on, one sentence each; empty while all is well.
    List<String> troubles() {
        return Stream.concat(base.newsroom.troubleOfStorage().stream(), vitals.troubles().stream())
                .toList();
    }

    /// Stops visiting suppliers. Pushed copy is still accepted.
    void leaveOff() {
        ways.leaveOff();
    }

    /// Stops watching the inbox and sending feeds to subscribers.
    void closeInboxAndHub() {
        WatchedFolder watched = inbox;
        if (watched != null) {
            watched.close();
        }
        hub.ifPresent(each -> {
            archive().unfollow("hub");
            each.close();
        });
    }

    /// Closes the site. Call this when no request uses it any more.
    void closeSite() {
        site.close();
    }

    /// Closes the supplier connections. Call this after [#closeSite], when nothing is on its way into
    /// the newsroom.
    @Override
    public void close() {
        ways.close();
    }

    private Archive archive() {
        return base.newsroom.archive();
    }

    private Site site(Settings settings) {
        return new Site(
                base.vertx,
                archive(),
                base.newsroom.related(),
                base.newsroom.threads(),
                base.newsroom.finder(),
                base.newsroom.media(),
                base.newsroom.pages(),
                new SiteSettings(
                        settings.site().title(),
                        settings.site().language(),
                        settings.site().dates(),
                        settings.site().smartQuotes(),
                        settings.site().address(),
                        hubsSite(settings).map(Hub::address).orElse(null),
                        settings.pages().templates()),
                base.clock);
    }

    /// Returns the site's address if the settings enable the hub; empty if they do not, or give no address.
    private static Optional<String> hubsSite(Settings settings) {
        return Optional.ofNullable(settings.site().address())
                .filter(address -> settings.site().hub());
    }

    private Hub hub(String address) {
        return new Hub(base.data, address, archive(), site::page, base.newsroom.outward(), base.clock);
    }

    private FrontDoor frontDoor(Settings settings) {
        ClientAddresses addresses = new ClientAddresses(settings.site().proxies());
        Answered figures = ways.meters().requests();
        FrontDoor made = new FrontDoor(
                doors(settings, addresses),
                site,
                requests,
                settings.log().access() ? figures.and(new AccessLog(addresses)) : figures,
                base.clock);
        ways.meters()
                .count(
                        "dateline.requests.failed",
                        "Requests answered 500, by a fault of the program",
                        () -> site.failed() + made.failed());
        ways.meters()
                .count(
                        "dateline.requests.shed",
                        "Requests of readers answered 503, because too many waited",
                        site::shed);
        return made;
    }

    private List<Door> doors(Settings settings, ClientAddresses addresses) {
        Replies replies = new Replies(base.vertx);
        TokenGuard guard = new TokenGuard(replies, addresses, base.clock, ways.meters()::wrongToken);
        Push push = new Push(
                replies, settings.suppliers(), base.token, base.clock, ways.intake(), base.newsroom.memory(), guard);
        List<Door> doors = new ArrayList<>(List.of(
                new Door(ReservedNames.WIRE, RequestKind.PUSH, push),
                new Door(ReservedNames.DESK, RequestKind.DESK, new AdminDoor(replies, guard, base.token, admin)),
                new Door(ReservedNames.METRICS, RequestKind.FIGURES, new MetricsDoor(guard, base.token, ways.meters())),
                new Door(
                        ReservedNames.WEBSUB,
                        RequestKind.HUB,
                        new HubDoor(
                                replies,
                                ways.deliveries(),
                                base.newsroom.memory().receiving(),
                                base.newsroom.memory().longestPush()))));
        hub.ifPresent(each ->
                doors.add(new Door(ReservedNames.HUB, RequestKind.HUB, new SubscribeDoor(replies, addresses, each))));
        doors.addAll(probes(settings, replies));
        return doors;
    }

    /// Returns the health probes. If a section of the site is called `health` or `ready`, it replaces the probe
    /// of that name; `healthz` and `readyz` always exist.
    private List<Door> probes(Settings settings, Replies replies) {
        Handler<HttpServerRequest> alive = request -> replies.text(request, 200, "alive\n");
        Handler<HttpServerRequest> ready = new ReadinessDoor(replies, this::troubles);
        Set<String> sections =
                settings.site().sections().stream().map(Section::key).collect(Collectors.toSet());
        return Map.of(ReservedNames.HEALTHZ, alive, "health", alive, ReservedNames.READYZ, ready, "ready", ready)
                .entrySet()
                .stream()
                .filter(probe -> !sections.contains(probe.getKey()))
                .map(probe -> new Door(probe.getKey(), RequestKind.HEALTH, probe.getValue()))
                .toList();
    }
}
