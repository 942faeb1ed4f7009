package dateline.suppliers;

import dateline.envelope.FileEnds;
import dateline.settings.Settings;
import dateline.wire.Via;
import dateline.wire.folders.Access;
import dateline.wire.folders.FolderSource;
import dateline.wire.mail.MailSource;
import dateline.wire.outward.Outward;
import dateline.wire.outward.ShownAddress;
import dateline.wire.poll.Credentials;
import dateline.wire.poll.PollSource;
import dateline.wire.rounds.Connection;
import dateline.wire.rounds.Pace;
import dateline.wire.rounds.Source;
import dateline.wire.websub.HubSubscriptions;
import dateline.wire.websub.Subscriber;
import dateline.wire.websub.WebSubSource;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Creates the supplier connections from the settings.
public final class SupplierConnections {
    private final Outward outward;
    private final FileEnds ends;
    private final InstantSource clock;
    private final Optional<Subscriber> hubs;
    private final List<Connection> connections = new ArrayList<>();

    private SupplierConnections(Outward outward, FileEnds ends, InstantSource clock, Optional<Subscriber> hubs) {
        this.outward = outward;
        this.ends = ends;
        this.clock = clock;
        this.hubs = hubs;
    }

    /// @param ends knows how files of each format end
    public static List<Connection> of(
            Settings settings, Outward outward, HubSubscriptions subscriptions, FileEnds ends, InstantSource clock) {
        Optional<Subscriber> hubs = Optional.ofNullable(settings.site().address())
                .map(address -> new Subscriber(address, subscriptions, outward, clock));
        SupplierConnections made = new SupplierConnections(outward, ends, clock, hubs);
        settings.suppliers().forEach(made::add);
        return List.copyOf(made.connections);
    }

    private void add(String name, Settings.Supplier supplier) {
        if (supplier.poll() != null) {
            poll(name, supplier.poll());
        }
        supplier.folders().forEach(folders -> folders(name, folders));
        if (supplier.mail() != null) {
            mail(name, supplier.mail());
        }
    }

    private void poll(String supplier, Settings.Poll poll) {
        for (URI address : poll.addresses()) {
            connections.add(new Connection(
                    supplier,
                    Via.POLL,
                    ShownAddress.of(address),
                    Pace.every(poll.every()),
                    source(supplier, address, poll)));
        }
    }

    private Source source(String supplier, URI address, Settings.Poll poll) {
        Credentials credentials = Credentials.of(poll.user(), poll.password(), poll.header());
        if (poll.hubEvery() == null) {
            return new PollSource(address, credentials, outward, clock);
        }
        return new WebSubSource(supplier, address, credentials, poll.hubEvery(), hubs.orElseThrow(), outward, clock);
    }

    private void folders(String supplier, Settings.Folders folders) {
        Access access = folders.access();
        boolean sftp = access.protocol() == Access.Protocol.SFTP;
        connections.add(new Connection(
                supplier,
                sftp ? Via.SFTP : Via.FTP,
                access.host() + ':' + access.port(),
                Pace.every(folders.every()),
                FolderSource.of(access, folders.rules(), outward, ends, clock)));
    }

    private void mail(String supplier, Settings.Mail mail) {
        connections.add(new Connection(
                supplier,
                Via.MAIL,
                mail.mailbox().host() + ':' + mail.mailbox().port(),
                Pace.every(mail.every()),
                new MailSource(mail.mailbox(), mail.senders(), outward, clock)));
    }
}
