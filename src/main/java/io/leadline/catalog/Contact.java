package io.leadline.catalog;

import io.leadline.shared.Bounds;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom to call; each part may be empty. */
public record Contact(String name, String phone) {

    public static final Contact NONE = new Contact("", "");

    public Contact {
        name = name.strip();
        phone = phone.strip();
        Bounds.NAME.require("The name of a contact", name);
        Bounds.NAME.require("The number of a contact", phone);
    }

    public boolean isKnown() {
        return !name.isEmpty() || !phone.isEmpty();
    }

    /** As it is written on paper. */
    public String shown() {
        return Stream.of(name, phone).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
