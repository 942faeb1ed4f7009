package dateline.settings;

import dateline.wire.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the settings of the feeds and APIs of a supplier that are polled.
final class PollReader {
    /// A header name of token characters and a value without control characters (RFC 9110, section 5).
    private static final Pattern HEADER = Pattern.compile("^[A-Za-z0-9!#$%&'*+.^_`|~-]+ *: *+[^\\p{Cntrl}]+");

    private final Given given;

    PollReader(Given given) {
        this.given = given;
    }

    Settings.@Nullable Poll read(String at) {
        if (given.names(at).isEmpty()) {
            return null;
        }
        String user = given.text(at + ".user", "");
        Secret password = new SecretReader(given).read(at + ".password");
        if (user.isEmpty() != (password == null)) {
            given.fault(at, "A user has a password, and a password a user.", "Give both, or neither.");
        }
        return new Settings.Poll(
                addresses(at + ".addresses"),
                Duration.ofSeconds(given.number(at + ".every-seconds", 60)),
                user.isEmpty() ? null : user,
                password,
                header(at + ".header"),
                hubEvery(at));
    }

    private @Nullable Duration hubEvery(String at) {
        boolean websub = given.truth(
                at + ".websub", false, "Write true to let a hub send it where it names one, false to poll it only.");
        if (websub && given.text("site.address", "").isEmpty()) {
            given.fault(
                    at + ".websub",
                    "A hub must be told the address of this site.",
                    "Give site.address, under which the hub reaches this program.");
        }
        Duration seldom = Duration.ofMinutes(given.number(at + ".websub-poll-minutes", 60));
        return websub ? seldom : null;
    }

    private List<URI> addresses(String key) {
        List<URI> addresses = new ArrayList<>();
        List<String> texts = given.list(key);
        for (int i = 0; i < texts.size(); i++) {
            try {
                addresses.add(address(texts.get(i)));
            } catch (IllegalArgumentException e) {
                // CASE: the value is not printed, because it may have a password in it.
                given.fault(
                        key + '.' + i,
                        "Number " + (i + 1) + " is not a web address.",
                        "Write each like https://wire.example.org/feed; user and password stand in settings of their"
                                + " own.");
            }
        }
        if (given.list(key).isEmpty()) {
            given.fault(key, "There is no address to ask.", "Give one or more.");
        }
        return addresses;
    }

    private static URI address(String text) {
        URI address = URI.create(text);
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!web || address.getHost() == null || address.getUserInfo() != null) {
            throw new IllegalArgumentException("an address");
        }
        return address;
    }

    private @Nullable Secret header(String key) {
        Secret header = new SecretReader(given).read(key);
        if (header != null && !HEADER.matcher(header.value()).matches()) {
            given.fault(key, "It is not a header.", "Write one like \"x-api-key: SECRET\", in quotes.");
            return null;
        }
        return header;
    }
}
