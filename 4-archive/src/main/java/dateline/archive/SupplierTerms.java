package dateline.archive;

/// What was agreed about a supplier's copy.
///
/// @param section the key of the section for copy that says nothing of one
/// @param publish whether its copy is published at once; else it is held for an editor
/// @param joinsLeads whether leads that name no id are joined by their slug and day
/// @param showsHistory whether readers may see a story's earlier versions
public record SupplierTerms(String section, boolean publish, boolean joinsLeads, boolean showsHistory) {

    /// The usual terms.
    public SupplierTerms(String section, boolean publish) {
        this(section, publish, true, true);
    }
}
