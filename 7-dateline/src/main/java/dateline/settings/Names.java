package dateline.settings;

import java.util.regex.Pattern;

/// Names that stand in addresses, folders and settings alike.
final class Names {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private Names() {}

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }
}
