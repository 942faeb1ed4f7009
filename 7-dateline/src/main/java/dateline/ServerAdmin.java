package dateline;

import dateline.admin.Admin;
import dateline.admin.AdminCommand;
import dateline.admin.CommandRefused;
import dateline.admin.NewsroomCommand;
import dateline.admin.ServerCommand;
import dateline.admin.ServerReport;
import dateline.admin.SupplierList;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/// Runs admin commands in a running server.
final class ServerAdmin implements Admin {

    /// What stays the same while the server runs, whatever settings are loaded.
    ///
    /// @param port returns the port; called only when the server listens
    record Running(Path data, ListenAddress address, IntSupplier port, Instant started) {}

    private final Running running;
    private final Newsroom newsroom;
    private final Edge edge;
    private final Supplier<SupplierList> suppliers;

    ServerAdmin(Running running, Newsroom newsroom, Edge edge, Supplier<SupplierList> suppliers) {
        this.running = running;
        this.newsroom = newsroom;
        this.edge = edge;
        this.suppliers = suppliers;
    }

    @Override
    public <A> A run(AdminCommand<A> command) throws CommandRefused {
        return switch (command) {
            case NewsroomCommand<A> forNewsroom -> newsroom.admin().run(forNewsroom);
            case ServerCommand<A> forServer -> forServer.answer().cast(answer(forServer));
        };
    }

    private Object answer(ServerCommand<?> command) {
        return switch (command) {
            case ServerCommand.Status() -> status();
            case ServerCommand.Suppliers() -> suppliers.get();
        };
    }

    /// Reports how the server is.
    ServerReport status() {
        ListenAddress address = running.address();
        return new ServerReport(
                Dateline.version(),
                running.started(),
                new ServerReport.Listening(address.host(), running.port().getAsInt(), address.isLoopback()),
                edge.siteAddress(),
                running.data().toAbsolutePath().normalize().toString(),
                newsroom.work(),
                suppliers.get().suppliers(),
                edge.troubles());
    }
}
