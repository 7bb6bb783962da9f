package io.leadline.messaging;

import java.util.Map;

/**
 * What is told by mail, whoever reads it.
 *
 * @param id unique in the product, such as {@code C-12#decide#2030-03-01}; nobody is told it twice
 * @param subject what the mail is about, such as an order's id
 * @param values what the template asks for, except what follows from the reader
 */
public record Fact(String id, MailTemplate template, String subject, Map<MailKey, Object> values) {

    public Fact {
        values = Map.copyOf(values);
    }
}
