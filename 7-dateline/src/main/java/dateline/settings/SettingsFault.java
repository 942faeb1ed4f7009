package dateline.settings;

/// Something wrong in the settings, for the one who wrote them. Never holds a value: it may be a secret.
///
/// @param where `line 12`, `--set site.zone`, or the name of an environment variable
/// @param key with dots: `site.zone`
/// @param what is wrong, as a sentence
/// @param remedy what to do, as a sentence
public record SettingsFault(String where, String key, String what, String remedy) {
    @Override
    public String toString() {
        return where + ": " + key + ": " + what + " " + remedy;
    }
}
