package io.leadline.storage.embedded;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who has signed in on which connection, and the commands by which that is done, as MongoDB has them. Before it, a
 * connection may say hello and sign in: what is not named here is refused, so that no command can be forgotten.
 */
final class SignIns {

    static final Set<String> OPEN_TO_ALL = Set.of("hello", "ismaster", "ping", "saslstart", "saslcontinue");

    private static final String MECHANISM = "SCRAM-SHA-256";
    private static final int UNAUTHORIZED = 13;
    private static final int AUTHENTICATION_FAILED = 18;

    private static final AttributeKey<Boolean> SIGNED_IN = AttributeKey.valueOf("leadline.store.signedIn");
    private static final AttributeKey<ScramExchange> EXCHANGE = AttributeKey.valueOf("leadline.store.exchange");
    private static final AttributeKey<Boolean> ONE_MORE = AttributeKey.valueOf("leadline.store.oneMore");

    private final StoreAccount account;

    SignIns(StoreAccount account) {
        this.account = account;
    }

    /** @throws MongoServerError if the connection has not signed in, and the command needs that */
    void require(@Nullable Channel channel, String command) {
        if (!OPEN_TO_ALL.contains(command.toLowerCase(Locale.ROOT)) && !has(channel)) {
            throw new MongoServerError(UNAUTHORIZED, "Unauthorized", "Command " + command + " requires authentication");
        }
    }

    /** @return the answer to a command of signing in; empty for every other */
    Optional<Document> answer(Channel channel, String command, Document query) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "saslstart" -> Optional.of(okay(start(channel, query)));
            case "saslcontinue" -> Optional.of(okay(goOn(channel, query)));
            default -> Optional.empty();
        };
    }

    /** Clients sign in with their first greeting, and ask there by what. */
    void greet(Channel channel, Document query, Document reply) {
        if (query.get("saslSupportedMechs") != null) {
            reply.put("saslSupportedMechs", List.of(MECHANISM));
        }
        if (query.get("speculativeAuthenticate") instanceof Document early
                && MECHANISM.equals(early.get("mechanism"))) {
            try {
                reply.put("speculativeAuthenticate", start(channel, early));
            } catch (MongoServerError refused) {
                // A greeting is answered all the same; the client then asks again, and hears it there.
            }
        }
    }

    private Document start(Channel channel, Document query) {
        channel.attr(SIGNED_IN).set(false);
        ScramExchange exchange = new ScramExchange(account);
        String reply = Optional.of(query)
                .filter(asked -> MECHANISM.equals(asked.get("mechanism")))
                .flatMap(asked -> exchange.first(text(asked.get("payload"))))
                .orElseThrow(SignIns::failed);
        channel.attr(EXCHANGE).set(exchange);
        boolean skips =
                query.get("options") instanceof Document options && Utils.isTrue(options.get("skipEmptyExchange"));
        channel.attr(ONE_MORE).set(!skips);
        return step(false, reply);
    }

    private Document goOn(Channel channel, Document query) {
        if (has(channel) && Boolean.TRUE.equals(channel.attr(ONE_MORE).getAndSet(false))) {
            return step(true, "");
        }
        // Each exchange is for one try.
        ScramExchange exchange = channel.attr(EXCHANGE).getAndSet(null);
        channel.attr(SIGNED_IN).set(false);
        if (exchange == null) {
            throw failed();
        }
        String reply = exchange.last(text(query.get("payload"))).orElseThrow(SignIns::failed);
        channel.attr(SIGNED_IN).set(true);
        return step(!Boolean.TRUE.equals(channel.attr(ONE_MORE).get()), reply);
    }

    private static boolean has(@Nullable Channel channel) {
        return channel != null && Boolean.TRUE.equals(channel.attr(SIGNED_IN).get());
    }

    private static Document step(boolean done, String payload) {
        return new Document("conversationId", 1)
                .append("done", done)
                .append("payload", new BinData(payload.getBytes(StandardCharsets.UTF_8)));
    }

    private static Document okay(Document reply) {
        Utils.markOkay(reply);
        return reply;
    }

    private static String text(@Nullable Object payload) {
        byte[] bytes = payload instanceof byte[] plain
                ? plain
                : payload instanceof BinData data ? data.getData() : new byte[0];
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static MongoServerError failed() {
        return new MongoServerError(AUTHENTICATION_FAILED, "AuthenticationFailed", "Authentication failed.");
    }
}
