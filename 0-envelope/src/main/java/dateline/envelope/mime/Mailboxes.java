package dateline.envelope.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Extracts the addresses from a field like `From` (RFC 5322 §3.4): mailboxes with and without a name, groups, and
/// old routes. Ignores text in quotes or comments, even if it looks like an address.
public final class Mailboxes {
    private static final int LONGEST = 10_000;

    private final List<String> addresses = new ArrayList<>();
    private final StringBuilder bare = new StringBuilder();
    private final StringBuilder inAngles = new StringBuilder();
    private boolean quoted;
    private boolean angles;
    private boolean begun;
    private int comments;

    private Mailboxes() {}

    /// Lists the addresses in order, in lower case. A mailbox without an address becomes an empty string.
    ///
    /// Example: `a@x.example, "Bo, Ltd" <b@y.example>` gives `a@x.example` and `b@y.example`.
    public static List<String> addresses(String field) {
        Mailboxes mailboxes = new Mailboxes();
        int end = Math.min(field.length(), LONGEST);
        for (int i = 0; i < end; i++) {
            boolean escaped = field.charAt(i) == '\\' && (mailboxes.quoted || mailboxes.comments > 0);
            i += escaped ? 1 : 0;
            if (!escaped) {
                mailboxes.take(field.charAt(i));
            }
        }
        mailboxes.finish();
        return List.copyOf(mailboxes.addresses);
    }

    /// Returns the text after the last `@`; empty if there is no `@`.
    public static String domain(String address) {
        return address.contains("@") ? address.substring(address.lastIndexOf('@') + 1) : "";
    }

    private void take(char c) {
        if (quoted) {
            quoted = c != '"';
        } else if (comments > 0 || c == '(') {
            comments += c == '(' ? 1 : c == ')' ? -1 : 0;
        } else if (angles) {
            takeInAngles(c);
        } else {
            takeBare(c);
        }
    }

    private void takeInAngles(char c) {
        switch (c) {
            case '>' -> angles = false;
            case ':' -> inAngles.setLength(0); // the end of a route
            default -> inAngles.append(c);
        }
    }

    private void takeBare(char c) {
        switch (c) {
            case '"' -> quoted = begun = true;
            case '<' -> angles = begun = true;
            case ',', ';' -> finish();
            case ':' -> startOver(); // the name of a group
            default -> {
                bare.append(c);
                begun |= c > ' ';
            }
        }
    }

    private void finish() {
        if (begun) {
            addresses.add(address(inAngles.isEmpty() ? bare.toString() : inAngles.toString()));
        }
        startOver();
    }

    private void startOver() {
        bare.setLength(0);
        inAngles.setLength(0);
        begun = false;
        angles = false;
    }

    private static String address(String text) {
        String address = text.strip().toLowerCase(Locale.ROOT);
        return address.matches("[^\\s@]+@[^\\s@]+") ? address : "";
    }
}
