package io.leadline.engine.gateway;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Lets only those who know the token reach the engine's gateway, whatever they ask for. The engine makes it without
 * arguments, so the token comes by the environment, which other users of the machine cannot read. Without a token no
 * gateway starts: one that forgot to ask would be open to everybody.
 */
public final class TokenInterceptor implements ServerInterceptor {

    /** The variable of the engine's environment that holds the token. */
    public static final String VARIABLE = "LEADLINE_ENGINE_TOKEN";

    /** The header of a call that holds the token. */
    public static final String HEADER = "leadline-token";

    private static final Metadata.Key<String> KEY = Metadata.Key.of(HEADER, Metadata.ASCII_STRING_MARSHALLER);

    private final byte[] token;

    public TokenInterceptor() {
        this(System.getenv(VARIABLE));
    }

    TokenInterceptor(@Nullable String token) {
        if (token == null || token.isBlank()) {
            throw new IllegalStateException("The gateway has to be given a token in " + VARIABLE);
        }
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        String given = headers.get(KEY);
        if (given != null && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token)) {
            return next.startCall(call, headers);
        }
        call.close(Status.UNAUTHENTICATED.withDescription("This engine asks for a token"), new Metadata());
        return new Refused<>();
    }

    /** What else a refused caller sends is heard by nobody. */
    private static final class Refused<Q> extends ServerCall.Listener<Q> {}
}
