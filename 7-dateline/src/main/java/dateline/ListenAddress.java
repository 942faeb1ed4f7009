package dateline;

import dateline.settings.Settings;

/// Where a server listens.
///
/// @param host an address of this machine, `0.0.0.0` or `::` for all
/// @param port 0 for any that is free
record ListenAddress(String host, int port) {
    static final String LOOPBACK = "127.0.0.1";
    private static final String ALL = "0.0.0.0";

    /// This machine alone, unless the site has an address of its own: whoever tries a site on a laptop does not
    /// publish licensed copy to the network around it.
    static ListenAddress usual(Settings settings, int port) {
        return new ListenAddress(settings.site().address() == null ? LOOPBACK : ALL, port);
    }

    boolean isLoopback() {
        return host.startsWith("127.") || host.equals("::1") || host.equals("0:0:0:0:0:0:0:1");
    }

    /// Whether it stands for all addresses of this machine.
    boolean isAll() {
        return host.equals(ALL) || host.equals("::") || host.equals("0:0:0:0:0:0:0:0");
    }

    /// The host for a browser on this machine.
    String nameForReaders() {
        String host = reachableHost();
        return host.equals(LOOPBACK) ? "localhost" : host;
    }

    /// The host by which a program on this machine reaches the server.
    String reachableHost() {
        String one = isAll() ? LOOPBACK : host;
        return one.contains(":") ? '[' + one + ']' : one;
    }
}
