package dateline;

import dateline.settings.Settings;

/// The address that a server listens at.
///
/// @param host an address of this machine, `0.0.0.0` or `::` for all
/// @param port 0 for any free port
record ListenAddress(String host, int port) {
    static final String LOOPBACK = "127.0.0.1";
    private static final String ALL = "0.0.0.0";

    /// Returns the default: only this machine, unless the site has its own address. Trying a site on a laptop
    /// must not publish licensed copy on the local network.
    static ListenAddress usual(Settings settings, int port) {
        return new ListenAddress(settings.site().address() == null ? LOOPBACK : ALL, port);
    }

    boolean isLoopback() {
        return host.startsWith("127.") || host.equals("::1") || host.equals("0:0:0:0:0:0:0:1");
    }

    /// Returns whether it means all addresses of this machine.
    boolean isAll() {
        return host.equals(ALL) || host.equals("::") || host.equals("0:0:0:0:0:0:0:0");
    }

    /// Returns the host for a browser on this machine.
    String nameForReaders() {
        String host = reachableHost();
        return host.equals(LOOPBACK) ? "localhost" : host;
    }

    /// Returns the host by which a program on this machine reaches the server.
    String reachableHost() {
        String one = isAll() ? LOOPBACK : host;
        return one.contains(":") ? '[' + one + ']' : one;
    }
}
