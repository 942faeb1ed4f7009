package dateline.archive;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// The newsroom's settings for the archive.
///
/// @param zone the site's time zone; decides the day in an address
/// @param sections the first one takes the stories that nothing else assigns to a section
/// @param suppliers by name; the stories of a supplier that is not named here are published in the
///     first section
/// @param backdateAfter copy that is older than this on arrival keeps the supplier's time instead of ours,
///     because it comes from an imported archive or a night's backlog
/// @param rules tried in order; the first matching rule that sets an outcome decides it
/// @param nearDuplicates the terms for near-duplicates
public record ArchiveSettings(
        ZoneId zone,
        List<Section> sections,
        Map<String, SupplierTerms> suppliers,
        Duration backdateAfter,
        List<Rule> rules,
        NearDuplicateTerms nearDuplicates) {
    public ArchiveSettings {
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("a site has at least one section");
        }
        sections = List.copyOf(sections);
        suppliers = Map.copyOf(suppliers);
        rules = List.copyOf(rules);
    }

    /// Creates settings with the usual terms for near-duplicates.
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
