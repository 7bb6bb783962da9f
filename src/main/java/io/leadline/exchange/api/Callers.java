package io.leadline.exchange.api;

import io.leadline.identity.Actor;
import io.leadline.identity.ApiKey;
import io.leadline.identity.Role;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;

/** Who a key stands for where rooms ask who reads: a buyer of the company, or its supplier, and nothing more than those see. */
final class Callers {

    private Callers() {}

    static Actor actor(ApiKey key) {
        return new Actor(
                "key:" + key.id(),
                key.name(),
                Set.of(key.organisation() == null ? Role.BUYER : Role.SUPPLIER),
                key.organisation(),
                Locale.ENGLISH,
                ZoneOffset.UTC);
    }
}
