package io.leadline.inbox.store;

import io.leadline.engine.TaskRecord;
import io.leadline.inbox.InboxTask;
import io.leadline.inbox.TaskSubject;
import io.leadline.shared.Magnitude;
import io.leadline.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/** Between documents and tasks. */
final class InboxMapper {

    /**
     * What nobody knows the cost of is sorted as what loses five hundred pounds, or about as much, in a week, which an escalation
     * calls high: nothing would put it last, where nobody looks; more would put it before what is known to be dear.
     */
    private static final BigDecimal UNKNOWN_A_DAY = new BigDecimal("70");

    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private InboxMapper() {}

    /** What the engine and the owning feature say; who works on a task is not touched. */
    static Document fields(TaskRecord task, TaskSubject about, String companyCurrency) {
        return aboutFields(about, task.subject(), companyCurrency)
                .append(InboxFields.INTERACTION, task.interaction())
                .append("processId", task.processId())
                .append("elementId", task.elementId())
                .append(InboxFields.KIND, task.processId() + "." + task.elementId())
                .append(InboxFields.SUBJECT, task.subject())
                .append(InboxFields.GROUPS, task.groups())
                .append(InboxFields.AUDIENCE, Audiences.of(task.groups()))
                .append(InboxFields.CREATED, Date.from(task.createdAt()))
                .append(InboxFields.DUE, Date.from(Objects.requireNonNullElse(task.dueAt(), NEVER)))
                .append("instance", task.processInstanceKey());
    }

    static Document aboutFields(TaskSubject about, String subject, String companyCurrency) {
        String search = Stream.of(about.title(), about.item(), about.supplierName(), about.supplierId(), subject)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        return new Document("title", about.title())
                .append(InboxFields.SUPPLIER_ID, about.supplierId())
                .append("supplierName", about.supplierName())
                .append("item", about.item())
                .append(InboxFields.VALUE, new Decimal128(about.value().amount()))
                .append("currency", about.value().currency())
                .append(InboxFields.RELIEF, relief(about, companyCurrency))
                .append("unpriced", about.unpriced() ? true : null)
                .append(
                        "reliefCurrency",
                        about.dayCost() == null ? null : about.dayCost().currency())
                .append(
                        "needDate",
                        about.needDate() == null ? null : about.needDate().toString())
                .append(InboxFields.PRIORITY, about.priority())
                .append("route", about.route())
                .append("mark", about.mark())
                .append("why", about.why())
                .append(InboxFields.SEARCH, search);
    }

    static InboxTask task(Document document) {
        Instant due = document.getDate(InboxFields.DUE).toInstant();
        return new InboxTask(
                document.getString(InboxFields.INTERACTION),
                document.getLong("_id"),
                document.getString("processId"),
                document.getString("elementId"),
                document.getString(InboxFields.SUBJECT),
                document.getList(InboxFields.GROUPS, String.class, List.of()),
                about(document),
                document.getDate(InboxFields.CREATED).toInstant(),
                due.equals(NEVER) ? null : due,
                document.getString(InboxFields.CLAIMED_BY),
                document.getString(InboxFields.CLAIMED_BY_NAME),
                null);
    }

    private static TaskSubject about(Document document) {
        return new TaskSubject(
                document.getString("title"),
                document.getString(InboxFields.SUPPLIER_ID),
                document.getString("supplierName"),
                document.getString("item"),
                new Money(
                        document.get(InboxFields.VALUE, Decimal128.class).bigDecimalValue(),
                        document.getString("currency")),
                date(document.getString("needDate")),
                document.getInteger(InboxFields.PRIORITY),
                document.getString("route"),
                document.getString("mark"),
                document.getString("why"),
                dayCost(document),
                document.getBoolean("unpriced", false));
    }

    /** In the company's currency, like all that are known. */
    private static Decimal128 relief(TaskSubject about, String companyCurrency) {
        Money dayCost = about.dayCost();
        if (dayCost != null) {
            return new Decimal128(dayCost.amount().negate());
        }
        return new Decimal128(
                about.unpriced()
                        ? UNKNOWN_A_DAY
                                .multiply(BigDecimal.valueOf(Magnitude.of(companyCurrency)))
                                .negate()
                        : BigDecimal.ZERO);
    }

    private static @Nullable Money dayCost(Document document) {
        String currency = document.getString("reliefCurrency");
        Decimal128 relief = document.get(InboxFields.RELIEF, Decimal128.class);
        return currency == null || relief == null
                ? null
                : new Money(relief.bigDecimalValue().negate(), currency);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
