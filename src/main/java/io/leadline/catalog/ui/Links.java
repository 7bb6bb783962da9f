package io.leadline.catalog.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Codes as part of an address. */
final class Links {

    private Links() {}

    static String encoded(String code) {
        return URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
