package dev.escalation.serve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

/** Addresses that only programs of this machine reach. */
final class Loopback {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private Loopback() {}

    /** Whether every address of the name is one. */
    static boolean isOnly(String host) throws UnknownHostException {
        for (InetAddress address : InetAddress.getAllByName(host)) {
            if (!address.isLoopbackAddress()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a Host header names this machine. A page of another site that has its own name point to this machine (DNS
     * rebinding) shows that name here.
     *
     * @param others names besides
     */
    static boolean isNamedBy(String hostHeader, Set<String> others) {
        String host = withoutPort(hostHeader).toLowerCase(Locale.ROOT);
        return NAMES.contains(host) || others.contains(host);
    }

    static String withoutPort(String hostHeader) {
        int colon = hostHeader.lastIndexOf(':');
        boolean inside = colon < hostHeader.lastIndexOf(']');
        return colon < 0 || inside ? hostHeader : hostHeader.substring(0, colon);
    }
}
