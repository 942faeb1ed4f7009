package dateline.archive;

/// Thrown if the preceding dispatch is not the last one filed: the archive must not skip a dispatch.
public final class FilingOutOfOrder extends RuntimeException {
    private static final long serialVersionUID = 1;

    FilingOutOfOrder(long after, long dispatch) {
        super("dispatch " + dispatch + " follows dispatch " + after + ", which is not the last one filed");
    }
}
