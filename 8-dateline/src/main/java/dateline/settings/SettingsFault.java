package dateline.settings;

/// Something wrong in the settings.
///
/// @param where `line 12`, `--set site.zone`, or the name of an environment variable
public record SettingsFault(String where, String key, String what, String remedy) {
    @Override
    public String toString() {
        return where + ": " + key + ": " + what + " " + remedy;
    }
}
