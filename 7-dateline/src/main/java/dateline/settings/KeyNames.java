package dateline.settings;

import java.util.regex.Pattern;

/// Checks names that are used in addresses, folders and settings.
final class KeyNames {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private KeyNames() {}

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }
}
