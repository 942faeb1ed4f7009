package dateline.archive;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// What the newsroom decided about its record.
///
/// @param zone the site's, for the day in an address
/// @param sections the first is where a story goes that nothing else places
/// @param suppliers by name; a supplier that is not named here is published, in the first section
/// @param backdateAfter copy that is older than this when it comes stands under the supplier's time, not under ours:
///     it is an archive that moves in, or a night's backlog
/// @param rules tried in order; of each outcome the first rule that fits and says something of it decides
/// @param twins of copy that came twice
public record ArchiveSettings(
        ZoneId zone,
        List<Section> sections,
        Map<String, SupplierTerms> suppliers,
        Duration backdateAfter,
        List<Rule> rules,
        NearDuplicateTerms twins) {
    public ArchiveSettings {
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("a site has at least one section");
        }
        sections = List.copyOf(sections);
        suppliers = Map.copyOf(suppliers);
        rules = List.copyOf(rules);
    }

    /// With the usual terms for copy that came twice.
    public ArchiveSettings(
            ZoneId zone,
            List<Section> sections,
            Map<String, SupplierTerms> suppliers,
            Duration backdateAfter,
            List<Rule> rules) {
        this(zone, sections, suppliers, backdateAfter, rules, NearDuplicateTerms.USUAL);
    }

    SupplierTerms terms(String supplier) {
        return suppliers.getOrDefault(
                supplier, new SupplierTerms(sections.getFirst().key(), true));
    }
}
