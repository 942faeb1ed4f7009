package dateline.settings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Reads secrets from environment variables, so that no file needs to hold them:
/// `DATELINE_SUPPLIERS_NAME_TOKEN` is `suppliers.NAME.token`, `DATELINE_SUPPLIERS_NAME_POLL_PASSWORD`
/// is `suppliers.NAME.poll.password`.
final class Environment {
    private static final String OURS = "DATELINE_";
    private static final String BEFORE = OURS + "SUPPLIERS_";

    /// Variables that the launcher and the project's own checks read.
    private static final List<String> OTHERS = List.of("DATELINE_MEMORY", "DATELINE_JAVA_HOME", "DATELINE_CORPORA");

    /// A variable with more differing letters than this does not count as a misspelling of a known one.
    private static final int MOST_SLIPS = 3;

    /// The secrets that a supplier's settings may have.
    private static final List<String> SECRETS =
            List.of("token", "poll.password", "poll.header", "ftp.password", "sftp.password", "mail.password");

    private Environment() {}

    /// Adds the secrets to the settings, and a fault for each variable that begins with `DATELINE_` but has
    /// no meaning.
    ///
    /// A variable's name contains the supplier's name, in capitals and with `_` for `-`. If the settings do not
    /// have that supplier yet, it is added.
    static void read(Map<String, String> environment, Given given) {
        environment.forEach((variable, value) -> {
            if (variable.startsWith(OURS) && !isSecret(variable, value, given) && !OTHERS.contains(variable)) {
                given.fault(new SettingsFault(
                        "the environment", variable, "Dateline knows no such variable.", remedy(variable)));
            }
        });
    }

    private static boolean isSecret(String variable, String value, Given given) {
        boolean is = false;
        for (String secret : SECRETS) {
            String after = after(secret);
            if (variable.length() > BEFORE.length() + after.length()
                    && variable.startsWith(BEFORE)
                    && variable.endsWith(after)) {
                String name = variable.substring(BEFORE.length(), variable.length() - after.length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-');
                given.put("suppliers." + name + '.' + secret, new Value(value, variable));
                is = true;
            }
        }
        return is;
    }

    private static String after(String secret) {
        return '_' + secret.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    private static String remedy(String variable) {
        if (variable.startsWith(BEFORE)) {
            return "Its name must end in one of "
                    + SECRETS.stream().map(Environment::after).collect(Collectors.joining(", ")) + ".";
        }
        return OTHERS.stream()
                .filter(known -> Spelling.distance(known, variable) <= MOST_SLIPS)
                .findFirst()
                .map(known -> "Write " + known + ", or remove it.")
                .orElse("Remove it. Secrets of suppliers are " + BEFORE
                        + "NAME_TOKEN and the like; see docs/suppliers.md.");
    }
}
