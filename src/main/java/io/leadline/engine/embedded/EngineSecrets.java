package io.leadline.engine.embedded;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * What the engine and the portal alone know, made anew at every start and kept nowhere. Other users of the machine can
 * reach the engine's ports, but find nothing behind them without these.
 *
 * @param token for the gateway
 * @param clockPath the last part of the address at which the engine's clock is moved; it has no sign-in
 * @param restPath where the engine's REST interface would be; we do not use it, and it cannot be switched off
 * @param cluster the name by which brokers and gateways of one cluster know each other on the internal ports
 */
record EngineSecrets(String token, String clockPath, String restPath, String cluster) {

    private static final int BYTES = 32;

    static EngineSecrets random() {
        return new EngineSecrets(word(), word(), word(), word());
    }

    private static String word() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "EngineSecrets[]";
    }
}
