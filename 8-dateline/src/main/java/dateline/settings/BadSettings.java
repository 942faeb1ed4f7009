package dateline.settings;

import java.util.List;
import java.util.stream.Collectors;

/// Settings that cannot be used; says every fault at once.
public final class BadSettings extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<SettingsFault> faults;

    BadSettings(List<SettingsFault> faults) {
        super(faults.stream().map(SettingsFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<SettingsFault> faults() {
        return faults;
    }
}
