package io.leadline.inbox.ui;

import com.vaadin.flow.component.html.Span;
import io.leadline.identity.Actor;
import io.leadline.identity.Represented;
import io.leadline.inbox.InboxTask;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shell.Format;
import io.leadline.shell.LeadlineI18N;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** How a task's facts are worded for one person. */
final class TaskTexts {

    private static final Duration SOON = Duration.ofHours(24);

    private final LeadlineI18N texts;
    private final Locale locale;
    private final BusinessClock clock;
    private final Format format;
    private final String reader;

    TaskTexts(LeadlineI18N texts, Actor actor, BusinessClock clock) {
        this.texts = texts;
        this.locale = actor.locale();
        this.clock = clock;
        this.format = Format.of(actor);
        this.reader = actor.id();
    }

    Format format() {
        return format;
    }

    String text(String key, Object... values) {
        return texts.getTranslation(key, locale, values);
    }

    String kind(InboxTask task) {
        return kind(task.kind());
    }

    /** What is to be done, and why somebody is asked; a rule of the company's own has no text here. */
    String kindAndWhy(InboxTask task) {
        String why = task.about().why();
        return why == null || !texts.has(why, locale) ? kind(task) : text("inbox.kind-why", kind(task), text(why));
    }

    /** A process of the company's own has no text here; then its element's id is made readable. */
    String kind(String kind) {
        String key = "inbox.kind." + kind;
        if (texts.has(key, locale)) {
            return text(key);
        }
        String words = kind.replaceFirst("^.*[._]", "")
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT);
        return words.isEmpty() ? kind : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    String about(InboxTask task) {
        return task.about().title().isBlank() ? task.subject() : task.about().title();
    }

    Span due(InboxTask task) {
        Instant due = task.dueAt();
        Span span = new Span();
        if (due == null) {
            span.setText(text("inbox.due.none"));
            span.addClassName("quiet");
            return span;
        }
        Duration left = Duration.between(clock.now(), due);
        span.setText(
                left.isNegative()
                        ? text("inbox.due.over", length(left.negated()))
                        : text("inbox.due.in", length(left)));
        span.setTitle(format.dateTime(due));
        if (left.compareTo(SOON) < 0) {
            span.addClassNames("state", left.isNegative() ? "bad" : "warn");
        }
        return span;
    }

    String age(InboxTask task) {
        return length(Duration.between(task.createdAt(), clock.now()));
    }

    Span priority(InboxTask task) {
        Span span = new Span(text("inbox.priority." + task.about().priority()));
        if (task.about().priority() == 1) {
            span.addClassNames("state", "bad");
        }
        return span;
    }

    String value(InboxTask task) {
        return task.about().value().amount().signum() == 0
                ? "–"
                : format.wholeMoney(task.about().value());
    }

    /** What it costs to leave it till tomorrow. */
    String dayCost(InboxTask task) {
        Money cost = task.about().dayCost();
        if (task.about().unpriced()) {
            return text("inbox.cost.unknown");
        }
        return cost == null || cost.amount().signum() <= 0 ? "–" : format.wholeMoney(cost);
    }

    String orDash(@org.jspecify.annotations.Nullable String text) {
        return text == null || text.isBlank() ? "–" : text;
    }

    /** Says in whose place the reader does it; empty where it is the reader's own, or another's. */
    Optional<Span> standingIn(InboxTask task) {
        return task.doneFor(reader).map(absent -> {
            Span badge = new Span(text("inbox.absent.for", absent.name()));
            badge.addClassNames("state", "info");
            return badge;
        });
    }

    /** Who works on it, and in whose place; a dash where nobody does. */
    String holder(InboxTask task) {
        String holder = task.claimedByName();
        Represented absent = task.insteadOf();
        if (absent == null) {
            return orDash(holder);
        }
        return holder == null
                ? text("inbox.absent.free", absent.name())
                : text("inbox.absent.by", holder, absent.name());
    }

    private String length(Duration length) {
        if (length.toDays() >= 2) {
            return text("inbox.length.days", length.toDays());
        }
        return length.toHours() >= 1
                ? text("inbox.length.hours", length.toHours())
                : text("inbox.length.minutes", Math.max(0, length.toMinutes()));
    }
}
