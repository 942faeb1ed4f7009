package dateline.archive;

/// What was agreed about a supplier's copy.
///
/// @param section the key of the section for copy that says nothing of one
/// @param publish whether its copy is published at once; else it is held for an editor
public record SupplierTerms(String section, boolean publish) {}
