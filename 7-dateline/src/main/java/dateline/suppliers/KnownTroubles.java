package dateline.suppliers;

import dateline.settings.Settings;
import dateline.wire.rounds.Outages;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// Remembers which supplier problems are already logged. It outlives [Ways], so a reload of the settings does
/// not log them again.
public final class KnownTroubles {
    private final Outages outages = new Outages();
    private final Set<String> silent = ConcurrentHashMap.newKeySet();
    private Map<String, Settings.Supplier> suppliers = Map.of();

    /// Forgets the problems of suppliers whose settings have changed, because those may be fixed or new.
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

    /// Returns the suppliers whose silence is logged.
    Set<String> silent() {
        return silent;
    }
}
