package dateline.admin;

/// A command that only a running server can answer.
public sealed interface ServerCommand<A> extends AdminCommand<A> {

    /// Reports how the server is.
    record Status() implements ServerCommand<ServerReport> {
        @Override
        public Class<ServerReport> answer() {
            return ServerReport.class;
        }
    }

    /// Reports on every supplier in the settings, and on every other one that ever sent copy.
    record Suppliers() implements ServerCommand<SupplierList> {
        @Override
        public Class<SupplierList> answer() {
            return SupplierList.class;
        }
    }
}
