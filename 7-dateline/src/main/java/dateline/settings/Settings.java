package dateline.settings;

import dateline.archive.Rule;
import dateline.archive.Section;
import dateline.archive.SupplierTerms;
import dateline.archive.NearDuplicateTerms;
import dateline.wire.Secret;
import dateline.wire.folders.Access;
import dateline.wire.folders.FolderRules;
import dateline.wire.mail.Mailbox;
import dateline.wire.mail.Senders;
import dateline.wire.outward.Prefix;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All that a newsroom decides, by module. `dateline.yaml.sample` explains each.
///
/// @param suppliers by name
/// @param routing rules of what becomes of copy, tried in order
public record Settings(
        Site site,
        Archive archive,
        Map<String, Supplier> suppliers,
        List<Rule> routing,
        Network network,
        Pictures pictures,
        Pages pages,
        Log log) {
    public Settings {
        suppliers = Map.copyOf(suppliers);
        routing = List.copyOf(routing);
    }

    /// The site itself.
    ///
    /// @param language of the site's own words and of stories that say none (BCP 47)
    /// @param address the site's own, `https://news.example.org`, where it is not asked for by it
    /// @param hub whether programs may ask to be sent its feeds (WebSub), where it has an address
    /// @param proxies in front of the site, whose `X-Forwarded-For` is believed
    public record Site(
            String title,
            ZoneId zone,
            String language,
            @Nullable String address,
            boolean hub,
            List<Prefix> proxies,
            List<Section> sections) {
        public Site {
            proxies = List.copyOf(proxies);
            sections = List.copyOf(sections);
        }
    }

    /// The newsroom's record.
    ///
    /// @param backdateAfter copy that is older than this when it comes stands under its own time
    /// @param twins of copy that came twice
    public record Archive(Duration backdateAfter, NearDuplicateTerms twins) {}

    /// Whoever sends copy.
    ///
    /// @param token what it shows to push copy; without one it cannot push
    /// @param silentAfter for how long it may send nothing before that is reported; null where nobody waits for it
    /// @param poll what of it is asked for what is new
    /// @param folders on its servers, by FTP and by SFTP
    /// @param mail the mailbox that receives what it sends
    public record Supplier(
            @Nullable Secret token,
            SupplierTerms terms,
            @Nullable Duration silentAfter,
            @Nullable Poll poll,
            List<Folders> folders,
            @Nullable Mail mail) {
        public Supplier {
            folders = List.copyOf(folders);
        }

        /// One whose server we do not visit.
        public Supplier(
                @Nullable Secret token, SupplierTerms terms, @Nullable Duration silentAfter, @Nullable Poll poll) {
            this(token, terms, silentAfter, poll, List.of(), null);
        }

        /// One that we ask for nothing.
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

    /// Feeds and interfaces of a supplier that are asked every so often, over HTTP.
    ///
    /// @param header `Name: value`, sent with each request
    /// @param hubEvery how often they are asked while a hub sends them; null where no hub is asked to
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
    /// @param privateHosts hosts that may be asked though their addresses are of a private network
    public record Network(List<String> privateHosts) {
        public Network {
            privateHosts = List.copyOf(privateHosts);
        }
    }

    /// Pictures that are fetched.
    ///
    /// @param hosts from which pictures that stories name by their address are fetched
    public record Pictures(List<String> hosts) {
        public Pictures {
            hosts = List.copyOf(hosts);
        }
    }

    /// What the program writes while it runs.
    ///
    /// @param access whether each request is a line
    public record Log(Level level, Format format, boolean access) {
        /// The least that is written.
        public enum Level {
            ERROR,
            WARN,
            INFO,
            DEBUG
        }

        /// How it is written.
        public enum Format {
            TEXT,
            JSON
        }
    }

    /// Pages that are kept.
    ///
    /// @param memory for rendered pages, in bytes
    public record Pages(long memory) {}
}
