package dateline.archive;

import dateline.archive.Leads.Belonging;
import dateline.story.Lead;
import dateline.story.Story;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Files copy without an id, which is known by its slug and the number of its lead ([Leads]).
final class LeadFiler {
    private final Handle handle;
    private final String supplier;
    private final ArchiveSettings settings;
    private final ItemIdentities identities;

    LeadFiler(Handle handle, String supplier, ArchiveSettings settings, ItemIdentities identities) {
        this.handle = handle;
        this.supplier = supplier;
        this.settings = settings;
        this.identities = identities;
    }

    /// Finds the stories that copy belongs to or kills by its place among the leads.
    Belonging belonging(Story story) {
        Lead lead = leadAlone(story);
        return lead == null
                ? Belonging.ALONE
                : Leads.find(
                        handle,
                        supplier,
                        story,
                        lead,
                        identities.day(lead),
                        settings.terms(supplier).joinsLeads());
    }

    /// Stores the place of copy among the leads; does nothing if it has an id.
    void add(Story story, ItemIdentity identity, String id) {
        Lead lead = leadAlone(story);
        if (lead != null) {
            LeadTable.add(handle, supplier, lead, identities.day(lead), identity.guid(), id);
        }
    }

    /// Returns whether copy is a second or later take, which adds to the text of the first.
    static boolean isLaterTake(Story story) {
        Lead lead = leadAlone(story);
        return lead != null && lead.take() > 1;
    }

    /// Returns the place of the copy among the leads of its slug, if that is its only identity.
    private static @Nullable Lead leadAlone(Story story) {
        return story.identity().guid() == null ? story.identity().lead() : null;
    }
}
