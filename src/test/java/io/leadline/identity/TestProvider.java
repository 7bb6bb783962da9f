package io.leadline.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * An OpenID Connect provider on a port of its own, as far as the portal talks to one: it sends everybody back at once,
 * signed in as whoever a test has named.
 */
public final class TestProvider {

    private static final TestProvider RUNNING = new TestProvider();

    private final HttpServer http;
    private final RSAKey key;
    private volatile String email = "nobody@example.com";
    private volatile boolean verified = true;
    private volatile String nonce = "";

    private TestProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        http.createContext("/authorize", this::authorize);
        http.createContext("/token", exchange -> answer(exchange, """
                {"access_token": "any", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}
                """.formatted(idToken())));
        http.createContext("/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        http.start();
    }

    public static TestProvider running() {
        return RUNNING;
    }

    /** How an administrator would set it up. */
    public static Map<String, Object> settings() {
        String at = RUNNING.address();
        String client = "spring.security.oauth2.client.";
        return Map.of(
                client + "registration.test.client-id", "leadline",
                client + "registration.test.client-secret", "secret",
                client + "registration.test.client-name", "Harbour ID",
                client + "registration.test.authorization-grant-type", "authorization_code",
                client + "registration.test.redirect-uri", "{baseUrl}/login/oauth2/code/{registrationId}",
                client + "registration.test.scope", "openid,email",
                client + "provider.test.authorization-uri", at + "/authorize",
                client + "provider.test.token-uri", at + "/token",
                client + "provider.test.jwk-set-uri", at + "/keys");
    }

    /** Whom everybody who comes from now on is taken for. */
    void signsIn(String mailAddress, boolean mailAddressIsVerified) {
        email = mailAddress;
        verified = mailAddressIsVerified;
    }

    private String address() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = UriComponentsBuilder.fromUri(exchange.getRequestURI())
                .build()
                .getQueryParams()
                .toSingleValueMap();
        nonce = asked.getOrDefault("nonce", "");
        String back = URLDecoder.decode(asked.get("redirect_uri"), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Location", back + "?code=any&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private String idToken() {
        Instant now = Instant.now();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(address())
                        .subject("subject of " + email)
                        .audience("leadline")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(60)))
                        .claim("nonce", URLDecoder.decode(nonce, StandardCharsets.UTF_8))
                        .claim("email", email)
                        .claim("email_verified", verified)
                        .build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
