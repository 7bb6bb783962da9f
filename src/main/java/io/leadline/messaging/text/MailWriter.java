package io.leadline.messaging.text;

import io.leadline.messaging.Letter;
import io.leadline.messaging.Mail;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailLine;
import io.leadline.messaging.MailTask;
import io.leadline.messaging.MailTemplate;
import io.leadline.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a mail as a letter in the receiver's language. Every template is the same few parts in the same order; which of
 * them it has follows from its model, what they say from {@code messaging.mail.<template>.*}.
 */
public final class MailWriter {

    /** Shown as a table of facts where the model has them, in this order. */
    private static final List<MailKey> FACTS = List.of(
            MailKey.CAUSE,
            MailKey.TASK,
            MailKey.WHY,
            MailKey.PERIOD,
            MailKey.CERTIFICATE,
            MailKey.CERTIFICATE_NAME,
            MailKey.ITEM,
            MailKey.FOLLOWS,
            MailKey.DAYS_LATE,
            MailKey.AT_STAKE,
            MailKey.TOTAL,
            MailKey.NEED_DATE,
            MailKey.REQUESTED_DATE,
            MailKey.DELIVER_TO,
            MailKey.DELIVERY_TERMS,
            MailKey.PAYMENT_TERMS,
            MailKey.PROMISED_DATE,
            MailKey.ARRIVES_ON,
            MailKey.VALID_UNTIL,
            MailKey.CLOSED_FROM,
            MailKey.CLOSED_UNTIL,
            MailKey.SENT_AT,
            MailKey.WAITING_SINCE,
            MailKey.ANSWER_BY,
            MailKey.DECIDE_BY,
            MailKey.EXPIRES_AT);

    private final String company;
    private final String baseUrl;

    /**
     * @param company the name that letters are written under
     * @param baseUrl the portal's address as receivers reach it
     */
    public MailWriter(String company, String baseUrl) {
        this.company = company;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    /** @throws IllegalArgumentException if the template is unknown or the model does not fit it */
    public Letter write(Mail mail, @Nullable String linkId, Instant queuedAt) {
        MailTemplate template = MailTemplate.of(mail.template());
        template.check(mail.model());
        Words words = new Words(mail.locale(), mail.zone());
        Page page = page(template, mail.model(), words);
        return new Letter(
                mail.id(),
                mail.template(),
                mail.to(),
                page.title(),
                HtmlPage.of(page),
                PlainPage.of(page),
                mail.attachments(),
                mail.subject(),
                template.audience().outside() ? string(mail.model(), MailKey.SUPPLIER_ID) : null,
                linkId,
                queuedAt);
    }

    private Page page(MailTemplate template, Map<String, Object> model, Words words) {
        String key = "messaging.mail." + template.id();
        Object[] arguments = arguments(model);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(words.text(key + ".intro", arguments)));
        if (model.containsKey(MailKey.INSTEAD_OF.key())) {
            blocks.add(new Block.Paragraph(words.text("messaging.instead-of", string(model, MailKey.INSTEAD_OF))));
        }
        Stream.of(MailKey.NOTE, MailKey.REASON)
                .filter(k -> model.containsKey(k.key()))
                .map(k -> new Block.Quote(words.text("messaging.fact." + k.key()), string(model, k)))
                .forEach(blocks::add);
        List<Block.Fact> facts = FACTS.stream()
                .filter(k -> model.containsKey(k.key()))
                .map(k -> new Block.Fact(words.text("messaging.fact." + k.key()), fact(k, model, words)))
                .toList();
        if (!facts.isEmpty()) {
            blocks.add(new Block.Facts(facts));
        }
        // Before the lines: on a phone nobody should have to scroll past eighty of them to answer.
        button(key, model, words).ifPresent(blocks::add);
        List<Block.Row> rows = rows(model, words);
        if (!rows.isEmpty()) {
            blocks.add(new Block.Rows(rows));
        }
        String footer = words.text(
                "messaging.footer."
                        + (model.containsKey(MailKey.LINK.key())
                                ? template.audience() == MailTemplate.Audience.PARTNER ? "partner" : "link"
                                : switch (template.audience()) {
                                    case SUPPLIER, FIRM, PARTNER -> "supplier";
                                    case COMPANY, MEMBER -> "company";
                                    case ANYBODY -> template == MailTemplate.PASSWORD_LINK ? "password" : "company";
                                }),
                arguments);
        return new Page(words.language(), company, words.text(key + ".title", arguments), blocks, footer);
    }

    /** Places are the same in every text: the list stands at the top of the text files. */
    private Object[] arguments(Map<String, Object> model) {
        return new Object[] {
            string(model, MailKey.ORDER_NUMBER),
            string(model, MailKey.SUPPLIER_NAME),
            company,
            string(model, MailKey.NAME),
            model.getOrDefault(MailKey.COUNT.key(), 0L),
            model.getOrDefault(MailKey.LEVEL.key(), 0),
            string(model, MailKey.ADDRESS),
            model.getOrDefault(MailKey.OVERDUE.key(), 0L),
            string(model, MailKey.SHIPMENT)
        };
    }

    private static String fact(MailKey key, Map<String, Object> model, Words words) {
        return switch (Objects.requireNonNull(model.get(key.key()))) {
            case LocalDate date -> words.date(date);
            case Instant time -> words.time(time);
            case Money money -> words.money(money);
            case Integer days -> words.text("messaging.days", days);
            // A rule of the company's own has no text here.
            case Object rule
            when key == MailKey.WHY && words.has("messaging.why." + rule) -> words.text("messaging.why." + rule);
            case Object kind
            when key == MailKey.TASK && words.has("inbox.kind." + kind) -> words.text("inbox.kind." + kind);
            case Object kind when key == MailKey.CERTIFICATE -> words.text("messaging.certificate." + kind);
            case Object other when key == MailKey.CAUSE -> words.text("messaging.cause." + other);
            case Object other -> other.toString();
        };
    }

    private List<Block.Row> rows(Map<String, Object> model, Words words) {
        List<?> lines = (List<?>) model.getOrDefault(MailKey.LINES.key(), List.of());
        List<?> tasks = (List<?>) model.getOrDefault(MailKey.TASKS.key(), List.of());
        return Stream.concat(
                        lines.stream().map(MailLine.class::cast).map(l -> line(l, words)),
                        tasks.stream().map(MailTask.class::cast).map(t -> task(t, words)))
                .toList();
    }

    private static Block.Row line(MailLine line, Words words) {
        List<String> figures = new ArrayList<>();
        figures.add(words.quantity(line.quantity(), line.unit()));
        if (line.unitPrice() != null) {
            figures.add(words.text("messaging.line.each", words.unitPrice(line.unitPrice())));
        }
        if (line.date() != null) {
            figures.add(words.date(line.date()));
        }
        List<String> small =
                Stream.of(line.sku(), line.note()).filter(Objects::nonNull).toList();
        return new Block.Row(line.number() + ". " + line.name(), small, figures, null);
    }

    private Block.Row task(MailTask task, Words words) {
        List<String> figures = task.dueAt() == null ? List.of() : List.of(words.time(task.dueAt()));
        return new Block.Row(task.title(), List.of(), figures, url(task.route()));
    }

    private Optional<Block.Button> button(String key, Map<String, Object> model, Words words) {
        return Stream.of(MailKey.LINK, MailKey.ROUTE)
                .filter(k -> model.containsKey(k.key()))
                .findFirst()
                .map(k -> new Block.Button(words.text(key + ".button"), url(string(model, k))));
    }

    private String url(String path) {
        return path.startsWith("/") ? baseUrl + path : baseUrl + "/" + path;
    }

    private static String string(Map<String, Object> model, MailKey key) {
        return Objects.toString(model.get(key.key()), "");
    }
}
