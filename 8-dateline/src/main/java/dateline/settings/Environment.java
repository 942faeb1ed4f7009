package dateline.settings;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Takes secrets from environment variables, so that none need stand in a file: `DATELINE_SUPPLIERS_NAME_TOKEN` is
/// `suppliers.NAME.token`, `DATELINE_SUPPLIERS_NAME_POLL_PASSWORD` is `suppliers.NAME.poll.password`.
final class Environment {
    private static final String BEFORE = "DATELINE_SUPPLIERS_";

    /// The secrets that a supplier's settings may have.
    private static final List<String> SECRETS =
            List.of("token", "poll.password", "poll.header", "ftp.password", "sftp.password", "mail.password");

    private Environment() {}

    /// A variable is of the supplier whose name, written in capitals with `_` for `-`, it holds; where none was given
    /// yet, it gives one.
    static void read(Map<String, String> environment, Given given) {
        environment.forEach((variable, value) -> {
            for (String secret : SECRETS) {
                String after = '_' + secret.toUpperCase(Locale.ROOT).replace('.', '_');
                if (variable.length() > BEFORE.length() + after.length()
                        && variable.startsWith(BEFORE)
                        && variable.endsWith(after)) {
                    String name = variable.substring(BEFORE.length(), variable.length() - after.length())
                            .toLowerCase(Locale.ROOT)
                            .replace('_', '-');
                    given.put("suppliers." + name + '.' + secret, new Value(value, variable));
                }
            }
        });
    }
}
