package dateline.archive;

/// The terms that were agreed for a supplier's copy.
///
/// @param section the key of the section for copy that names none
/// @param publish whether its copy is published at once; else it is held for an editor
/// @param joinsLeads whether leads without an id are joined by their slug and day
/// @param showsHistory whether readers may see a story's earlier versions
/// @param recommend whether its stories may be recommended on the pages of others
public record SupplierTerms(
        String section, boolean publish, boolean joinsLeads, boolean showsHistory, boolean recommend) {

    /// Creates the usual terms.
    public SupplierTerms(String section, boolean publish) {
        this(section, publish, true, true, true);
    }
}
