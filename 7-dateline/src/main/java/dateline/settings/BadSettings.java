package dateline.settings;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Settings that cannot be used; says every fault at once.
public final class BadSettings extends Exception {
    private static final long serialVersionUID = 1;

    /// By line: of two numbers that are written without zeros before them, the shorter is the smaller.
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
