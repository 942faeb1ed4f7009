package dateline.settings;

/// A fault in the settings, for the person who wrote them. It never holds a value, because that may be
/// a secret.
///
/// @param where the place: `line 12`, `--set site.zone`, or the name of an environment variable
/// @param key the key with dots: `site.zone`
/// @param what what is wrong, as a sentence
/// @param remedy what to do, as a sentence
public record SettingsFault(String where, String key, String what, String remedy) {
    @Override
    public String toString() {
        return where + ": " + key + ": " + what + " " + remedy;
    }
}
