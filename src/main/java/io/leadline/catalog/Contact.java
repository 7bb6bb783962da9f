package io.leadline.catalog;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom to call; each part may be empty. */
public record Contact(String name, String phone) {

    public static final Contact NONE = new Contact("", "");

    public Contact {
        name = name.strip();
        phone = phone.strip();
    }

    public boolean isKnown() {
        return !name.isEmpty() || !phone.isEmpty();
    }

    /** As it is written on paper. */
    public String shown() {
        return Stream.of(name, phone).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
