package io.leadline.shell.gate;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Whom an address is counted for. Of IPv6 the first half counts, because whoever has one such address has all that share
 * its first half.
 */
final class Origin {

    private static final Pattern SIX = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final int NETWORK_BYTES = 8;
    private static final int FOUR_BYTES = 4;

    private Origin() {}

    static String of(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == FOUR_BYTES) {
            return address.getHostAddress();
        }
        StringBuilder network = new StringBuilder();
        for (byte part : Arrays.copyOf(bytes, NETWORK_BYTES)) {
            network.append("%02x".formatted(part));
        }
        return network.toString();
    }

    /** @param address as a server or a proxy names it; never looked up as a name */
    static String of(String address) {
        if (!SIX.matcher(address).matches()) {
            return address;
        }
        try {
            return of(InetAddress.getByName(address));
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
