package io.leadline.exchange.api;

import io.leadline.identity.Actor;
import io.leadline.identity.ApiKey;
import io.leadline.identity.Role;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;

/**
 * Who a key stands for where rooms ask who reads: a buyer of the company, its supplier, or who carries for it, and nothing more than
 * those see.
 */
final class Callers {

    private Callers() {}

    static Actor actor(ApiKey key) {
        return as(key, key.organisation() == null ? Role.BUYER : key.isOfCarrier() ? Role.LOGISTICS : Role.SUPPLIER);
    }

    /** Who says where goods are: of the company's those who carry. */
    static Actor carrying(ApiKey key) {
        return key.organisation() == null ? as(key, Role.LOGISTICS) : actor(key);
    }

    private static Actor as(ApiKey key, Role role) {
        return new Actor(
                "key:" + key.id(), key.name(), Set.of(role), key.organisation(), Locale.ENGLISH, ZoneOffset.UTC);
    }
}
