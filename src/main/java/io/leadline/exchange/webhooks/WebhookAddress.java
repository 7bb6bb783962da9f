package io.leadline.exchange.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where an endpoint may lie: on the internet, behind TLS. What only this machine can reach is nobody's endpoint, whatever
 * name it is given; so each try asks what the name means now, and connects to the very address that was looked at.
 */
final class WebhookAddress {

    private static final int LONGEST = 500;

    private WebhookAddress() {}

    /** Empty where the text is no address that can be sent to. */
    static Optional<URI> read(String text, WebhookSettings settings) {
        try {
            URI address = new URI(text.strip());
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            boolean right = (scheme.equals("https") || scheme.equals("http") && settings.privateNetworks())
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawFragment() == null
                    && address.getPort() != 0
                    && address.getPort() < 65_536
                    && text.strip().length() <= LONGEST
                    && text.strip().chars().allMatch(each -> each > 32 && each < 127);
            return right ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    /**
     * Which machine to connect to: the one that the name means now, or the proxy. A name that only the proxy can look up is
     * left to it, and so is what it lets through.
     *
     * @throws UnknownHostException where it means nothing, or something that is not to be reached, or nobody says in time
     */
    static InetAddress resolve(URI address, WebhookSettings settings, WebhookNames names) throws UnknownHostException {
        URI proxy = settings.proxy();
        if (proxy == null) {
            return judged(names.addresses(address.getHost(), settings.timeout()), settings)[0];
        }
        judged(known(address.getHost(), settings, names), settings);
        return names.addresses(proxy.getHost(), settings.timeout())[0];
    }

    private static InetAddress[] known(String host, WebhookSettings settings, WebhookNames names) {
        try {
            return names.addresses(host, settings.timeout().dividedBy(2));
        } catch (UnknownHostException notHere) {
            return new InetAddress[0];
        }
    }

    private static InetAddress[] judged(InetAddress[] all, WebhookSettings settings) throws UnknownHostException {
        if (!settings.privateNetworks()) {
            for (InetAddress one : all) {
                if (!isPublic(one)) {
                    throw new UnknownHostException("the address is of this machine or a private network");
                }
            }
        }
        return all;
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (address instanceof Inet4Address) {
            // This network, shared by carriers, for protocols, for trials, and what was never given out.
            return first != 0
                    && !(first == 100 && (second & 0xc0) == 64)
                    && !(first == 192 && second == 0)
                    && !(first == 198 && (second & 0xfe) == 18)
                    && first < 240;
        }
        // Of version 6 what is given out, without what wraps an address of version 4 up: 6to4 and Teredo.
        boolean wraps =
                first == 0x20 && second == 0x02 || first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        return (first & 0xe0) == 0x20 && !wraps;
    }
}
