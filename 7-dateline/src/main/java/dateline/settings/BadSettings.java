package dateline.settings;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Thrown if settings cannot be used; lists every fault at once.
public final class BadSettings extends Exception {
    private static final long serialVersionUID = 1;

    /// Orders faults by line. Line numbers have no leading zeros, so the shorter of two is the smaller.
    private static final Comparator<SettingsFault> BY_LINE = Comparator.comparingInt(
                    (SettingsFault fault) -> fault.where().length())
            .thenComparing(SettingsFault::where);

    private final transient List<SettingsFault> faults;

    BadSettings(List<SettingsFault> faults) {
        super(faults.stream().sorted(BY_LINE).map(SettingsFault::toString).collect(Collectors.joining("\n")));
        this.faults = faults.stream().sorted(BY_LINE).toList();
    }

    public List<SettingsFault> faults() {
        return faults;
    }
}
