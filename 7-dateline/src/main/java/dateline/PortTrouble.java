package dateline;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.time.Duration;

/// Finds out why a server cannot listen at an address.
final class PortTrouble {
    /// Below this port, Linux lets only privileged users listen.
    private static final int FIRST_FOR_ALL = 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private PortTrouble() {}

    /// Returns what is wrong and what to do, as one sentence each.
    static String of(ListenAddress address) {
        if (!isOfThisMachine(address.host())) {
            return address.host() + " is not an address of this machine."
                    + " Give --host one that is, or 0.0.0.0 for all of them.";
        }
        if (address.port() < FIRST_FOR_ALL && !isAnswered(address)) {
            return "This user may not listen at port " + address.port() + "." + " Give --port a number from "
                    + FIRST_FOR_ALL + " on.";
        }
        return "Another program uses port " + address.port() + " of " + address.host() + "."
                + " Stop it, or give --port another number.";
    }

    private static boolean isOfThisMachine(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            return address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isAnswered(ListenAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(address.isAll() ? ListenAddress.LOOPBACK : address.host(), address.port()),
                    (int) PATIENCE.toMillis());
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
