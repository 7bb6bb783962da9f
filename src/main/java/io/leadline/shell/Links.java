package io.leadline.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Codes as part of an address. */
public final class Links {

    private Links() {}

    public static String encoded(String code) {
        return URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
