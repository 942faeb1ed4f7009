package dateline.settings;

import java.util.Locale;
import java.util.Map;

/// Takes secrets from environment variables, so that none need stand in a file: `DATELINE_SUPPLIERS_NAME_TOKEN`.
final class Environment {
    private static final String BEFORE = "DATELINE_SUPPLIERS_";
    private static final String AFTER = "_TOKEN";

    private Environment() {}

    /// A variable is of the supplier whose name, written in capitals with `_` for `-`, it holds; where none was given
    /// yet, it gives one.
    static void read(Map<String, String> environment, Given given) {
        environment.forEach((variable, value) -> {
            if (variable.length() > BEFORE.length() + AFTER.length()
                    && variable.startsWith(BEFORE)
                    && variable.endsWith(AFTER)) {
                String name = variable.substring(BEFORE.length(), variable.length() - AFTER.length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-');
                given.put("suppliers." + name + ".token", new Value(value, variable));
            }
        });
    }
}
