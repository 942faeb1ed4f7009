package dateline.suppliers;

import dateline.settings.Settings;
import dateline.wire.rounds.Outages;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// The troubles of suppliers that are in the log already. They outlive [Ways], so that nothing is logged twice because
/// the settings were read again.
public final class KnownTroubles {
    private final Outages outages = new Outages();
    private final Set<String> silent = ConcurrentHashMap.newKeySet();
    private Map<String, Settings.Supplier> suppliers = Map.of();

    /// Forgets the troubles of suppliers whose settings have changed: those may be mended or new.
    synchronized void settings(Map<String, Settings.Supplier> now) {
        Map<String, Settings.Supplier> before = suppliers;
        Predicate<String> changed = supplier -> !Objects.equals(before.get(supplier), now.get(supplier));
        outages.forget(changed);
        silent.removeIf(changed);
        suppliers = Map.copyOf(now);
    }

    Outages outages() {
        return outages;
    }

    /// Suppliers whose silence is logged.
    Set<String> silent() {
        return silent;
    }
}
