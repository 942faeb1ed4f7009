package dateline.archive;

/// A filing whose predecessor is not filed: the archive's progress must not pass a dispatch that is not filed.
public final class FilingOutOfOrder extends RuntimeException {
    private static final long serialVersionUID = 1;

    FilingOutOfOrder(long after, long dispatch) {
        super("dispatch " + dispatch + " follows dispatch " + after + ", which is not the last one filed");
    }
}
