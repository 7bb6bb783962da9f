package io.leadline.identity.signin;

import io.leadline.identity.CompanyFiles;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether the accounts of a demonstration may have the password that everybody knows: nothing but the generated shop can
 * be seen with it, and by nobody but the people at this machine.
 */
@Component
class DemoSecrecy {

    private final String address;
    private final String baseUrl;
    private final ObjectProvider<CompanyFiles> files;

    DemoSecrecy(
            @Value("${server.address:${leadline.host:0.0.0.0}}") String address,
            @Value("${leadline.base-url:http://localhost}") String baseUrl,
            ObjectProvider<CompanyFiles> files) {
        this.address = address;
        this.baseUrl = baseUrl;
        this.files = files;
    }

    boolean needed() {
        return !isThisMachine(address)
                || !isThisMachine(URI.create(baseUrl).getHost())
                || files.stream().anyMatch(CompanyFiles::loaded);
    }

    private static boolean isThisMachine(@Nullable String host) {
        try {
            return host != null
                    && !host.isBlank()
                    && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException elsewhere) {
            return false;
        }
    }
}
