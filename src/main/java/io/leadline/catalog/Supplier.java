package io.leadline.catalog;

import io.leadline.shared.Bounds;
import io.leadline.shared.Money;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A company that delivers.
 *
 * @param email where its orders go
 * @param country ISO 3166 code of two letters; gives its weekends and public holidays
 * @param zone the clock its deadlines run by
 * @param language what its mails and pages are written in
 * @param currency what it charges in
 * @param minOrderValue the least it accepts as one order; zero for no limit
 * @param freight how its orders travel
 * @param trade on which delivery and payment terms
 * @param contact whom to call
 */
public record Supplier(
        String id,
        String name,
        String email,
        String country,
        ZoneId zone,
        Locale language,
        String currency,
        Money minOrderValue,
        Freight freight,
        TradeTerms trade,
        Contact contact) {

    /** The same with another mail address. */
    public Supplier at(String newEmail) {
        return new Supplier(
                id, name, newEmail, country, zone, language, currency, minOrderValue, freight, trade, contact);
    }

    /** The same on these terms. */
    public Supplier on(TradeTerms newTrade, Contact newContact) {
        return new Supplier(
                id, name, email, country, zone, language, currency, minOrderValue, freight, newTrade, newContact);
    }

    /** The same, reached so. */
    public Supplier reachedBy(String newEmail, Contact newContact, Locale newLanguage, ZoneId newZone) {
        return new Supplier(
                id, name, newEmail, country, newZone, newLanguage, currency, minOrderValue, freight, trade, newContact);
    }

    /** Of which nobody said on which terms, or whom to call. */
    public Supplier(
            String id,
            String name,
            String email,
            String country,
            ZoneId zone,
            Locale language,
            String currency,
            Money minOrderValue,
            Freight freight) {
        this(id, name, email, country, zone, language, currency, minOrderValue, freight, TradeTerms.NONE, Contact.NONE);
    }

    /** Whose freight is not known. */
    public Supplier(
            String id,
            String name,
            String email,
            String country,
            ZoneId zone,
            Locale language,
            String currency,
            Money minOrderValue) {
        this(id, name, email, country, zone, language, currency, minOrderValue, Freight.none(currency));
    }

    public Supplier {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException(
                    "A supplier has an id and a name, this one is '" + id + "', '" + name + "'");
        }
        Bounds.NAME.require("The name of a supplier", name);
        if (!minOrderValue.currency().equals(currency)) {
            throw new IllegalArgumentException("Supplier " + id + " charges in " + currency
                    + ", its minimum order value is in " + minOrderValue.currency());
        }
        if (minOrderValue.amount().signum() < 0) {
            throw new IllegalArgumentException("Supplier " + id + " has a negative minimum order value");
        }
        if (!freight.cost().currency().equals(currency)
                || !freight.freeFrom().currency().equals(currency)) {
            throw new IllegalArgumentException("Supplier " + id + " charges in " + currency + ", its freight in "
                    + freight.cost().currency() + " and " + freight.freeFrom().currency());
        }
    }
}
