package dateline.settings;

import dateline.archive.NearDuplicateTerms;
import dateline.archive.Rule;
import dateline.archive.Section;
import dateline.archive.SupplierTerms;
import dateline.copy.Agencies;
import dateline.copy.AgencyHabits;
import dateline.formats.readers.Readers;
import dateline.site.DateSettings;
import dateline.wire.Secret;
import dateline.wire.folders.Access;
import dateline.wire.folders.FolderRules;
import dateline.wire.mail.Mailbox;
import dateline.wire.mail.Senders;
import dateline.wire.outward.Prefix;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All settings of a newsroom, by module. `dateline.yaml.sample` explains each.
///
/// @param suppliers the suppliers, by name
/// @param routing the routing rules, tried in order
/// @param agencies what the settings add to the agencies that Dateline knows
public record Settings(
        Site site,
        Archive archive,
        Map<String, Supplier> suppliers,
        List<Rule> routing,
        List<AgencyHabits> agencies,
        Network network,
        Pictures pictures,
        Pages pages,
        Log log) {
    public Settings {
        suppliers = Map.copyOf(suppliers);
        routing = List.copyOf(routing);
        agencies = List.copyOf(agencies);
    }

    /// Returns these settings for somebody who changes templates: each request renders its page afresh.
    ///
    /// @param templates the folder of their sources
    public Settings rendering(Path templates) {
        return new Settings(
                site, archive, suppliers, routing, agencies, network, pictures, new Pages(0, templates), log);
    }

    /// Lists what works less well with these settings than a site for readers needs.
    public List<String> warnings() {
        return site.address() != null
                ? List.of()
                : List.of(
                        "site.address is not set. Pages have no canonical address and no links for sharing, feeds have"
                                + " relative links, and there is no site map. Set it to the site's public address, like"
                                + " https://paper.example.");
    }

    /// Creates readers of wire files that know these zones and agencies.
    public Readers readers() {
        return new Readers(site.zone(), supplierZones(), Agencies.builtIn().with(agencies));
    }

    /// Creates the same readers, which refuse ninjs wherever its schema forbids something.
    public Readers strictReaders() {
        return Readers.strict(site.zone(), supplierZones(), Agencies.builtIn().with(agencies));
    }

    /// Returns the time zones of the suppliers that have their own, by the suppliers' names.
    private Map<String, ZoneId> supplierZones() {
        Map<String, ZoneId> zones = new HashMap<>();
        suppliers.forEach((name, supplier) -> {
            if (supplier.zone() != null) {
                zones.put(name, supplier.zone());
            }
        });
        return zones;
    }

    /// The site.
    ///
    /// @param language the language of the site's own texts, and of stories that do not name one (BCP 47)
    /// @param dates how the site writes dates and times
    /// @param smartQuotes whether pages print the quotation marks of a story's language instead of straight ones
    /// @param address the site's public address, `https://news.example.org`; null if none is set
    /// @param hub whether programs may subscribe to its feeds (WebSub); needs an address
    /// @param proxies the proxies in front of the site whose `X-Forwarded-For` is trusted
    public record Site(
            String title,
            ZoneId zone,
            String language,
            DateSettings dates,
            boolean smartQuotes,
            @Nullable String address,
            boolean hub,
            List<Prefix> proxies,
            List<Section> sections) {
        public Site {
            proxies = List.copyOf(proxies);
            sections = List.copyOf(sections);
        }
    }

    /// The archive of stories.
    ///
    /// @param backdateAfter copy that is older than this on arrival is listed under its own time
    /// @param nearDuplicates how near-duplicates are listed
    public record Archive(Duration backdateAfter, NearDuplicateTerms nearDuplicates) {}

    /// A supplier of copy.
    ///
    /// @param token authenticates its pushes; null if it may not push
    /// @param zone the time zone of the times in its copy that name none; null for the site's
    /// @param silentAfter how long it may send nothing before that is reported; null if that is never reported
    /// @param poll its feeds and APIs that are polled; null if none are
    /// @param folders the folders on its servers, read by FTP and SFTP
    /// @param mail the mailbox that receives its copy; null if there is none
    public record Supplier(
            @Nullable Secret token,
            SupplierTerms terms,
            @Nullable ZoneId zone,
            @Nullable Duration silentAfter,
            @Nullable Poll poll,
            List<Folders> folders,
            @Nullable Mail mail) {
        public Supplier {
            folders = List.copyOf(folders);
        }

        /// Creates a supplier without a zone of its own, folders or a mailbox.
        public Supplier(
                @Nullable Secret token, SupplierTerms terms, @Nullable Duration silentAfter, @Nullable Poll poll) {
            this(token, terms, null, silentAfter, poll, List.of(), null);
        }

        /// Creates a supplier that only sends by itself.
        public Supplier(@Nullable Secret token, SupplierTerms terms) {
            this(token, terms, null, null);
        }
    }

    /// Folders on a supplier's server.
    public record Folders(Access access, FolderRules rules, Duration every) {}

    /// A mailbox that receives releases.
    ///
    /// @param senders who may send
    public record Mail(Mailbox mailbox, Senders senders, Duration every) {}

    /// Feeds and APIs of a supplier that are polled over HTTP.
    ///
    /// @param header `Name: value`, sent with each request; null if there is none
    /// @param hubEvery how often they are polled while a hub sends them; null if no hub is used
    public record Poll(
            List<URI> addresses,
            Duration every,
            @Nullable String user,
            @Nullable Secret password,
            @Nullable Secret header,
            @Nullable Duration hubEvery) {
        public Poll {
            addresses = List.copyOf(addresses);
        }
    }

    /// The network beyond this machine.
    ///
    /// @param privateHosts hosts that may be contacted although their addresses are in a private network
    public record Network(List<String> privateHosts) {
        public Network {
            privateHosts = List.copyOf(privateHosts);
        }
    }

    /// Pictures that are fetched.
    ///
    /// @param hosts the hosts from which pictures that stories link to are fetched
    public record Pictures(List<String> hosts) {
        public Pictures {
            hosts = List.copyOf(hosts);
        }
    }

    /// The program's log.
    ///
    /// @param access whether each request is logged
    public record Log(Level level, Format format, boolean access) {
        /// The lowest level that is logged.
        public enum Level {
            ERROR,
            WARN,
            INFO,
            DEBUG
        }

        /// The format of the log.
        public enum Format {
            TEXT,
            JSON
        }
    }

    /// The cache of rendered pages.
    ///
    /// @param memory the memory for rendered pages, in bytes
    /// @param templates a folder of templates that change while the program runs; null for the program's own. Only
    ///     `dateline dev` sets it
    public record Pages(long memory, @Nullable Path templates) {}
}
